import type { Access } from '../../../src/corpus/access/access.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { corpusOf, fixture } from '../../support/content.ts';
import { publication as small } from './metadata.ts';

/** The corpus that this edition is of. */
export const corpus: Corpus = corpusOf(fixture('harbours'));

/** As tests publish it: under a path. */
export const publication: Publication = publicationOf('all');

/** A small edition under the same path. */
export const smallPublication: Publication = { ...small, base: '/some/prefix' };

/** The corpus published under a path with some access. */
export function publicationOf(access: Access): Publication {
  return { edition: corpus.edition, origin: 'https://example.org', base: '/some/prefix', access };
}
