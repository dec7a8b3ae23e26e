import type { Root } from 'mdast';
import type { PlaceOf } from '../files/places.ts';
import type { Apparatus } from '../schemas/apparatus.ts';
import type { Article } from '../schemas/article.ts';
import type { EditionHashes } from '../schemas/ledger.ts';
import type { IdAssignment } from './ids/recorded.ts';
import type { ArticleText } from './passage.ts';
import type { Proof } from './proof/verify.ts';

/** The text of an article, whatever else of it could be read. */
export interface ReadArticle {
  id: string;
  file: string;
  tree: Root;
  text: ArticleText;
  /** How its passages stand to those of the ledger. */
  ids: IdAssignment;
  /** Where a field of its front matter stands. */
  placeOf: PlaceOf;
}

/** One article with its source, its apparatus and the proof that they agree. */
export interface LoadedArticle extends ReadArticle {
  data: Article;
  source: string;
  apparatus: Apparatus;
  proof: Proof;
  /** SHA-256 of the edited text: its passages, one a line. */
  textHash: string;
  /** Hashes of the parts of this edition. */
  hashes: EditionHashes;
}
