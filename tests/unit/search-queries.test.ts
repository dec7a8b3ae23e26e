import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hit } from '../../src/search/results/evaluate.ts';
import { faultsOf, rankOf, readQueries } from './support/queries.ts';
import { corpusOf, realContent } from '../support/content.ts';
import { askCorpus } from './support/search.ts';

const corpus = corpusOf(realContent());

describe('the table of queries, answered without a browser', () => {
  for (const wanted of readQueries()) {
    const query = wanted.query.repeat(wanted.repeat);
    const switches = [wanted.exact ? 'exact' : '', wanted.names ? '' : 'as typed'].filter(Boolean);
    const name = JSON.stringify(query.slice(0, 60)) + switches.map((one) => ` (${one})`).join('');
    it(`${wanted.about}: ${name}`, async () => {
      const answer = await askCorpus(corpus, query, wanted);
      // As on the page: grouped by article, the article with the best passage first.
      const grouped = [...Map.groupBy(answer.passages, ({ record }) => record.id).values()];
      const addressOf = ({ record, passage }: Hit) => {
        const article = corpus.articles.find(({ id }) => id === record.id)!;
        return `${article.id}#${article.text.passages[passage]!.id}`;
      };
      const shown = {
        passages: grouped.flat().map(addressOf),
        partial: answer.partial.map(addressOf),
        without: Object.fromEntries(
          answer.partial.map((hit) => [addressOf(hit), hit.missing.map((at) => answer.parts[at]!)]),
        ),
        entities: answer.names.map(({ id }) => id),
        meant: answer.meant,
      };
      assert.deepEqual(faultsOf(wanted, shown), []);
      const rank = rankOf(wanted, shown);
      assert.ok(rank === undefined || rank <= wanted.within, `the first right one is at ${rank}`);
    });
  }
});
