import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkDescriptions, checkLostNotes } from '../../src/corpus/check-content.ts';
import { formatProblem } from '../../src/files/problems.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { makeArticle } from './support/make-article.ts';
import { harbours, withArticle, withChanges, withPassages } from './support/judge.ts';

const id = 'hale-smaller-harbours';

/** The report on an entity that cites one passage alone. */
function reportOn(corpus: Corpus, passage: string, article = id): string[] {
  const [entity] = corpus.entities;
  const cites = [{ article, passage, line: 9, column: 3 }];
  const cited = { ...entity!, file: 'a.mdx', description: [{ text: 'It was.', cites }] };
  return checkDescriptions({ ...corpus, entities: [cited] }, corpus.articles, new Set()).map(
    formatProblem,
  );
}

describe('A citation of a passage that has vanished', () => {
  const words = harbours.articleOf.get(id)!.passages.get('p10')!.text;
  const joined = withPassages(harbours, id, (at, text) =>
    at === 'p9' ? `${text} ${words}` : at === 'p10' ? undefined : text,
  );
  const report = [
    `a.mdx:9:3  ${id} has no passage p10\n    → its words have gone to ${id}#p9: cite that passage, if it says so`,
  ];

  test('is reported with the passage that has its words now', () => {
    assert.deepEqual(reportOn(joined, 'p10'), report);
  });

  test('is reported with where a redirect says that they went, when that was recorded', () => {
    const [from, to] = [`/articles/${id}/#p10`, `/articles/${id}/#p9`];
    const forgotten = withArticle(joined, id, ({ ids }) => ({ ids: { ...ids, lost: [] } }));
    const declared = withChanges(forgotten, {
      redirects: [{ from, to: [to], how: 'joined', edition: '2.0.0', reason: 'Test.' }],
    });
    assert.deepEqual(reportOn(declared, 'p10'), report);
  });

  test('is reported with what the edition before gave up, in another article too', () => {
    assert.deepEqual(reportOn(harbours, 'p6', 'linden-night-ferries'), [
      'a.mdx:9:3  linden-night-ferries has no passage p6\n' +
        '    → its words have gone to marsh-holloway-lanterns#p2: cite that passage, if it says so',
    ]);
  });

  test('is reported with how to cite where there was never such a passage', () => {
    assert.deepEqual(reportOn(harbours, 'p99'), [
      `a.mdx:9:3  ${id} has no passage p99\n` +
        '    → write <Cite passage="article-id#p12" />, with a passage number as the article page shows it',
    ]);
  });
});

describe('A marker of a note that was not supplied', () => {
  const report = (body: string) =>
    checkLostNotes({
      articles: [makeArticle(body, { lostNotes: { first: 1, last: 2 } })],
    }).map(({ message, hint }) => `${message}: ${hint}`);

  test('stands once', () => {
    assert.deepEqual(report('Some words [1]. Others [2].'), []);
  });

  test('is reported where it is missing or stands twice', () => {
    const hint = 'each marker of a note that was not supplied stands exactly once';
    assert.deepEqual(report('Some words [1]. Others [1].'), [
      `the marker [1] stands 2 times in the text: ${hint}`,
      `the marker [2] stands 0 times in the text: ${hint}`,
    ]);
  });

  test('is reported where its number is none of them', () => {
    assert.deepEqual(report('Some words [1]. Others [2]. More [3].'), [
      'the marker [3] is outside 1 to 2: mend lostNotes',
    ]);
  });
});
