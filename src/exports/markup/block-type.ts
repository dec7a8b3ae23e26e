import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** What a block of an article is called in exports: `AuthorNote` → `author-note`. */
export function blockType({ name }: MdxJsxFlowElement): string {
  return name!.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
