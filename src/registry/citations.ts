import { escapeRegExp } from './aliases.ts';
import type { CitedWork } from './works.ts';
import type { Stretch } from '../article/passage.ts';
import type { ReadArticle } from '../article/article.ts';

/** One place at which a text cites a work. */
export interface Citation extends Stretch {
  work: CitedWork;
  article: string;
}

/**
 * Finds every citation of every work in an article, in reading order, longer ones first. Of the forms of
 * one work the longest wins. The form of one work may stand within that of another: `Orme and Pell in
 * this volume` cites Pell too; but within one of the same year it is the same work, by several authors:
 * `Rook 1977` is none in `Tessen and Rook 1977`.
 */
export function findCitations(
  article: Pick<ReadArticle, 'id' | 'text'>,
  works: CitedWork[],
): Citation[] {
  const patterns = works.flatMap((work) =>
    work.data.citations
      .filter((own) => own.article === article.id)
      .flatMap(({ forms }) => forms.map((form) => ({ work, pattern: formPattern(form) }))),
  );
  return article.text.passages.flatMap((passage) => {
    const found = patterns.flatMap(({ work, pattern }) =>
      [...passage.text.matchAll(pattern)].map(({ index, 0: { length } }): Citation => ({
        work,
        article: article.id,
        passage,
        start: index,
        end: index + length,
      })),
    );
    return found
      .filter((inner) => !found.some((outer) => holds(outer, inner) && swallows(outer, inner)))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  });
}

/**
 * The words by which each citation of one passage is linked: without another that stands within it, and
 * without what joins the two: `Orme` of `Orme and Pell in this volume`.
 */
export function linkedParts(citations: Citation[]): Citation[] {
  return citations.map((citation) => {
    const inner = citations.find((other) => other !== citation && holds(citation, other));
    if (!inner) return citation;
    const words = citation.passage.text.slice(citation.start, inner.start);
    return { ...citation, end: citation.start + words.replace(/[\s,;]*(\band)?\s*$/, '').length };
  });
}

function formPattern(form: string): RegExp {
  const words = escapeRegExp(form).replaceAll(/\s+/gu, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu');
}

function holds(outer: Citation, inner: Citation): boolean {
  return (
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start
  );
}

function swallows({ work: outer }: Citation, { work: inner }: Citation): boolean {
  return outer === inner || (outer.data.year !== null && outer.data.year === inner.data.year);
}
