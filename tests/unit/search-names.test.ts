import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokenise } from '../../src/words/tokens.ts';
import { corpusOf, fixture, realContent } from '../support/content.ts';
import { askCorpus } from './support/search.ts';

const corpus = corpusOf(realContent());

const harbours = corpusOf(fixture('harbours'));

/** The words of the texts, without notes and their markers, that a query matched; each once. */
async function matchedBy(query: string): Promise<string[]> {
  const { passages } = await askCorpus(harbours, query);
  const { articles } = harbours;
  const found = passages.flatMap(({ record, passage, matches }) => {
    const { text, data } = articles.find(({ id }) => id === record.id)!;
    const shown = text.passages[passage]!.text;
    const tokens = tokenise(data.lostNotes ? shown.replaceAll(/\[\d+\]/g, '') : shown);
    return matches.map(({ word, length }) =>
      tokens
        .slice(word, word + length)
        .map((token) => token.word)
        .join(' '),
    );
  });
  return [...new Set(found)].sort();
}

describe('What is marked', () => {
  test('of a name in the other order is that name, not a namesake', async () => {
    assert.deepEqual(await matchedBy('Dorne Ilka'), ['ilka dorne']);
  });

  for (const query of ['US', 'U.S.', 'United States'])
    test(`of ${query} is not the word us`, async () => {
      const { passages } = await askCorpus(corpus, query);
      const { articles } = corpus;
      const marked = passages.flatMap(({ record, passage, matches }) => {
        const { text } = articles.find(({ id }) => id === record.id)!.text.passages[passage]!;
        const tokens = tokenise(text.replaceAll(/\[\d+\]/g, (marker) => ' '.repeat(marker.length)));
        return matches.map(({ word }) => text.slice(tokens[word]!.start, tokens[word]!.end));
      });
      assert.ok(marked.includes('US'));
      assert.ok(!marked.includes('us'));
    });
});

describe('Other names are not searched', () => {
  test('for a common word that stands for a name in one text', async () => {
    const { added, names } = await askCorpus(corpus, 'Institute');
    assert.deepEqual(added, []);
    assert.ok(names.some(({ id }) => id === 'confucius-institutes'));
  });
});
