import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { snippetOf, snippetWords } from '../../src/corpus/access/snippets.ts';
import { nameWithin } from '../../src/registry/statement-text.ts';
import { capitalised } from '../../src/words/numbers.ts';
import type { Row } from '../../src/exports/data/cells.ts';
import { tables } from '../../src/exports/data/tables.ts';
import { corpus, rowsOf } from './support/data-export.ts';

const withheld = new Set(
  corpus.articles
    .filter(({ data }) => data.rights.redistribution !== 'cleared')
    .map(({ id }) => id),
);
const split = (table: string) => {
  const rows = rowsOf(table, 'cleared');
  const of = (own: boolean) =>
    rows.filter(({ article }) => withheld.has(article as string) === own);
  return { closed: of(true), open: of(false) };
};
const wordsIn = (text: string) => text.replace(/ …$/, '').split(/\s+/).length;

test('The corpus has texts of both kinds', () => {
  assert.ok(withheld.size > 0 && withheld.size < corpus.articles.length);
});

describe('Where redistribution is not cleared', () => {
  test('passages have no text', () => {
    const { closed } = split('passages');
    assert.ok(closed.length > 0);
    for (const row of closed) {
      assert.equal(row.text, null);
      assert.equal(row.text_is_withheld, true);
    }
  });

  test('quotations and values are snippets of at most twelve words, cut ones ending with …', () => {
    const whole = new Map(rowsOf('statements').map((row) => [row.id, row]));
    const { closed } = split('statements');
    assert.ok(closed.some((row) => row.quotation_is_cut));
    for (const row of closed) {
      for (const column of ['quotation', 'value']) {
        if (row[column] === null) continue;
        const cut = row[column] as string;
        const full = whole.get(row.id)![column] as string;
        assert.ok(wordsIn(cut) <= snippetWords, cut);
        if (cut === full) continue;
        assert.ok(cut.endsWith(' …'), cut);
        assert.ok(full.replaceAll(/\s+/g, ' ').startsWith(cut.slice(0, -2)), cut);
      }
      const changed = row.quotation !== whole.get(row.id)!.quotation;
      assert.equal(row.quotation_is_cut, changed);
    }
  });

  test('one mention in a passage has a snippet, the others have none', () => {
    const { closed } = split('mentions');
    const passages = Map.groupBy(closed, ({ passage }) => passage);
    assert.ok(passages.size > 0);
    for (const [passage, mentions] of passages) {
      const snippets = mentions.flatMap(({ context }) => (context as string | null) ?? []);
      assert.equal(snippets.length, 1, String(passage));
      assert.ok(wordsIn(snippets[0]!) <= snippetWords, snippets[0]);
    }
  });

  test('no sentence of theirs is in any table', () => {
    const cells = tables
      .flatMap(({ name }) => rowsOf(name, 'cleared'))
      .flatMap((row) => Object.values(row).flat())
      .filter((cell) => typeof cell === 'string')
      .join('\n');
    const sentences = corpus.articles
      .filter(({ id }) => withheld.has(id))
      .flatMap(({ text }) => text.passages.filter(({ kind }) => kind !== 'heading'))
      .flatMap(({ text }) => text.split(/(?<=[.!?]["”’]?)\s+(?=\p{Lu})/u))
      .filter((sentence) => sentence.split(/\s+/).length >= 7);
    assert.ok(sentences.length > 50, String(sentences.length));
    // A list item can be the name of a treaty and nothing else.
    const names = new Set(corpus.entities.map((entity) => capitalised(nameWithin(entity))));
    const found = sentences.map(bare).filter((sentence) => cells.includes(sentence));
    assert.deepEqual(
      found.filter((sentence) => !names.has(sentence)),
      [],
    );
  });
});

test('Everything else is as in the full export', () => {
  const omit = (columns: string[]) => (row: Row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
  const cut: Record<string, string[]> = {
    passages: ['text', 'text_is_withheld'],
    mentions: ['context'],
    statements: ['sentence', 'value', 'quotation', 'quotation_is_cut'],
    positions: ['quotation', 'quotation_is_cut'],
  };
  for (const { name } of tables) {
    const columns = cut[name] ?? [];
    assert.deepEqual(rowsOf(name, 'cleared').map(omit(columns)), rowsOf(name).map(omit(columns)));
    const full = new Map(rowsOf(name).map((row) => [row.id, row]));
    for (const row of columns.length > 0 ? split(name).open : [])
      assert.deepEqual(row, full.get(row.id));
  }
});

describe('A snippet', () => {
  const passage =
    'He came. The five states signed the pact in Bangkok. It rained for a whole week.';

  test('of few words stays as it is', () => {
    assert.equal(snippetOf('five states signed', passage), 'five states signed');
  });

  test('has twelve words and a sign that more were there', () => {
    const text = 'a b c d e f g h i j k l m n';
    assert.equal(snippetOf(text, `${text} o`), 'a b c d e f g h i j k l …');
  });

  test('never holds a whole sentence', () => {
    assert.equal(
      snippetOf('The five states signed the pact in Bangkok.', passage),
      'The five states signed the pact in …',
    );
    assert.equal(
      snippetOf('came. The five states signed the pact in Bangkok', passage),
      'came. The five states signed the pact in …',
    );
  });

  test('has one word at least', () => {
    assert.equal(snippetOf('Unprecedented', 'Unprecedented'), 'Unprecedented …');
  });
});

function bare(text: string): string {
  return text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
