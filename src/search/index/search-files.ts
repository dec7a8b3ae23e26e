import { searchedText } from '../../words/tokens.ts';
import {
  type ClaimRecord,
  type EntityRecord,
  type Evidence,
  type Heads,
  packOf,
  type PassageRecord,
  type Table,
  type TextRecord,
  type WorkRecord,
} from '../formats/json-files.ts';
import { placesHeading } from '../formats/places.ts';
import { writeNames } from '../formats/names.ts';
import { claimsOf, makeIndexRecords } from './index-records.ts';
import { makePlaceFiles, namePlaces, wordPlaces } from './place-files.ts';
import type { SearchSource, SourceArticle } from './search-source.ts';
import { makeVocabularyParts } from './vocabulary-parts.ts';

/** The files that search loads beside the index, and how each of `words` begins. */
export function makeSearchFiles(source: SearchSource) {
  const { articles, names, descriptions, works, claims, misprints, languages } = source;
  const files = new Map<string, string>();
  const put = (path: string, content: unknown) => files.set(path, JSON.stringify(content));
  const ids = articles.map(({ id }) => id);
  put('names.json', writeNames(names, ids));
  put('table.json', {
    articles: articles.map(({ id, label, title, authors, year, snippets }) => {
      return { id, label, title, authors, year, ...(snippets ? { withheld: true } : {}) };
    }),
    languages,
  } satisfies Table);
  for (const [number, { record }] of works.entries())
    put(`works/${number}.json`, record satisfies WorkRecord);
  for (const [number, { record }] of claims.entries())
    put(`claims/${number}.json`, record satisfies ClaimRecord);
  for (const { id } of names)
    put(`names/${id}.json`, { description: descriptions.get(id) ?? '' } satisfies EntityRecord);
  const heads = new Map<string, Heads>();
  const evidence = new Map<string, Evidence>();
  for (const [number, record] of makeIndexRecords(source).entries()) {
    const article = articles[number];
    const pack = packOf(record.id, articles.length);
    const places = wordPlaces(record);
    for (const [key, found] of article ? namePlaces(article, names) : []) places.set(key, found);
    for (const [file, text] of makePlaceFiles(places)) {
      const path = `places/${pack}/${file}.txt`;
      files.set(path, (files.get(path) ?? '') + placesHeading(record.id) + text);
    }
    const lengths = record.passages.map(({ length }) => length);
    heads.set(pack, {
      ...heads.get(pack),
      [record.id]: {
        lengths: article ? lengths.slice(0, article.passages.length) : lengths,
        entities: article ? entitiesIn(article) : [],
      },
    });
    const own = claimsOf(number, claims);
    evidence.set(pack, {
      ...evidence.get(pack),
      [record.id]: {
        claims: own.map(({ claim }, at) => claim - (own[at - 1]?.claim ?? 0)),
        words: own.map(({ words }) => words.length),
        passages: own.map(({ passages }) => passages),
      },
    });
  }
  for (const [pack, content] of heads) put(`heads/${pack}.json`, content);
  for (const [pack, content] of evidence) put(`evidence/${pack}.json`, content);
  for (const { id, passages, snippets, mentions, pages } of articles) {
    for (const [number, passage] of (snippets ?? passages).entries())
      put(`passages/${id}/${number}.json`, passage satisfies PassageRecord);
    if (!snippets) put(`texts/${id}.json`, { passages, mentions, pages } satisfies TextRecord);
  }
  const searched = [
    ...articles.flatMap(({ passages }) => passages.map(searchedText)),
    ...works.flatMap((work) => work.names),
    ...claims.map(({ words }) => words),
  ];
  const parts = makeVocabularyParts(searched, misprints, source.searchNames);
  for (const [number, { text }] of parts.entries()) files.set(`words/${number}.txt`, text);
  return { files, shards: parts.map(({ first }) => first) };
}

/** For each passage the entities that it names, as numbers. */
function entitiesIn({ passages, mentions }: SourceArticle): number[][] {
  const byPassage = Map.groupBy(mentions, ([passage]) => passage);
  return passages.map((_, number) => {
    const found = (byPassage.get(number) ?? []).map(([, , , entity]) => entity);
    return [...new Set(found)].sort((a, b) => a - b);
  });
}
