import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { corpusOf, realContent } from '../support/content.ts';
import { searchSourceOf } from '../../src/search/index/search-source.ts';
import { countForms, countTexts } from '../../src/search/concordance/lines.ts';
import {
  findLines,
  type Line,
  mentionLines,
  parseConcordance,
  prepareText,
} from '../../src/search/concordance/concordance.ts';

const corpus = corpusOf(realContent());
const { articles, names } = searchSourceOf(corpus, 'all');
const texts = articles.map((article) => prepareText(article, article));

function find(query: string, { asTyped = false, forms = false } = {}, among = texts): Line[] {
  return findLines(among, parseConcordance(query), { asTyped, forms });
}

/** A text of one passage. */
function textOf(text: string) {
  const passages = [{ id: 'p1', text, section: '', page: null }];
  return [prepareText({ id: 'a', label: 'A' }, { passages, mentions: [], pages: [] })];
}

function formsIn(text: string, query: string, switches = {}): string[] {
  return find(query, switches, textOf(text)).map(({ start, end }) => text.slice(start, end));
}

/**
 * Passages as they are counted here, by nothing of search: without accents, invisible marks, and the
 * markers of notes that were not supplied.
 */
const plain = corpus.articles.map(({ id, text, data }) => ({
  id,
  passages: text.passages.map((passage) => ({
    id: passage.id,
    text: (data.lostNotes ? passage.text.replaceAll(/\[\d+\]/g, ' ') : passage.text)
      .normalize('NFD')
      .replaceAll(/\p{M}|\p{Cf}/gu, ''),
  })),
}));

/** Occurrences by passage, found with a regular expression. */
function countPlainly(pattern: RegExp): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id, passages } of plain)
    for (const passage of passages) {
      const count = [...passage.text.matchAll(pattern)].length;
      if (count > 0) counts[`${id}#${passage.id}`] = count;
    }
  return counts;
}

function countLines(lines: Line[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { text, passage } of lines) {
    const address = `${text.article}#${passage.id}`;
    counts[address] = (counts[address] ?? 0) + 1;
  }
  return counts;
}

const whole = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;
const phrase = (query: string) => whole(query.split(' ').join('[^\\p{L}\\p{N}]+'));

describe('The concordance counts what a plain count over the passages counts, for', () => {
  for (const query of [
    ...['the', 'of', 'and', 'a', 'in', 'is', 'Japan', 'China', 'ASEAN', 'power', 'soft', 'region'],
    ...['regional', 'regionalism', 'diplomacy', 'policy', 'economic', 'Tokyo', 'Koizumi', 'RCEP'],
    ...['multilateral', 'cooperation', 'Fukuda', 's', 'APEC', '1997', '2009', 'EU', 'members'],
    ...['soft power', 'East Asia', 'East Asian', 'foreign policy', 'Fukuda Doctrine', 'of the'],
    ...[
      'South China Sea',
      '24',
      'deficit to',
      'free trade',
      'Asia Pacific',
      'Japan s',
      'prime minister',
      'n d',
    ],
    ...['Association of Southeast Asian Nations', 'in the region', 'United States', 'the the'],
  ])
    test(query, () => {
      const expected = countPlainly(new RegExp(phrase(query), 'giu'));
      assert.deepEqual(countLines(find(query)), expected);
    });

  for (const [query, pattern] of [
    ['multilat*', whole('multilat[\\p{L}\\p{N}]*')],
    ['*lateral', whole('[\\p{L}\\p{N}]*lateral')],
    ['*nation*', whole('[\\p{L}\\p{N}]*nation[\\p{L}\\p{N}]*')],
    ['soft pow*', whole('soft[^\\p{L}\\p{N}]+pow[\\p{L}\\p{N}]*')],
    ['Tokyo OR Beijing', whole('Tokyo|Beijing')],
    ['soft power OR hard power', whole('(?:soft|hard)[^\\p{L}\\p{N}]+power')],
    ['Asia OR East Asia', whole('Asia')],
  ] as const)
    test(query, () => {
      const lines = find(query);
      assert.ok(lines.length > 1);
      assert.deepEqual(countLines(lines), countPlainly(new RegExp(pattern, 'giu')));
    });

  for (const query of ['Power', 'power', 'POWER', 'Asian', 'THE', 'The', 'Soft Power'])
    test(`${query} as typed`, () => {
      const expected = countPlainly(new RegExp(phrase(query), 'gu'));
      assert.deepEqual(countLines(find(query, { asTyped: true })), expected);
    });
});

describe('The mentions of an entity', () => {
  for (const { id } of corpus.entities)
    test(`are all listed: ${id}`, () => {
      const number = names.findIndex((record) => record.id === id);
      const expected = corpus.mentionsOf.get(id) ?? [];
      assert.deepEqual(
        mentionLines(texts, number).map(({ text, passage, start, end }) =>
          [text.article, passage.id, passage.text.slice(start, end)].join(' '),
        ),
        expected.map(({ article, passage, start, end }) =>
          [article, passage.id, passage.text.slice(start, end)].join(' '),
        ),
      );
    });

  test('are none of what is no entity', () => assert.deepEqual(mentionLines(texts, -1), []));
});

describe('A query', () => {
  for (const [query, expected] of [
    ['soft power', [['soft', 'power']]],
    ['“Soft power”', [['soft', 'power']]],
    ['"soft power', [['soft', 'power']]],
    ['one OR other', [['one'], ['other']]],
    ['one | other one', [['one'], ['other', 'one']]],
    ['one or other', [['one', 'or', 'other']]],
    ['"one OR other"', [['one', 'or', 'other']]],
    ['OR one OR OR', [['one']]],
    ['ORONE', [['orone']]],
    ['', []],
    ['… — "" * OR', []],
    ['ASEAN+3', [['asean', 'plus', '3']]],
  ] as const)
    test(`“${query}” is ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(
        parseConcordance(query).map((words) => words.map(({ word }) => word)),
        expected,
      ));

  test('may leave a word open with a star', () => {
    const open = parseConcordance('*lateral soft* "hard*"')[0]!;
    assert.deepEqual(
      open.map(({ word, before, after }) => [word, before, after]),
      [
        ['lateral', true, false],
        ['soft', false, true],
        ['hard', false, true],
      ],
    );
  });

  test('is cut where search cuts it', () => {
    assert.equal(parseConcordance('a '.repeat(5000))[0]!.length, 200);
    assert.equal(find('x'.repeat(10_000)).length, 0);
  });
});

describe('A phrase is found', () => {
  test('across dashes, apostrophes and other marks', () => {
    assert.deepEqual(formsIn('Asia-Pacific, Asia–Pacific (Asia) Pacific', 'asia pacific'), [
      'Asia-Pacific',
      'Asia–Pacific',
      'Asia) Pacific',
    ]);
    assert.deepEqual(formsIn("Japan’s and Japan's", 'Japan‘s'), ['Japan’s', "Japan's"]);
  });

  test('also where it overlaps itself', () => {
    assert.deepEqual(formsIn('a a a', 'a a'), ['a a', 'a a']);
  });

  test('once where two alternatives meet', () => {
    assert.deepEqual(formsIn('East Asia and Asia', 'Asia OR East Asia OR asia'), [
      'East Asia',
      'Asia',
    ]);
    assert.deepEqual(formsIn('a b c', 'a b OR b c'), ['a b', 'b c']);
  });

  test('not across passages', () => {
    const passages = ['one', 'two'].map((text, at) => ({
      id: `p${at}`,
      text,
      section: '',
      page: null,
    }));
    const two = [prepareText({ id: 'a', label: 'A' }, { passages, mentions: [], pages: [] })];
    assert.equal(find('one two', {}, two).length, 0);
  });
});

describe('A word', () => {
  test('is found whatever its capitals and accents', () => {
    const text = 'Tôkyô TOKYO To\u0302kyo\u0302 To\u00adkyo';
    assert.equal(formsIn(text, 'tokyo').length, 4);
    assert.equal(formsIn(text, 'Tôkyô').length, 4);
    assert.deepEqual(formsIn('Wrocław', 'wroclaw'), ['Wrocław']);
  });

  test('is found only as typed if that is asked', () => {
    const text = 'Tôkyô TOKYO To\u0302kyo\u0302 To\u00adkyo';
    const asTyped = { asTyped: true };
    assert.deepEqual(formsIn(text, 'Tôkyô', asTyped), ['Tôkyô', 'To\u0302kyo\u0302']);
    assert.deepEqual(formsIn(text, 'Tokyo', asTyped), ['To\u00adkyo']);
    assert.deepEqual(formsIn(text, 'TOK*', asTyped), ['TOKYO']);
    assert.deepEqual(formsIn('Asia–Pacific', 'Asia-Pacific', asTyped), ['Asia–Pacific']);
  });

  test('is found in all its forms if that is asked', () => {
    const text = 'Institutions, an institution; institutional and institute; INSTITUTIONS';
    assert.deepEqual(formsIn(text, 'institutions'), ['Institutions', 'INSTITUTIONS']);
    const forms = formsIn(text, 'institutions', { forms: true });
    assert.ok(forms.length > 3);
    assert.deepEqual(formsIn(text, 'institutions', { forms: true, asTyped: true }), [
      ...forms.filter((form) => form.startsWith('i')),
    ]);
    assert.deepEqual(formsIn('soft powers', 'soft power', { forms: true }), ['soft powers']);
  });

  test('with a star has no other forms', () => {
    assert.deepEqual(formsIn('policy policies', 'policy*', { forms: true }), ['policy']);
  });
});

describe('Counts', () => {
  test('of the texts are those of their lines, with shares and passages', () => {
    const lines = find('soft power');
    const counts = countTexts(texts, lines);
    assert.deepEqual(
      counts.map(({ text }) => text.article),
      corpus.articles.map(({ id }) => id),
    );
    for (const { text, lines: count, perThousand, passages } of counts) {
      assert.equal(count, lines.filter((line) => line.text === text).length);
      assert.equal(perThousand.toFixed(6), ((1000 * count) / text.words).toFixed(6));
      assert.equal(
        passages.reduce((sum, { times }) => sum + times, 0),
        count,
      );
    }
  });

  test('of words are those of the edition', () => {
    for (const { article, words } of texts) {
      const { passages } = plain.find(({ id }) => id === article)!;
      const rough = passages.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
      assert.ok(Math.abs(words - rough) / rough < 0.01, `${article}: ${words}, ${rough}`);
    }
  });

  test('of forms name each once, the most frequent first', () => {
    const lines = find('power', {}, textOf('Power power powers POWER soft-power, powers'));
    assert.deepEqual(countForms(lines), [{ form: 'Power', count: 4 }]);
    assert.deepEqual(countForms(find('power*', {}, textOf('power Powers powers'))), [
      { form: 'Powers', count: 2 },
      { form: 'power', count: 1 },
    ]);
  });
});
