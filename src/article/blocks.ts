import type { BlockName } from './components.ts';
import type { Block, Passage } from './passage.ts';

/** The heading that a block is, or with which it begins. */
export function headingOf(block: Block): Passage | undefined {
  const first = block.type === 'component' ? block.blocks[0] : block;
  return first?.type === 'passage' && first.passage.kind === 'heading' ? first.passage : undefined;
}

/** The passages of blocks, in reading order. */
export function passagesIn(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'passage':
        return [block.passage];
      case 'list':
        return block.items;
      case 'component':
        return passagesIn(block.blocks);
      case 'break':
        return [];
    }
  });
}

/** `AuthorNote` → `author-note`: what a block is called in the exports. */
export function blockClass(name: BlockName): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** What each block is in HTML. */
export const htmlBlocks: Record<
  BlockName,
  { element: 'div' | 'section' | 'figure'; role?: string; label?: string }
> = {
  Standfirst: { element: 'div', role: 'doc-introduction', label: 'Standfirst' },
  Summary: { element: 'section', role: 'doc-abstract', label: 'Summary' },
  Keywords: { element: 'div' },
  Caption: { element: 'figure' },
  AuthorNote: { element: 'section', label: 'About the authors' },
  Citation: { element: 'div' },
  Disclaimer: { element: 'div' },
};

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What a block is called for those who do not see it; its language tells two summaries apart. */
export function blockLabel(name: BlockName, lang: string | undefined): string | undefined {
  const { label } = htmlBlocks[name];
  return label && lang ? `${label} in ${languages.of(lang) ?? lang}` : label;
}
