import type { Root } from 'mdast';
import type { Apparatus } from '../schemas/apparatus.ts';
import type { Article } from '../schemas/article.ts';
import type { EditionHashes } from '../schemas/ledger.ts';
import type { IdAssignment } from './ids/recorded.ts';
import type { ArticleText } from './passage.ts';
import type { Proof } from './proof/verify.ts';

/** One article with its source, its apparatus and the proof that they agree. */
export interface LoadedArticle {
  id: string;
  file: string;
  data: Article;
  tree: Root;
  text: ArticleText;
  /** How its passages stand to those of the ledger. */
  ids: IdAssignment;
  source: string;
  apparatus: Apparatus;
  proof: Proof;
  /** SHA-256 of the edited text: its passages, one a line. */
  textHash: string;
  /** Hashes of the parts of this edition. */
  hashes: EditionHashes;
  /** Line of the file on which a top-level front-matter key stands. */
  lineOf: (key: string) => number | undefined;
}
