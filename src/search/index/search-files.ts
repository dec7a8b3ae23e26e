import { searchedText, tokenise, wordsOf } from '../../words/tokens.ts';
import {
  claimsRecord,
  type ClaimRecord,
  type EntitiesByPassage,
  type EntityRecord,
  type NameRecord,
  type PassageRecord,
  type TextRecord,
  type WorkRecord,
  worksRecord,
} from '../formats/json-files.ts';
import { indexWords, makePlaces, writePlaces } from '../formats/places.ts';
import { isFunctionWord } from '../query/function-words.ts';
import type { SearchSource, SourceArticle } from './search-source.ts';
import { makeVocabularyParts } from './vocabulary-parts.ts';

/** A record for Pagefind: the words of each passage of an article, or of each work. */
export interface IndexRecord {
  id: string;
  passages: string[][];
}

/**
 * The records of the index: every article, then the works cited and the edition’s sentences. The words of a passage that is
 * withheld stand in alphabetical order, so that their positions do not give it back.
 */
export function makeIndexRecords({ articles, works, claims }: SearchSource): IndexRecord[] {
  return [
    ...articles.map(({ id, passages, snippets }) => ({
      id,
      passages: passages.map((passage) => {
        const words = wordsOf(searchedText(passage));
        return snippets ? words.sort() : words;
      }),
    })),
    { id: worksRecord, passages: works.map(({ names }) => wordsOf(names.join(' · '))) },
    { id: claimsRecord, passages: claims.map(({ words }) => wordsThatMean(words)) },
  ];
}

/** The different words of a sentence that do more than join others. */
function wordsThatMean(text: string): string[] {
  const words = tokenise(text).filter(({ start, end }) => !isFunctionWord(text.slice(start, end)));
  return [...new Set(words.map(({ word }) => word))];
}

/** The files that search loads beside the index and the table, and how each of `words` begins. */
export function makeSearchFiles(source: SearchSource) {
  const { articles, names, descriptions, works, claims, misprints } = source;
  const files = new Map<string, string>();
  const put = (path: string, content: unknown) => files.set(path, JSON.stringify(content));
  const entities = articles.map((article) => [article.id, entitiesIn(article)]);
  put('names.json', names satisfies NameRecord[]);
  put('entities.json', Object.fromEntries(entities) satisfies EntitiesByPassage);
  for (const [number, { record }] of works.entries())
    put(`works/${number}.json`, record satisfies WorkRecord);
  for (const [number, { record }] of claims.entries())
    put(`claims/${number}.json`, record satisfies ClaimRecord);
  const texts = articles.map(({ passages, snippets }) => {
    const tokens = passages.map((passage) => tokenise(searchedText(passage)));
    const surfaces = passages.flatMap(({ text }, number) =>
      tokens[number]!.map(({ start, end }) => text.slice(start, end)),
    );
    const words = tokens.flat().map(({ word }) => word);
    return indexWords(words, surfaces, snippets && tokens.map(({ length }) => length));
  });
  for (const record of names) {
    const description = descriptions.get(record.id) ?? '';
    const places = { ...makePlaces(record, texts), ...metonymPlaces(record, articles, names) };
    put(`names/${record.id}.json`, { description, places } satisfies EntityRecord);
  }
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

/** Where a capital stands for an entity: at its mentions alone. */
function metonymPlaces(
  { id, metonyms = [] }: NameRecord,
  articles: SourceArticle[],
  names: NameRecord[],
): EntityRecord['places'] {
  const number = names.findIndex((record) => record.id === id);
  const sequences = new Set(metonyms.map((form) => wordsOf(form).join(' ')));
  const places: EntityRecord['places'] = {};
  for (const [at, { passages, mentions, snippets }] of metonyms.length > 0
    ? articles.entries()
    : []) {
    let before = 0;
    const found = new Map<string, number[]>();
    for (const [passage, record] of passages.entries()) {
      const tokens = tokenise(searchedText(record));
      const own = mentions.filter(([where, , , entity]) => where === passage && entity === number);
      for (const [, start, end] of own) {
        const words = tokens.filter((token) => token.start < end && token.end > start);
        const sequence = words.map(({ word }) => word).join(' ');
        if (!sequences.has(sequence)) continue;
        const list = found.get(sequence) ?? [];
        found.set(sequence, list);
        // Of a text that is withheld only passage and number of occurrences are told.
        const inPassage = list.filter((place) => place >= before).length;
        list.push(before + (snippets ? inPassage : tokens.indexOf(words[0]!)));
      }
      before += tokens.length;
    }
    for (const [sequence, list] of found)
      (places[sequence] ??= []).push(
        writePlaces(
          at,
          list.sort((a, b) => a - b),
        ),
      );
  }
  return places;
}

/** For each passage the entities that it names, as numbers. */
function entitiesIn({ passages, mentions }: SourceArticle): number[][] {
  const byPassage = Map.groupBy(mentions, ([passage]) => passage);
  return passages.map((_, number) => {
    const found = (byPassage.get(number) ?? []).map(([, , , entity]) => entity);
    return [...new Set(found)].sort((a, b) => a - b);
  });
}
