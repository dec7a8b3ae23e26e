import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkDescriptions } from '../../src/corpus/check-content.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';
import { changePassages, copyOfCorpus, declareChanges } from './support/judge.ts';
import type { Corpus } from '../../src/model/corpus.ts';

const id = 'nagy-soft-approach';

/** The report on an entity that cites p4 alone, which is not in the text any more. */
function reportOn(corpus: Corpus): string[] {
  const [entity] = corpus.entities;
  const cites = [{ article: id, passage: 'p4', line: 9 }];
  corpus.entities = [{ ...entity!, file: 'a.mdx', description: [{ text: 'It was.', cites }] }];
  const problems: Problem[] = [];
  checkDescriptions(corpus, new Set(), problems);
  return problems.map(formatProblem);
}

describe('A citation of a passage that has vanished', () => {
  const joined = () => {
    const corpus = copyOfCorpus();
    const words = corpus.articles.find((article) => article.id === id)!.passages.get('p4')!.text;
    changePassages(corpus, id, (at, text) =>
      at === 'p3' ? `${text} ${words}` : at === 'p4' ? undefined : text,
    );
    return corpus;
  };
  const report = [
    `a.mdx:9  ${id} has no passage p4\n    → its words have gone to ${id}#p3: cite that passage, if it says so`,
  ];

  test('is reported with the passage that has its words now', () => {
    assert.deepEqual(reportOn(joined()), report);
  });

  test('is reported with where a redirect says that they went, when that was recorded', () => {
    const corpus = joined();
    for (const article of corpus.articles) article.ids.lost = [];
    const [from, to] = [`/articles/${id}/#p4`, `/articles/${id}/#p3`];
    declareChanges(corpus, {
      redirects: [{ from, to: [to], how: 'joined', edition: '2.0.0', reason: 'Test.' }],
    });
    assert.deepEqual(reportOn(corpus), report);
  });
});
