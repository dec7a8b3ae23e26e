import type { Access } from '../../../src/corpus/access/access.ts';
import type { Corpus } from '../../../src/model/corpus.ts';
import { type Answer, answer, type Engine } from '../../../src/search/results/answer.ts';
import { makeIndexRecords } from '../../../src/search/index/index-records.ts';
import { makeSearchFiles } from '../../../src/search/index/search-files.ts';
import { searchSourceOf } from '../../../src/search/index/search-source.ts';
import {
  type Evidence,
  type Heads,
  packOf,
  type Table,
  worksRecord,
} from '../../../src/search/formats/json-files.ts';
import { remember } from '../../../src/files/remember.ts';
import { readPlaces } from '../../../src/search/formats/places.ts';
import { lookUp, type PlaceSources } from '../../../src/search/results/look-up.ts';
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
  const records = makeIndexRecords(source);
  const { files, shards } = makeSearchFiles(source);
  const read = (path: string) => files.get(path)!;
  const parse = (path: string): unknown => JSON.parse(read(path));
  const table = parse('table.json') as Table;
  const pack = (record: string) => packOf(record, table.articles.length);
  const words = records.map(({ id, passages }) => [id, new Set(passages.flat())] as const);
  const sources: PlaceSources = {
    articles: table.articles,
    works: worksRecord,
    holders: (word) => {
      const holding = words.filter(([, own]) => own.has(word));
      return Promise.resolve(new Map(holding.map(([id]) => [id, 1])));
    },
    loadHead: (record) => {
      const heads = parse(`heads/${pack(record)}.json`) as Heads;
      return Promise.resolve(heads[record]!);
    },
    loadPlaces: (record, file) =>
      Promise.resolve(readPlaces(read(`places/${pack(record)}/${file}.txt`)).get(record)),
  };
  return {
    names: new NameIndex(source.names),
    vocabulary: new Vocabulary(shards, (part) => Promise.resolve(read(`words/${part}.txt`))),
    loadClaims: (id) => Promise.resolve((parse(`evidence/${pack(id)}.json`) as Evidence)[id]!),
    withholds: table.articles.some(({ withheld }) => withheld),
    lookUp: (keys, most) => lookUp(keys, sources, most),
  };
}
