import { getCorpus } from '../../../src/corpus/corpus.ts';
import { type Answer, answer, type Engine } from '../../../src/search/answer.ts';
import {
  makeIndexRecords,
  makeSearchFiles,
  worksRecord,
} from '../../../src/search/build/search-files.ts';
import { searchSourceOf } from '../../../src/search/build/search-source.ts';
import type { IndexedRecord, Postings } from '../../../src/search/evaluate.ts';
import type { EntityRecord } from '../../../src/search/formats.ts';
import { readPlaces } from '../../../src/search/places.ts';
import { NameIndex } from '../../../src/search/names.ts';
import { Vocabulary } from '../../../src/search/vocabulary.ts';

let engine: Engine | undefined;

/** Answers a query over the corpus, with the words counted here instead of by Pagefind. */
export function askCorpus(
  query: string,
  { exact = false, names = true, typing = false } = {},
): Promise<Answer> {
  engine ??= makeEngine();
  return answer(query, { exact, names }, typing, engine);
}

function makeEngine(): Engine {
  const source = searchSourceOf(getCorpus(), 'all');
  const records = makeIndexRecords(source);
  const { files, shards } = makeSearchFiles(source);
  const indexed: IndexedRecord[] = records.map(({ id, passages }) => ({
    hash: id,
    article: id,
    lengths: passages.map((words) => words.length),
  }));
  const places = new Map<string, Postings>();
  for (const { id, passages } of records)
    for (const [at, word] of passages.flat().entries()) {
      const postings = places.get(word) ?? new Map<string, number[]>();
      places.set(word, postings);
      const positions = postings.get(id) ?? [];
      postings.set(id, positions);
      positions.push(at);
    }
  return {
    names: new NameIndex(source.names),
    vocabulary: new Vocabulary(shards, (part) => Promise.resolve(files.get(`words/${part}.txt`)!)),
    articles: indexed.filter(({ hash }) => hash !== worksRecord),
    works: indexed.filter(({ hash }) => hash === worksRecord),
    placesOf: ({ id }) => {
      const { places } = JSON.parse(files.get(`names/${id}.json`)!) as EntityRecord;
      return Promise.resolve(
        readPlaces(
          places,
          source.articles.map((article) => article.id),
        ),
      );
    },
    postingsOf: (words) =>
      Promise.resolve(
        new Map(
          words.flatMap((word) => {
            const found = places.get(word);
            return found ? [[word, found] as const] : [];
          }),
        ),
      ),
  };
}
