import type { Article } from '../schemas/article.ts';

/** `Ann Doe and Max Roe`. */
export function authorNames(authors: { given: string; family: string }[]): string {
  return joinWithAnd(authors.map(({ given, family }) => `${given} ${family}`));
}

/** The title, in square brackets if it is the editors’ own. */
export function displayTitle(data: Pick<Article, 'title' | 'titleIsEditors'>): string {
  return data.titleIsEditors ? `[${data.title}]` : data.title;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWithAnd(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Alphabetical order that ignores case and accents. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
