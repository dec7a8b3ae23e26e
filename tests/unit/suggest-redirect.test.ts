/** Whoever declares what the reports suggest has nothing left to declare. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeAddresses } from '../../src/ledger/check-ledger.ts';
import { currentAddresses } from '../../src/ledger/current-addresses.ts';
import { nearestAddress } from '../../src/addresses/nearest-address.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';
import { suggestRedirect } from '../../src/ledger/changes/suggest-redirect.ts';
import type { Redirect } from '../../src/schemas/changes.ts';
import {
  changeArticle,
  changePassages,
  copyOfCorpus,
  declareChanges,
  judged,
} from './support/judge.ts';
import type { Corpus } from '../../src/model/corpus.ts';

const id = 'nagy-soft-approach';
const page = `/articles/${id}/`;

/** Addresses that have vanished, as they are reported. */
function vanishedFrom(corpus: Corpus): string[] {
  const problems: Problem[] = [];
  judgeAddresses(corpus, problems);
  return problems.flatMap(({ message }) => /^(\S+), published in/.exec(message)?.[1] ?? []);
}

function suggest(corpus: Corpus): Redirect[] {
  const current = currentAddresses(corpus);
  return vanishedFrom(corpus).flatMap((from) => suggestRedirect(from, corpus, current) ?? []);
}

describe('An article that gets another id', () => {
  const renamed = (to: string) => {
    const spoilt = copyOfCorpus();
    changeArticle(spoilt, id, () => ({ id: to, file: `content/articles/${to}.mdx` }));
    return spoilt;
  };

  test('is right when every suggested redirect is declared', () => {
    const spoilt = renamed('soft-approach');
    const redirects = suggest(spoilt);
    declareChanges(spoilt, { redirects });
    assert.deepEqual(judged(spoilt), []);
    const pairs = new Map(redirects.map(({ from, to, how }) => [from, [...to, how]]));
    assert.deepEqual(pairs.get(page), ['/articles/soft-approach/', 'renamed']);
    assert.deepEqual(pairs.get(`/og/${id}.png`), ['/og/soft-approach.png', 'renamed']);
    for (const extension of ['txt', 'md', 'bib', 'ris', 'csl.json', 'tei.xml', 'linkset.json'])
      assert.deepEqual(pairs.get(`/articles/${id}.${extension}`), [
        `/articles/soft-approach.${extension}`,
        'renamed',
      ]);
  });

  test('is reported as one page and its files: the page takes its passages along', () => {
    assert.ok(vanishedFrom(renamed('soft-approach')).every((address) => !address.includes('#')));
  });

  test('must not lead a passage to other words than it held', () => {
    const spoilt = renamed('soft-approach');
    // In a text that is new to the ledger, ids are minted in order.
    const { text } = spoilt.articles.find((article) => article.id === 'soft-approach')!;
    const passages = text.passages.map((passage) =>
      passage.id === 'p7' ? { ...passage, id: 'p6a' } : passage,
    );
    changeArticle(spoilt, 'soft-approach', () => ({ text: { ...text, passages } }));
    const redirects = suggest(spoilt);
    declareChanges(spoilt, { redirects });
    const [report, ...more] = judged(spoilt);
    assert.deepEqual(more, []);
    assert.match(
      report!,
      /#p7 leads to \/articles\/soft-approach\/, but its words are at \/articles\/soft-approach\/#p6a\n.*from: '\/articles\/nagy-soft-approach\/#p7', to: \['\/articles\/soft-approach\/#p6a'\], how: renamed, edition: 1\.0\.0/,
    );
  });
});

test('An article that is given up with its files leads to pages from pages, to files from files', () => {
  const spoilt = copyOfCorpus();
  spoilt.articles = spoilt.articles.filter((article) => article.id !== id);
  const redirects = suggest(spoilt);
  for (const { from, to } of redirects)
    assert.equal(from.includes('.'), to[0]!.includes('.'), `${from} → ${to[0]!}`);
  assert.deepEqual(redirects.find(({ from }) => from === `/articles/${id}.epub`)?.to, [
    '/corpus.epub',
  ]);
  const problems: Problem[] = [];
  judgeAddresses(spoilt, problems);
  assert.ok(
    problems.some(
      (problem) =>
        formatProblem(problem).endsWith(
          'restore it, or name under redirects in content/changes.yaml a file that holds the same',
        ) && problem.message.startsWith(`/articles/${id}.linkset.json`),
    ),
  );
});

test('A wholly retyped passage is replaced by the one in its place', () => {
  const spoilt = copyOfCorpus();
  const others = 'Nothing of what once stood here can be found in these entirely new words.';
  changePassages(spoilt, id, (at, text) => (at === 'p8' ? others : text));
  assert.deepEqual(suggest(spoilt), [
    { from: `${page}#p8`, to: [`${page}#p7a`], how: 'replaced', edition: '2.0.0', reason: '…' },
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
