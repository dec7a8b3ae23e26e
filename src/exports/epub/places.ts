import { articleAddress, passageAddress } from '../../addresses/addresses.ts';
import { headingOf, passagesIn } from '../../article/blocks.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Entity } from '../../registry/entities.ts';
import type { CitedWork } from '../../registry/works.ts';

/** What goes into a book. */
export interface BookPlan {
  corpus: Corpus;
  publication: Publication;
  /** The articles that the book is about; their mentions and citations are in its indexes. */
  articles: readonly CorpusArticle[];
  /** Those that it holds in full. */
  full: readonly CorpusArticle[];
}

/** Where things stand: in the book, or else, for passages, on the site. */
export interface Places {
  /** The file of a passage of an article that the book holds in full. */
  fileOf: (passage: Passage) => string;
  passage: (article: string, passage: string) => string;
  /** The entry of an entity or a work in the indexes of the book. */
  entry: (thing: Entity | CitedWork) => string;
}

/** Finds where passages and entries stand, seen from any page of a book. */
export function makePlaces({ corpus, full, publication }: BookPlan): Places {
  const files = new Map(full.flatMap((article) => [...filesOf(article)]));
  return {
    fileOf: (passage) => files.get(passage)!,
    passage: (id, passageId) => {
      const passage = corpus.articleOf.get(id)?.passages.get(passageId);
      const file = passage && files.get(passage);
      return file ? `${file}#${passageId}` : urlOf(passageAddress(id, passageId), publication);
    },
    entry: (thing) => `${'key' in thing ? 'works' : thing.collection}.xhtml#${entryId(thing)}`,
  };
}

/** The id of an entry in an index. Ids of XML do not begin with a digit, those of entities may. */
export function entryId(thing: Entity | CitedWork): string {
  return 'key' in thing ? `work-${thing.key}` : `name-${thing.id}`;
}

/** The permanent address of an article’s page. */
export function articleUrl({ id }: { id: string }, publication: Publication): string {
  return urlOf(articleAddress(id), publication);
}

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
function filesOf(article: CorpusArticle): Map<Passage, string> {
  const divided = divideArticle(article).flatMap(({ file, blocks }) =>
    passagesIn(blocks).map((passage) => [passage, file] as const),
  );
  const notes = article.text.passages.filter(({ kind }) => kind === 'note');
  return new Map([...divided, ...notes.map((note) => [note, notesFile(article)] as const)]);
}
