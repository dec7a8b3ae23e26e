import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWhole } from '../../src/corpus/access/access.ts';
import { shownClaims, withheldArticles } from '../../src/corpus/access/shown.ts';
import {
  passageSnippet,
  quotationSnippets,
  snippetWords,
} from '../../src/corpus/access/snippets.ts';
import { withheldContexts, withheldPassages } from '../../src/corpus/access/withheld.ts';
import { makeIndexRecords } from '../../src/search/index/index-records.ts';
import { makeSearchFiles } from '../../src/search/index/search-files.ts';
import { searchSourceOf } from '../../src/search/index/search-source.ts';
import { evaluate } from '../../src/search/results/evaluate.ts';
import type { PassageRecord } from '../../src/search/formats/json-files.ts';
import { namePlaces } from '../../src/search/index/place-files.ts';
import { wordsOf } from '../../src/words/tokens.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { corpusOf, fixture, realContent } from '../support/content.ts';

const corpus = corpusOf(fixture('harbours'));
const withheld = withheldArticles(corpus, 'cleared');
const countWords = (text: string) => text.replaceAll('…', '').trim().split(/\s+/).length;

describe('Which texts are whole', () => {
  test('all of them, where nothing else is asked for', () => {
    assert.deepEqual(withheldArticles(corpus, 'all'), []);
  });

  test('only those whose redistribution is cleared, where that is asked for', () => {
    assert.ok(withheld.length > 0 && withheld.length < corpus.articles.length);
    for (const article of corpus.articles)
      assert.equal(
        isWhole(article, 'cleared'),
        article.data.rights.redistribution === 'cleared',
        article.id,
      );
  });
});

describe('Of a withheld text', () => {
  test('each passage has one snippet of at most twelve words, and keeps its printed pages', () => {
    for (const article of withheld) {
      const shown = withheldPassages(article);
      assert.deepEqual(
        shown.map(({ passage }) => passage),
        article.text.passages,
      );
      for (const { snippet } of shown) assert.ok(countWords(snippet) <= snippetWords, snippet);
      assert.deepEqual(
        shown.flatMap(({ pages }) => pages.map(({ page }) => page)),
        article.text.pageBreaks.flatMap(({ page }) => page ?? []),
      );
    }
  });

  test('contexts have no words but the names and those of the snippet', () => {
    for (const article of withheld)
      for (const [passage, own] of Map.groupBy(article.mentions, (mention) => mention.passage)) {
        const parts = withheldContexts(article, passage, own);
        const plain = parts
          .filter(({ marked }) => !marked)
          .map(({ text }) => text.replaceAll(/^[… ]+|[… ]+$/g, ''));
        const snippet = passageSnippet(article, passage).text;
        for (const words of plain) assert.ok(snippet.includes(words), words);
        const forms = new Set(own.map(({ start, end }) => passage.text.slice(start, end)));
        assert.deepEqual(
          new Set(parts.filter(({ marked }) => marked).map(({ text }) => text)),
          forms,
        );
      }
  });

  test('quotations and snippet give no more than a third of a passage and three words each', () => {
    for (const article of withheld)
      for (const passage of article.text.passages) {
        const quotations = corpus.statements
          .filter((statement) => statement.passage === passage)
          .map(({ quotation }) => quotation);
        const cut = [...quotationSnippets(article, passage, quotations).values()];
        const long = cut.filter((snippet) => countWords(snippet) > 3);
        const words = [passageSnippet(article, passage).text, ...long].map(countWords);
        const sum = words.reduce((a, b) => a + b);
        if (long.length > 0) assert.ok(sum <= countWords(passage.text) / 3, passage.id);
      }
  });

  // What descriptions give away is for editors to mind: the texts of the edition are held to it, too.
  for (const [what, files] of Object.entries({
    harbours: fixture('harbours'),
    edition: realContent(),
  }))
    test(`snippet, quotations and descriptions together give no more than two thirds of a long passage (${what})`, () => {
      const { corpus } = loadCorpus(files);
      const { statements, positions } = shownClaims(corpus, 'cleared');
      const shown = [...statements, ...positions];
      for (const article of withheldArticles(corpus, 'cleared'))
        for (const passage of article.text.passages) {
          const words = wordsOf(passage.text);
          if (words.length <= 30) continue;
          const given = [
            passageSnippet(article, passage).text,
            ...shown.filter(([whole]) => whole.passage === passage).map(([, cut]) => cut.quotation),
            ...corpus.entities.flatMap(({ description }) =>
              description
                .filter(({ cites }) =>
                  cites.some((cite) => cite.article === article.id && cite.passage === passage.id),
                )
                .map(({ text }) => text),
            ),
          ].map(wordsOf);
          const seen = words.filter((_, at) => given.some((one) => isInRun(words, at, one)));
          assert.ok(
            seen.length <= (words.length * 2) / 3,
            `${article.id}#${passage.id}: ${seen.join(' ')}`,
          );
        }
    });

  test('statements and positions stay, cut; those of the others stay as they are', () => {
    const ids = new Set(withheld.map(({ id }) => id));
    const { statements, positions } = shownClaims(corpus, 'cleared');
    assert.deepEqual([...statements.keys()], corpus.statements);
    assert.deepEqual([...positions.keys()], corpus.positions);
    assert.ok(positions.size > 0);
    for (const [whole, cut] of [...statements, ...positions]) {
      if (ids.has(whole.article)) assert.ok(countWords(cut.quotation) <= snippetWords);
      else assert.equal(cut, whole);
    }
  });
});

describe('The search index of a withheld text', () => {
  const source = searchSourceOf(corpus, 'cleared');
  const { files } = makeSearchFiles(source);

  test('has the words of each passage in alphabetical order', () => {
    const records = makeIndexRecords(source);
    for (const { id, text, data } of withheld) {
      const { passages } = records.find((record) => record.id === id)!;
      const words = (passage: string) =>
        wordsOf(data.lostNotes ? passage.replaceAll(/\[\d+\]/g, ' ') : passage);
      assert.deepEqual(
        passages.slice(0, text.passages.length),
        text.passages.map((passage) => words(passage.text).sort()),
      );
    }
  });

  test('shows snippets of passages, and has no file for the concordance', () => {
    for (const { id, text } of corpus.articles) {
      const closed = withheld.some((article) => article.id === id);
      assert.equal(files.has(`texts/${id}.json`), !closed);
      for (const [number, passage] of text.passages.entries()) {
        const shown = JSON.parse(files.get(`passages/${id}/${number}.json`)!) as PassageRecord;
        assert.equal(shown.withheld, closed ? true : undefined);
        if (closed) assert.ok(countWords(shown.text) <= snippetWords, shown.text);
        else assert.equal(shown.text, passage.text);
      }
    }
  });

  test('tells of a name in which passage it stands and how often, not where', () => {
    const passages = ['we met', 'the East Asia Summit then the East Asia Summit rose'].map(
      (text, number) => ({ id: `p${number}`, text, section: '', page: null }),
    );
    const article = { id: 'a', label: '', title: '', authors: [], year: null };
    const text = { ...article, passages, mentions: [], pages: [] };
    const name = { id: 'eas', name: 'East Asia Summit', kind: '', mentions: 2, forms: [] };
    const names = [{ ...name, collection: 'initiatives' as const }];
    const key = 'east asia summit';
    assert.deepEqual(namePlaces(text, names), new Map([[key, [3, 8]]]));
    assert.deepEqual(namePlaces({ ...text, snippets: passages }, names), new Map([[key, [2, 3]]]));
  });

  test('finds words and no phrases', () => {
    const slot = (word: string) => [{ word, exact: true }];
    const postings = new Map([
      ['asia', new Map([['h', [0]]])],
      ['east', new Map([['h', [1]]])],
    ]);
    const ask = (words: string[], hidden: boolean) =>
      evaluate(
        {
          groups: [
            {
              typed: words.join(' '),
              named: false,
              alternatives: [{ all: [[words.map(slot)]], typed: true, exact: true, loose: false }],
            },
          ],
          without: [],
          words: [],
          dropped: [],
          named: [],
          added: [],
          unknown: new Set(),
          forms: new Map(),
        },
        [{ id: 'h', lengths: [2], first: 0, withheld: hidden }],
        (word) => postings.get(word),
      ).whole.length;
    assert.deepEqual([ask(['asia', 'east'], false), ask(['asia', 'east'], true)], [1, 0]);
    assert.equal(ask(['east'], true), 1);
  });
});

/** Whether the word at a place is one of four in a row, or of all, that a shorter text has too. */
function isInRun(words: string[], at: number, given: string[]): boolean {
  const length = Math.min(4, given.length);
  const text = ` ${given.join(' ')} `;
  return Array.from({ length }, (_, i) => at - i).some(
    (from) => from >= 0 && text.includes(` ${words.slice(from, from + length).join(' ')} `),
  );
}
