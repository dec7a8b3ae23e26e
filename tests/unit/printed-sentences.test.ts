import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { positionSentence } from '../../src/overviews/questions.ts';
import { mergeStatements } from '../../src/registry/claims.ts';
import { plainSentence, wordsOf } from '../../src/registry/statement-text.ts';
import { corpusOf, fixture, realContent } from '../support/content.ts';

/** What no sentence that an editor would print has. */
const slips: [what: string, pattern: RegExp][] = [
  ['begins with a small letter', /^\p{Ll}/u],
  ['has a blank too many', / {2}| [,.;:)]|\( | $/],
  ['ends like a sentence, and stands in one', /[.;:,]$/],
  ['says a word twice', /\b(\p{L}+) \1\b/iu],
  ['has two articles', /\b(a|an|the) (a|an|the)\b/i],
  [
    'has a wrong article',
    /\ba (?=[aeio]\w|un(?!i))(?!one\b|eu|once\b)|\ban (?=[bcdfgjklpqtvwxyz]\w)/,
  ],
  ['says nothing', /undefined|null|\[object/],
  ['opens a quotation and does not close it', /^[^“”]*(“[^“”]*”[^“”]*)*“[^”]*$/],
];
for (const [name, content] of [
  ['edition', realContent()],
  ['fixture', fixture('harbours')],
] as const)
  describe(`Every sentence that the ${name} prints`, () => {
    const corpus = corpusOf(content);
    const sentences = [
      ...mergeStatements(corpus.statements).map(plainSentence),
      ...corpus.positions.map((position) =>
        positionSentence(position, corpus).map(wordsOf).join(''),
      ),
    ];
    for (const [what, pattern] of slips)
      test(`is none that ${what}`, () => {
        assert.deepEqual(
          sentences.filter((sentence) => pattern.test(sentence)),
          [],
        );
      });
  });
