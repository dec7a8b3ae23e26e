import type { Access } from '../../../src/corpus/access/access.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import { type Answer, answer, type Engine } from '../../../src/search/results/answer.ts';
import { makeIndexRecords, makeSearchFiles } from '../../../src/search/index/search-files.ts';
import { searchSourceOf } from '../../../src/search/index/search-source.ts';
import type { IndexedRecord } from '../../../src/search/query/plan-types.ts';
import {
  claimsRecord,
  type EntityRecord,
  worksRecord,
} from '../../../src/search/formats/json-files.ts';
import { remember } from '../../../src/files/remember.ts';
import { type Postings, readPlaces } from '../../../src/search/formats/places.ts';
import { NameIndex } from '../../../src/search/vocabulary/name-index.ts';
import { Vocabulary } from '../../../src/search/vocabulary/vocabulary.ts';

/** The engines of a corpus, by what they show of it. */
const enginesOf = remember((corpus: Corpus) => ({ corpus, made: new Map<Access, Engine>() }));

/**
 * Answers a query over a corpus, with the words counted here instead of by Pagefind.
 *
 * @param access which texts are whole
 */
export function askCorpus(
  corpus: Corpus,
  query: string,
  { exact = false, names = true, every = false, typing = false } = {},
  access: Access = 'all',
): Promise<Answer> {
  const { made } = enginesOf(corpus);
  const engine = made.get(access) ?? makeEngine(corpus, access);
  made.set(access, engine);
  return answer(query, { exact, names, every }, typing, engine);
}

function makeEngine(corpus: Corpus, access: Access): Engine {
  const source = searchSourceOf(corpus, access);
  const withheld = new Set(source.articles.flatMap(({ id, snippets }) => (snippets ? [id] : [])));
  const records = makeIndexRecords(source);
  const { files, shards } = makeSearchFiles(source);
  const indexed: IndexedRecord[] = records.map(({ id, passages }) => ({
    id,
    lengths: passages.map((words) => words.length),
    ...(withheld.has(id) ? { withheld: true } : {}),
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
    articles: indexed.filter(({ id }) => !id.startsWith('#')),
    claims: indexed.filter(({ id }) => id === claimsRecord),
    evidence: source.claims.map(({ evidence }) => evidence),
    works: indexed.filter(({ id }) => id === worksRecord),
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
