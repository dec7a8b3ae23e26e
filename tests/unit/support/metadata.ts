import type { ArticleExtension } from '../../../src/addresses/formats.ts';
import { emptyLedger } from '../../../src/ledger/ledger.ts';
import type { MetaTag } from '../../../src/metadata/meta-tags.ts';
import {
  type Corpus,
  type CorpusContent,
  makeCorpus,
  noChanges,
} from '../../../src/model/corpus.ts';
import { type ArticlePage, articlePage } from '../../../src/publication/described-page.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { makeFrontMatter } from './make-front-matter.ts';

/** A small edition under a base path. */
export const publication: Publication = {
  edition: {
    id: 'tides',
    name: 'Letters on Tides',
    shortName: 'Tides',
    tagline: 'Two letters on the sea: a digital edition',
    description: 'Two letters on the sea.',
    editors: [],
    publisher: null,
    license: 'MIT',
    address: null,
    history: [{ edition: '1.2.0', date: '2031-05-04', changes: 'A letter more.' }],
    searches: ['neap & "spring"'],
    examples: {},
    number: '1.2.0',
    date: '2031-05-04',
  },
  origin: 'https://example.org',
  base: '/base',
  access: 'all',
};

/** A corpus of this edition that has nothing but what is given. */
export function corpusOf(content: Partial<CorpusContent> = {}): Corpus {
  return makeCorpus({
    edition: publication.edition,
    articles: [],
    entities: [],
    names: [],
    statements: [],
    works: [],
    ledger: emptyLedger,
    changes: noChanges,
    ...content,
  });
}

/** The page of a small article in its second edition, with some of its files. */
export function makePage(
  changes: Parameters<typeof makeFrontMatter>[0] = {},
  written?: ArticleExtension[],
): ArticlePage {
  const data = makeFrontMatter({
    edition: '2.0.0',
    history: [
      { edition: '2.0.0', date: '2032-01-05', changes: 'A sentence was restored.' },
      { edition: '1.0.0', date: '2031-05-04', changes: 'First edition.' },
    ],
    ...changes,
  });
  const page = articlePage({ id: 'a', data, textHash: 'ab12' }, publication);
  return {
    ...page,
    files: page.files.filter(({ extension }) => !written || written.includes(extension)),
  };
}

/** The tags as `name: content`. */
export function lines(tags: MetaTag[]): string[] {
  return tags.map(({ name, property, content }) => `${name ?? property}: ${content}`);
}
