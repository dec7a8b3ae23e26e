import { articleAddress, passageAddress } from '../../addresses/addresses.ts';
import { headingOf, passagesIn } from '../../article/blocks.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Entity } from '../../registry/entities.ts';
import type { CitedWork } from '../../registry/works.ts';

export interface BookPlan {
  corpus: Corpus;
  publication: Publication;
  /** The articles that the book is about; their mentions and citations are in its indexes. */
  articles: readonly CorpusArticle[];
  /** Those that it holds in full. */
  full: readonly CorpusArticle[];
}

/** Where things stand: in the book, or else, for passages, on the site. */
export type Places = ReturnType<typeof makePlaces>;

export function makePlaces({ corpus, full, publication }: BookPlan) {
  const files = new Map(full.flatMap((article) => [...filesOf(article)]));
  return {
    /** The file of a passage of an article that the book holds in full. */
    fileOf: (passage: Passage) => files.get(passage)!,
    passage: (id: string, passageId: string) => {
      const passage = corpus.articleOf.get(id)?.passages.get(passageId);
      const file = passage && files.get(passage);
      return file ? `${file}#${passageId}` : urlOf(passageAddress(id, passageId), publication);
    },
    /** In the indexes of the book. */
    entry: (thing: Entity | CitedWork) =>
      `${'key' in thing ? 'works' : thing.collection}.xhtml#${entryId(thing)}`,
  };
}

/** The id of an entry in an index. Ids of XML do not begin with a digit, those of entities may. */
export function entryId(thing: Entity | CitedWork): string {
  return 'key' in thing ? `work-${thing.key}` : `name-${thing.id}`;
}

export function articleUrl({ id }: { id: string }, publication: Publication): string {
  return urlOf(articleAddress(id), publication);
}

/** The part of an article that makes one file: a section, or what stands before the first. */
export type Division = ReturnType<typeof divideArticle>[number];

/** An article in sections, such as a summary in another language with a heading of its own. */
export function divideArticle({ id, text }: CorpusArticle) {
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

export function titleFile({ id }: { id: string }): string {
  return `${id}-title.xhtml`;
}

function filesOf(article: CorpusArticle): Map<Passage, string> {
  const files = new Map(article.text.passages.map((passage) => [passage, notesFile(article)]));
  for (const { file, blocks } of divideArticle(article))
    for (const passage of passagesIn(blocks)) files.set(passage, file);
  return files;
}
