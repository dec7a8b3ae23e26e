import { articleAddress, passageAddress } from '../../addresses/addresses.ts';
import type { Passage } from '../../article/passage.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Entity } from '../../registry/entities.ts';
import type { CitedWork } from '../../registry/works.ts';
import { filesOf } from './divide.ts';

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
