import type { Node, RootContent } from 'mdast';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** The part of an article that makes one file: a section, or what stands before the first. */
export interface Division {
  file: string;
  /** What it is called in tables of contents. */
  label: string;
  /** The heading with which it begins, if it does. */
  heading?: Passage;
  nodes: RootContent[];
}

/**
 * An article in whole sections. A block that has a heading of its own, as a summary in another
 * language, is a section too.
 */
export function divideArticle({ id, tree, text }: CorpusArticle): Division[] {
  const headings = new Map<Node, Passage>(text.passages.map((passage) => [passage.node, passage]));
  const groups: RootContent[][] = [];
  for (const node of tree.children) {
    if (node.type === 'yaml' || node.type === 'footnoteDefinition') continue;
    const last = groups.at(-1);
    if (!last || opensSection(node)) groups.push([node]);
    else last.push(node);
  }
  return groups.map((nodes, i) => {
    const opening = headingOf(nodes[0]!);
    const heading = opening && headings.get(opening);
    const label = heading?.text ?? (groups.length > 1 ? 'Beginning' : 'Text');
    return { file: `${id}-text-${i + 1}.xhtml`, label, nodes, ...(heading ? { heading } : {}) };
  });
}

/** Where the notes of an article and the marks in it are explained. */
export function notesFile({ id }: Pick<CorpusArticle, 'id'>): string {
  return `${id}-notes.xhtml`;
}

/** Where an article is introduced. */
export function titleFile({ id }: Pick<CorpusArticle, 'id'>): string {
  return `${id}-title.xhtml`;
}

/** For each passage of an article the file in which it stands. */
export function filesOf(article: CorpusArticle): Map<Passage, string> {
  const passages = new Map<Node, Passage>(article.text.passages.map((p) => [p.node, p]));
  const files = new Map<Passage, string>();
  const visit = (node: Node, file: string) => {
    const passage = passages.get(node);
    if (passage) files.set(passage, file);
    else if ('children' in node) (node.children as Node[]).forEach((child) => visit(child, file));
  };
  for (const { file, nodes } of divideArticle(article)) nodes.forEach((node) => visit(node, file));
  for (const note of article.text.passages.filter(({ kind }) => kind === 'note'))
    files.set(note, notesFile(article));
  return files;
}

function opensSection(node: RootContent): boolean {
  const heading = headingOf(node);
  return heading !== undefined && (heading !== node || heading.depth === 2);
}

/** The heading that a node is, or with which it begins. */
function headingOf(node: RootContent) {
  const first = node.type === 'mdxJsxFlowElement' ? node.children[0] : node;
  return first?.type === 'heading' ? first : undefined;
}
