import type { Node, Parent } from 'mdast';
import { pages } from '../addresses/addresses.ts';
import { type Report } from '../article/components.ts';
import { placeOfNode } from '../article/passage.ts';
import { type ContentFiles, textOf } from '../files/content.ts';
import { parseMarkdown } from '../files/parse-mdx.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { isPlaceholder, placeholders } from '../schemas/edition.ts';
import { isInternal, linkFault } from '../schemas/standards.ts';
import { idsIn } from './check-folders.ts';
import type { InternalLink } from './check-links.ts';

/** What the content says about itself, by the names of its files, and the page that shows it first. */
const prosePages = { about: pages.about, editing: pages.editing, works: pages.works } as const;

export type ProseName = keyof typeof prosePages;

/**
 * Checks `content/prose`, which Astro renders: Markdown with the placeholders of the edition, and neither
 * components nor expressions.
 *
 * @returns its links within the edition; every problem is pushed
 */
export function readProse(files: ContentFiles, problems: Problem[]): InternalLink[] {
  return idsIn(files, 'prose').flatMap((name) => {
    const file = `content/prose/${name}.mdx`;
    const known = Object.keys(prosePages);
    if (!isProse(name)) {
      const message = `no page shows prose of the name ${name}`;
      const hint = didYouMean(nearest(name, known), `names are ${known.join(', ')}`);
      problems.push({ file, message, hint });
    }
    const text = textOf(files, file);
    const tree = text === undefined ? undefined : parseMarkdown(text, file, problems);
    if (!tree) return [];
    const page = isProse(name) ? prosePages[name] : pages.about;
    const links: InternalLink[] = [];
    const report: Report = (node, message, hint) =>
      problems.push({ file, ...placeOfNode(node), message, hint });
    const walk = (node: Node) => {
      checkNode(node, report);
      if ((node.type === 'link' || node.type === 'definition') && 'url' in node) {
        const target = String(node.url);
        const fault = linkFault(target);
        if (fault) report(node, fault.message, fault.hint);
        else if (isInternal(target)) links.push({ file, ...placeOfNode(node), target, page });
      }
      if ('children' in node) (node as Parent).children.forEach(walk);
    };
    walk(tree);
    return links;
  });
}

function isProse(name: string): name is ProseName {
  return Object.hasOwn(prosePages, name);
}

const plain = 'write Markdown: paragraphs, headings from ##, lists, tables, emphasis, links';

/** What prose may not hold, by the types of nodes, as messages call it. */
const refused: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import or export',
  image: 'a picture',
  imageReference: 'a picture',
  html: 'HTML',
};

function checkNode(node: Node, report: Report): void {
  const { type } = node;
  const value = 'value' in node ? String(node.value) : '';
  const what = Object.hasOwn(refused, type) ? refused[type] : undefined;
  if (what) report(node, `prose cannot hold ${what}`, plain);
  else if (type === 'yaml')
    report(node, 'prose has no front matter', 'leave it out: it is read by nobody');
  else if (type.startsWith('mdxJsx')) report(node, `prose cannot hold <${nameOf(node)}>`, plain);
  else if (/^mdx(Text|Flow)Expression$/.test(type) && !isPlaceholder(value))
    report(
      node,
      `{${value}} is no placeholder`,
      `placeholders are ${placeholders.map((name) => `{${name}}`).join(' and ')}; for a brace write \\{`,
    );
  else if (type === 'heading' && 'depth' in node && node.depth === 1)
    report(node, 'a heading of level 1 stands in prose', 'the page has its own; begin with ##');
}

function nameOf(node: Node): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : '';
}
