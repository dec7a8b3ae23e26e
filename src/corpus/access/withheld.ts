import type { Intervention } from '../../schemas/apparatus.ts';
import type { ContextPart } from '../../words/contexts.ts';
import type { Entity } from '../../registry/entities.ts';
import { passageSnippet, snippetOf } from './snippets.ts';
import type { PageBreak, Passage, Stretch } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** What the page of a withheld text has in the place of a passage. */
export interface WithheldPassage {
  passage: Passage;
  /** Words of it; where it begins later than the passage, after `…`. */
  snippet: string;
  /** Whom and what it names, each once, in order. */
  names: Entity[];
  /** Printed pages that begin before its first word or within it, whose addresses must resolve. */
  pages: PageBreak[];
}

/** The passages of a withheld text by what may be shown of them, in reading order. */
export function withheldPassages(article: CorpusArticle): WithheldPassage[] {
  const mentions = Map.groupBy(article.mentions, ({ passage }) => passage);
  const breaks = Map.groupBy(article.text.pageBreaks, ({ passage }) => passage);
  return article.text.passages.map((passage) => {
    const { text, start } = passageSnippet(article, passage);
    return {
      passage,
      snippet: start > 0 ? `… ${text}` : text,
      names: [...new Set((mentions.get(passage) ?? []).map(({ entity }) => entity))],
      pages: (breaks.get(passage) ?? []).filter(({ page }) => page !== undefined),
    };
  });
}

/** Where a withheld text names an entity. */
export interface NamedIn {
  entity: Entity;
  mentions: number;
  passages: Passage[];
}

/** Who and what a text names, in the order of the edition’s lists, with counts and places. */
export function namedIn(article: CorpusArticle, entities: Entity[]): NamedIn[] {
  const mentions = Map.groupBy(article.mentions, ({ entity }) => entity);
  return entities
    .filter((entity) => mentions.has(entity))
    .map((entity) => {
      const own = mentions.get(entity)!;
      return { entity, mentions: own.length, passages: [...new Set(own.map((m) => m.passage))] };
    });
}

/**
 * The context of mentions in a withheld passage: its snippet, with those marked that are in it; of the
 * others, which are in order and do not overlap, the name alone, each form once.
 */
export function withheldContexts(
  article: Pick<CorpusArticle, 'mentions'>,
  passage: Passage,
  spans: Pick<Stretch, 'start' | 'end'>[],
): ContextPart[] {
  const { text, start: begin } = passageSnippet(article, passage);
  const placed = spans.map(({ start, end }) => ({
    start: start - begin,
    end: end - begin,
    form: passage.text.slice(start, end),
  }));
  const within = placed.filter(
    ({ start, end, form }) => start >= 0 && text.slice(start, end) === form,
  );
  const formsOf = (some: typeof placed) => new Set(some.map(({ form }) => form));
  const parts: ContextPart[] = [];
  const add = (words: string, marked = false) => parts.push({ text: words, marked });
  if (within.length > 0) {
    if (begin > 0) add('… ');
    let done = 0;
    for (const { start, end, form } of within) {
      add(text.slice(done, start));
      add(form, true);
      done = end;
    }
    add(text.slice(done));
  }
  const others = formsOf(placed).difference(formsOf(within));
  for (const form of others) {
    add(parts.length > 0 ? ' … ' : '… ');
    add(form, true);
  }
  if (others.size > 0) add(' …');
  return parts.filter((part) => part.text !== '');
}

/** An intervention in a text that is withheld: snippets, but for what is in the metadata anyway. */
export function cutIntervention(item: Intervention): Intervention {
  const { kind, source, article } = item;
  if (kind === 'front-matter') return item;
  return {
    ...item,
    source: snippetOf(source, source),
    ...(article === undefined ? {} : { article: snippetOf(article, article) }),
  };
}
