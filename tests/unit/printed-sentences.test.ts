import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { positionSentence } from '../../src/overviews/questions.ts';
import { mergeStatements } from '../../src/registry/claims.ts';
import type { Statement } from '../../src/registry/statements.ts';
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
    /** What is said of each entity alone, as its page says it. */
    const onPages = corpus.entities.flatMap(({ id }) =>
      mergeStatements(corpus.statementsOn.get(id) ?? []),
    );
    const sentences = [
      ...mergeStatements(corpus.statements).map(plainSentence),
      ...onPages.map(plainSentence),
      ...corpus.positions.map((position) =>
        positionSentence(position, corpus).map(wordsOf).join(''),
      ),
    ];
    test('names all of whom something is said together, on the page of each', () => {
      // Words that agree with several, and what is between them, are not said of one.
      const isTogether = ({ predicate, part = '', objectPart = '' }: Statement) =>
        predicate === 'did' || /\bbetween\b/.test(part + objectPart);
      const records = Map.groupBy(corpus.statements.filter(isTogether), (statement) =>
        [statement.passage.id, statement.article, statement.value, statement.quotation].join('|'),
      );
      const several = [...records.values()].filter(({ length }) => length > 1);
      assert.ok(several.length > 0);
      for (const statements of several)
        for (const one of statements)
          for (const sentence of [plainSentence(one), plainSentence(mergeStatements([one])[0]!)])
            for (const { subject, object } of statements)
              for (const entity of [subject, ...(object ? [object] : [])])
                assert.ok(sentence.toLowerCase().includes(wordsOf(entity).toLowerCase()), sentence);
    });

    for (const [what, pattern] of slips)
      test(`is none that ${what}`, () => {
        assert.deepEqual(
          sentences.filter((sentence) => pattern.test(sentence)),
          [],
        );
      });
  });
