import { searchedText, tokenise, wordsOf } from '../../words/tokens.ts';
import type {
  EntitiesByPassage,
  EntityRecord,
  NameRecord,
  PassageRecord,
  TextRecord,
  WorkRecord,
} from '../formats/json-files.ts';
import { indexWords, makePlaces } from '../formats/places.ts';
import type { SearchSource, SourceArticle } from './search-source.ts';
import { makeVocabularyParts } from './vocabulary-parts.ts';

/** A record for Pagefind: the words of each passage of an article, or of each work. */
export interface IndexRecord {
  id: string;
  passages: string[][];
}

/** Name of the record that holds the works cited; no article can have it. */
export const worksRecord = '#works';

/**
 * The records of the index: every article, then the works cited. The words of a passage that is
 * withheld stand in alphabetical order, so that their positions do not give it back.
 */
export function makeIndexRecords({ articles, works }: SearchSource): IndexRecord[] {
  return [
    ...articles.map(({ id, passages, snippets }) => ({
      id,
      passages: passages.map((passage) => {
        const words = wordsOf(searchedText(passage));
        return snippets ? words.sort() : words;
      }),
    })),
    { id: worksRecord, passages: works.map(({ names }) => wordsOf(names.join(' · '))) },
  ];
}

/** The files that search loads beside the index and the table, and how each of `words` begins. */
export function makeSearchFiles(source: SearchSource) {
  const { articles, names, descriptions, works, misprints } = source;
  const files = new Map<string, string>();
  const put = (path: string, content: unknown) => files.set(path, JSON.stringify(content));
  const entities = articles.map((article) => [article.id, entitiesIn(article)]);
  put('names.json', names satisfies NameRecord[]);
  put('entities.json', Object.fromEntries(entities) satisfies EntitiesByPassage);
  for (const [number, { record }] of works.entries())
    put(`works/${number}.json`, record satisfies WorkRecord);
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
    const places = makePlaces(record, texts);
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
  ];
  const parts = makeVocabularyParts(searched, misprints);
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
