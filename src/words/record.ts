import type { Article } from '../schemas/article.ts';
import { authorNames } from './names.ts';
import { capitalised } from './numbers.ts';

/** The version of record in lines for the eye; what is unknown is said to be unknown. */
export function recordLines(data: Article): string[] {
  const { container, editors, publisher, isbn, pages, articleNumber } = data;
  if (!container) return ['Place of publication unknown'];
  const join = (parts: (string | null | undefined)[], mark: string) =>
    parts.filter(Boolean).join(mark);
  const numbers = (['volume', 'issue', 'number'] as const).map(
    (name) => data[name] && `${name} ${data[name]}`,
  );
  const edited = editors && `edited by ${authorNames(editors)}`;
  const article = articleNumber && `article ${articleNumber}`;
  const imprint = join([data.place, publisher === container ? null : publisher], ': ');
  return [
    join([container, edited, ...numbers, article], ', '),
    join([data.series, imprint, isbn && `ISBN ${isbn}`], '; '),
    pages ? `pages ${pages.first}${pages.last === null ? ' ff.' : `–${pages.last}`}` : '',
  ].filter(Boolean);
}

const origins = {
  text: 'From the text.',
  catalogue: 'From a public record of the publication.',
  inferred: 'Inferred.',
  editors: 'The editors’.',
} as const;

/** Where a fact comes from, in words. */
export function originLabel(from: keyof typeof origins): string {
  return origins[from];
}

/** The name of a bibliographic fact, for display: `url` → `Web address`. */
export function factLabel(name: string): string {
  const special: Record<string, string> = {
    url: 'Web address',
    isbn: 'ISBN',
    articleNumber: 'Article number',
    container: 'Published in',
    written: 'Time of writing',
  };
  return special[name] ?? capitalised(name);
}

const redistribution = {
  cleared: 'Redistribution is cleared on these terms.',
  unknown: 'Whether it may be redistributed is unknown.',
  restricted: 'Redistribution is restricted.',
} as const satisfies Record<Article['rights']['redistribution'], string>;

/** Whether a text may be passed on, as a sentence. */
export function redistributionLabel({ rights }: Pick<Article, 'rights'>): string {
  return redistribution[rights.redistribution];
}

/** Who holds the rights in a text, as a sentence. */
export function rightsHolder({ holder }: Pick<Article['rights'], 'holder'>): string {
  return `Rights holder: ${holder ?? 'unknown'}.`;
}
