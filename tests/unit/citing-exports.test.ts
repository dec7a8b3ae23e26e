import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { citePage } from '../../src/citing/cite-page.ts';
import { toBibtex, toCslJson, toRis } from '../../src/citing/formats.ts';
import { CorpusError } from '../../src/files/problems.ts';
import { articlePage, type DescribedPage } from '../../src/publication/described-page.ts';
import type { CslItem } from '../../src/schemas/csl-item.ts';
import { citedArticles } from './support/cited-articles.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeWork } from './support/make-work.ts';
import { corpusOf, publication } from './support/metadata.ts';

const corpus = corpusOf({ articles: Object.values(citedArticles) });
const page = { title: 'Timeline', description: 'D' };
const pages: DescribedPage[] = [
  ...corpus.articles.map((article) => articlePage(article, publication)),
  { kind: 'entity', entity: makeEntity('lcs') },
  {
    kind: 'work',
    work: makeWork('moor-1998', [], { authors: ['Moor', 'LCS'], suffix: 'a' }),
    description: 'D',
  },
  { kind: 'overview', path: '/timeline/', type: 'WebPage', ...page },
  { kind: 'dataset', path: '/data/', files: [], ...page },
  { kind: 'home', description: 'D' },
];
const items = pages.flatMap((one) =>
  citePage(one, corpus, publication).map(({ item }): CslItem => item),
);

type Field = keyof CslItem;
interface Name {
  family?: string;
  given?: string;
  literal?: string;
}
interface Fields {
  id?: unknown;
  author?: Name[];
  'container-title'?: unknown;
  'collection-title'?: unknown;
  genre?: unknown;
  issued?: unknown;
  reporter?: unknown;
  [field: string]: unknown;
}

/** What each format has no place for, by type of item; `all` is of every type. */
const lost: Record<'bibtex' | 'ris', Partial<Record<CslItem['type'] | 'all', Field[]>>> = {
  bibtex: {
    all: ['language', 'original-date', 'year-suffix'],
  },
  ris: { all: ['original-date', 'year-suffix'] },
};

/** Types that a format does not tell apart: what comes back for them. */
const widened = {
  bibtex: {
    'article-newspaper': 'article-journal',
    'entry-encyclopedia': 'chapter',
    dataset: 'document',
    webpage: 'document',
  },
  ris: {},
} as const;

/**
 * Tags that stand in the RIS, but that the library reads as something else or not at all: it makes a
 * series of a site and a reporter of the author of a newspaper article, and takes only the year of
 * chapters and newspaper articles, and no kind of a chapter or data set.
 */
function asRisIsRead(item: CslItem): Fields {
  const read: Fields = { ...item };
  const { type, author, issued } = read as Fields & CslItem;
  if (type === 'webpage' && read['container-title']) {
    read['collection-title'] = read['container-title'];
    delete read['container-title'];
  }
  if (type === 'article-newspaper') {
    const [{ family, given }] = author as [{ family: string; given: string }];
    read.reporter = `${family}, ${given}`;
    delete read.author;
  }
  if (type === 'chapter' || type === 'dataset') delete read.genre;
  // A date in words it does not read.
  if (issued && 'literal' in issued) read.issued = { raw: '' };
  if ((type === 'chapter' || type === 'article-newspaper') && issued && 'date-parts' in issued)
    read.issued = { 'date-parts': [[issued['date-parts'][0][0]]] };
  return read;
}

/** In BibTeX the library takes the site of a page, as which that was published, for its publisher. */
function asBibtexIsRead({ 'container-title': container, ...item }: CslItem): Fields {
  if (!container) return item;
  return { ...item, [item.type === 'webpage' ? 'publisher' : 'container-title']: container };
}

/** An item as a format should give it back. */
function expected(item: CslItem, format: keyof typeof lost, fields: Fields): Fields {
  const gone = [...(lost[format].all ?? []), ...(lost[format][item.type] ?? [])];
  const type = (widened[format] as Record<string, string>)[item.type] ?? item.type;
  return Object.fromEntries(
    Object.entries({ ...fields, type }).filter(([field]) => !gone.includes(field as Field)),
  );
}

/** The items that a text holds. A name that is not divided comes back as a family name. */
function readBack(text: string): Fields[] {
  return (new Cite(text, { generateGraph: false }).data as Fields[]).map((item) => {
    const { 'citation-key': key, author, ...rest } = item;
    assert.ok(key === undefined || key === rest.id);
    const names = author?.map((name) =>
      name.given === undefined ? { literal: name.literal ?? name.family } : name,
    );
    return { ...rest, ...(names && { author: names }) };
  });
}

describe('Everything that can be cited comes back', () => {
  test('from CSL-JSON whole', () => {
    assert.deepEqual(JSON.parse(toCslJson(items)), items);
  });

  test('from BibTeX, but for what it has no field for', () => {
    const back = readBack(toBibtex(items));
    assert.equal(back.length, items.length);
    for (const [i, item] of items.entries())
      assert.deepEqual(back[i], expected(item, 'bibtex', asBibtexIsRead(item)));
  });

  test('from RIS, but for what it has no tag for', () => {
    const back = readBack(toRis(items));
    assert.equal(back.length, items.length);
    for (const [i, item] of items.entries())
      assert.deepEqual(back[i], expected(item, 'ris', asRisIsRead(item)));
  });
});

describe('A table of what is lost', () => {
  test('names only what some item has', () => {
    for (const [format, table] of Object.entries(lost))
      for (const [type, fields] of Object.entries(table))
        for (const field of fields)
          assert.ok(
            items.some(
              (item) => (type === 'all' || item.type === type) && item[field] !== undefined,
            ),
            `${format}: ${type} ${field}`,
          );
  });
});

describe('RIS', () => {
  const risOf = (id: string) => toRis(items.filter((item) => item.id === id)).split('\r\n');

  test('has a newspaper article with its author and day', () => {
    assert.deepEqual(risOf('news'), [
      'TY  - NEWS',
      'ID  - news',
      'TI  - Denmark Joins the LCS as a Founder',
      'AU  - Moor, Ida B.',
      'T2  - The Harbour Times',
      'PY  - 2021',
      'DA  - 2021/06/09/',
      'LA  - en',
      'ER  - ',
      '',
    ]);
  });

  test('has a chapter with editors, series, kind and both pages', () => {
    const lines = risOf('chapter');
    for (const line of [
      'A2  - Strand, Ole Jan',
      'T3  - Schriften des Instituts für Gezeiten',
      'SV  - 12',
      'SP  - 147',
      'EP  - 202',
    ])
      assert.ok(lines.includes(line), line);
    const edition = risOf('chapter-edition');
    for (const line of ['M3  - Digital edition', 'ET  - 1.0.0', 'DA  - 2026/11/21/'])
      assert.ok(edition.includes(line), line);
  });

  test('has a site with its name', () => {
    assert.ok(risOf('essay').includes('T2  - Tide Club'));
  });

  test('has a date in words where there are no numbers', () => {
    const ris = toRis([{ id: 'a', type: 'document', issued: { literal: 'the 1990s' } }]);
    assert.match(ris, /^DA {2}- \/\/\/the 1990s\r$/m);
    assert.doesNotMatch(ris, /^PY/m);
  });

  test('ends every record with ER, one record a item', () => {
    assert.equal(toRis(items).match(/^ER {2}- \r$/gm)?.length, items.length);
  });
});

describe('BibTeX', () => {
  const bibtex = toBibtex(items);

  test('has the id as key, hyphens included, and a chapter with a book of its own', () => {
    assert.match(
      bibtex,
      /@incollection\{chapter-edition,\n[^@]*booktitle = \{Letters on \{Tides\}\}/,
    );
  });

  test('has the site of a web page as how it was published, and no address twice', () => {
    assert.match(bibtex, /@misc\{essay,\n[^@]*\thowpublished = \{Tide Club\},/);
    assert.doesNotMatch(bibtex, /howpublished = \{http|\tpublisher = \{Letters/);
  });

  test('has months by their names, and days', () => {
    assert.match(bibtex, /@article\{news[^@]*\tyear = \{2021\},\n\tmonth = jun,\n\tday = \{9\},/);
    assert.doesNotMatch(bibtex, /month = \{/);
  });

  test('has the data with their version', () => {
    assert.match(
      bibtex,
      /@misc\{data,\n[^@]*\ttype = \{Data set\},[^@]*\tversion = \{1\.2\.0\},\n\}/,
    );
  });
});

describe('An export refuses', () => {
  const wrong = [{ id: 'a', type: 'webpage', titel: 'X' }] as unknown as CslItem[];
  for (const write of [toCslJson, toBibtex, toRis])
    test(`an unknown variable: ${write.name}`, () => {
      assert.throws(
        () => write(wrong),
        (error) =>
          error instanceof CorpusError &&
          /CSL item a {2}titel: is not a known key\n.*title\?/.test(error.message),
      );
    });
});
