import type { Passage } from '../article/passage.ts';
import type { Entity, EntityCollection } from '../registry/entities.ts';
import { countInWords } from '../words/numbers.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';

/** How often all texts together name an entity. */
export function countMentions({ mentionsOf }: Pick<Corpus, 'mentionsOf'>, { id }: Entity): number {
  return mentionsOf.get(id)?.length ?? 0;
}

/** The entities of one collection, most named first. */
export function mostNamed(corpus: Corpus, collection: EntityCollection): Entity[] {
  return entitiesOf(corpus, collection).sort(
    (a, b) => countMentions(corpus, b) - countMentions(corpus, a),
  );
}

/** The entities of one collection, by sorting name. */
export function entitiesOf(
  { entities }: Pick<Corpus, 'entities'>,
  collection: EntityCollection,
): Entity[] {
  return entities.filter((entity) => entity.collection === collection);
}

/** The texts as a sentence speaks of them: `the text`, `the five texts`. */
export function theTexts({ articles }: Pick<Corpus, 'articles'>): string {
  return articles.length === 1 ? 'the text' : `the ${countInWords(articles.length, 'text')}`;
}

/** Words and passages of all texts together. */
export function sizeOf({ articles }: Pick<Corpus, 'articles'>): {
  words: number;
  passages: number;
} {
  return {
    words: articles.reduce((sum, { proof }) => sum + proof.articleWords, 0),
    passages: articles.reduce((sum, { text }) => sum + text.passages.length, 0),
  };
}

/** A passage for an example: the first paragraph of the first text, if possible of a dated one. */
export function examplePassage({
  articles,
}: Pick<Corpus, 'articles'>): { article: CorpusArticle; passage: Passage } | undefined {
  const article = articles.find(({ data }) => data.published) ?? articles[0];
  const passage = article?.text.passages.find(({ kind }) => kind === 'paragraph');
  return article && passage && { article, passage };
}

/** How often each thing occurs, by what `keyOf` says of it. */
export function countIn<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, number> {
  return new Map([...Map.groupBy(items, keyOf)].map(([key, own]) => [key, own.length]));
}
