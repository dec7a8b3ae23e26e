import { headingOf, passagesIn } from '../../article/blocks.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** The part of an article that makes one file: a section, or what stands before the first. */
export interface Division {
  file: string;
  /** What it is called in tables of contents. */
  label: string;
  /** The heading with which it begins, if it does. */
  heading: Passage | undefined;
  blocks: Block[];
}

/**
 * An article in whole sections. A block that has a heading of its own, as a summary in another
 * language, is a section too.
 */
export function divideArticle({ id, text }: Pick<CorpusArticle, 'id' | 'text'>): Division[] {
  const groups: Block[][] = [];
  for (const block of text.blocks) {
    const heading = headingOf(block);
    const opensSection = heading && (block.type === 'component' || heading.depth === 2);
    if (opensSection || groups.length === 0) groups.push([block]);
    else groups.at(-1)!.push(block);
  }
  return groups.map((blocks, i) => {
    const heading = headingOf(blocks[0]!);
    const label = heading?.text ?? (groups.length > 1 ? 'Beginning' : 'Text');
    return { file: `${id}-text-${i + 1}.xhtml`, label, heading, blocks };
  });
}

/** Where the notes of an article and the marks in it are explained. */
export function notesFile({ id }: { id: string }): string {
  return `${id}-notes.xhtml`;
}

/** Where an article is introduced. */
export function titleFile({ id }: { id: string }): string {
  return `${id}-title.xhtml`;
}

/** For each passage of an article the file in which it stands. */
export function filesOf(article: CorpusArticle): Map<Passage, string> {
  const divided = divideArticle(article).flatMap(({ file, blocks }) =>
    passagesIn(blocks).map((passage) => [passage, file] as const),
  );
  const notes = article.text.passages.filter(({ kind }) => kind === 'note');
  return new Map([...divided, ...notes.map((note) => [note, notesFile(article)] as const)]);
}
