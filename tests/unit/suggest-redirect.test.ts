/** Whoever declares what the reports suggest has nothing left to declare. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nearestAddress } from '../../src/addresses/nearest-address.ts';
import { suggestRedirect } from '../../src/ledger/changes/suggest-redirect.ts';
import { judgeLedger } from '../../src/ledger/check-ledger.ts';
import { currentAddresses } from '../../src/ledger/current-addresses.ts';
import { type Corpus, makeCorpus } from '../../src/model/corpus.ts';
import type { Redirect } from '../../src/schemas/changes.ts';
import {
  harbours,
  inLedger,
  judged,
  withArticle,
  withChanges,
  withPassages,
} from './support/judge.ts';

const id = 'hale-smaller-harbours';
const page = `/articles/${id}/`;

/** Addresses that have vanished, as they are reported. */
function vanishedFrom(corpus: Corpus): string[] {
  return judgeLedger(corpus).flatMap(
    ({ message }) => /^(\S+), published in/.exec(message)?.[1] ?? [],
  );
}

function suggest(corpus: Corpus): Redirect[] {
  const current = currentAddresses(corpus);
  return vanishedFrom(corpus).flatMap((from) => suggestRedirect(from, corpus, current) ?? []);
}

describe('An article that gets another id', () => {
  const renamed = withArticle(harbours, id, () => ({
    id: 'smaller-harbours',
    file: 'content/articles/smaller-harbours.mdx',
  }));

  test('is right when every suggested redirect is declared', () => {
    const redirects = suggest(renamed);
    assert.deepEqual(judged(withChanges(renamed, { redirects })), []);
    const pairs = new Map(redirects.map(({ from, to, how }) => [from, [...to, how]]));
    assert.deepEqual(pairs.get(page), ['/articles/smaller-harbours/', 'renamed']);
    assert.deepEqual(pairs.get(`/og/${id}.png`), ['/og/smaller-harbours.png', 'renamed']);
    for (const extension of ['txt', 'md', 'bib', 'ris', 'csl.json', 'tei.xml', 'linkset.json'])
      assert.deepEqual(pairs.get(`/articles/${id}.${extension}`), [
        `/articles/smaller-harbours.${extension}`,
        'renamed',
      ]);
  });

  test('is reported as one page and its files: the page takes its passages along', () => {
    assert.ok(vanishedFrom(renamed).includes(page));
    assert.deepEqual(
      vanishedFrom(renamed).filter((address) => address.includes('#')),
      [],
    );
  });

  test('must not lead a passage to other words than it held', () => {
    // In a text that is new to the ledger, ids are minted in order.
    const minted = withArticle(renamed, 'smaller-harbours', ({ text }) => ({
      text: {
        ...text,
        passages: text.passages.map((passage) =>
          passage.id === 'p7' ? { ...passage, id: 'p6a' } : passage,
        ),
      },
    }));
    assert.deepEqual(judged(withChanges(minted, { redirects: suggest(minted) })), [
      `${inLedger(`${page}#p7`)}  ${page}#p7 leads to /articles/smaller-harbours/, but its words are at /articles/smaller-harbours/#p6a\n` +
        `    → add under redirects in content/changes.yaml: - { from: '${page}#p7', to: ['/articles/smaller-harbours/#p6a'], how: renamed, edition: 1.1.0, reason: … }`,
    ]);
  });
});

test('An article that is given up with its files leads to pages from pages, to files from files', () => {
  const fewer = makeCorpus({
    ...harbours,
    articles: harbours.articles.filter((article) => article.id !== id),
  });
  const redirects = suggest(fewer);
  assert.deepEqual(
    redirects
      .filter(({ from }) => from.includes(id))
      .map(({ from, to, how }) => [from.replace(id, 'x'), ...to, how]),
    [
      ['/articles/x.bib', '/corpus.bib', 'withdrawn'],
      ['/articles/x.csl.json', '/corpus.csl.json', 'withdrawn'],
      ['/articles/x.epub', '/corpus.epub', 'withdrawn'],
      ['/articles/x.md', '/corpus.md', 'withdrawn'],
      ['/articles/x.ris', '/corpus.ris', 'withdrawn'],
      ['/articles/x.txt', '/corpus.txt', 'withdrawn'],
      ['/articles/x/', '/articles/', 'withdrawn'],
      ['/og/x.png', '/og/site.png', 'withdrawn'],
    ],
  );
  const unknown = ['linkset.json', 'tei.xml'].map((extension) => `/articles/${id}.${extension}`);
  assert.deepEqual(
    judged(fewer).filter((report) => report.endsWith('a file that holds the same')),
    unknown.map(
      (address) =>
        `${inLedger(address)}  ${address}, published in edition 1.0.0, is no longer on the site\n` +
        '    → restore it, or name under redirects in content/changes.yaml a file that holds the same',
    ),
  );
});

test('A wholly retyped passage is replaced by the one in its place', () => {
  const others = 'Nothing of what once stood here can be found in these entirely new words.';
  const retyped = withPassages(harbours, id, (at, text) => (at === 'p10' ? others : text));
  assert.deepEqual(suggest(retyped), [
    { from: `${page}#p10`, to: [`${page}#p9a`], how: 'replaced', edition: '2.0.0', reason: '…' },
  ]);
});

test('The address that was probably meant has nearly the same name', () => {
  const known = [
    '/actors/india/',
    '/actors/kenya/',
    '/initiatives/x/',
    '/articles/a-text/',
    '/articles/a-text/#p3',
    '/articles/a-text/#p13',
  ];
  for (const [address, meant] of [
    ['/actors/kenia/', '/actors/kenya/'],
    ['/actors/peru/', undefined],
    ['/actors/x/', '/initiatives/x/'],
    ['/articles/a-text/#p33', '/articles/a-text/#p3'],
    ['/articles/a-txt/#p13', '/articles/a-text/#p13'],
    ['/articles/a-txt/#page-299', '/articles/a-text/'],
  ] as const)
    assert.equal(nearestAddress(address, known), meant, address);
});
