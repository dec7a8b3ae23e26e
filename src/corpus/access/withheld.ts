import type { Intervention } from '../../schemas/apparatus.ts';
import type { ContextPart } from '../../words/contexts.ts';
import type { Entity } from '../../registry/entities.ts';
import { passageSnippet, snippetOf } from './snippets.ts';
import type { PageBreak, Passage } from '../../article/passage.ts';
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
  spans: { start: number; end: number }[],
): ContextPart[] {
  const snippet = passageSnippet(article, passage);
  const formOf = ({ start, end }: { start: number; end: number }) => passage.text.slice(start, end);
  const within = spans.filter(
    (span) =>
      span.start >= snippet.start &&
      snippet.text.slice(span.start - snippet.start, span.end - snippet.start) === formOf(span),
  );
  const shownForms = new Set(within.map(formOf));
  const forms = [...new Set(spans.map(formOf))].filter((form) => !shownForms.has(form));
  const parts: ContextPart[] = [];
  if (within.length > 0) {
    if (snippet.start > 0) parts.push({ text: '… ', marked: false });
    let done = 0;
    for (const span of within) {
      parts.push({ text: snippet.text.slice(done, span.start - snippet.start), marked: false });
      parts.push({ text: formOf(span), marked: true });
      done = span.end - snippet.start;
    }
    parts.push({ text: snippet.text.slice(done), marked: false });
  }
  for (const form of forms)
    parts.push(
      { text: parts.length > 0 ? ' … ' : '… ', marked: false },
      { text: form, marked: true },
    );
  if (forms.length > 0) parts.push({ text: ' …', marked: false });
  return parts.filter(({ text }) => text !== '');
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
