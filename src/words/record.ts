import type { Article } from '../schemas/article.ts';
import { authorNames } from './names.ts';

/** The version of record in lines for the eye; what is unknown is said to be unknown. */
export function recordLines(data: Article): string[] {
  const {
    container,
    editors,
    series,
    publisher,
    place,
    isbn,
    pages,
    volume,
    issue,
    number,
    articleNumber,
  } = data;
  if (!container) return ['Place of publication unknown'];
  const numbering = [
    volume && `volume ${volume}`,
    issue && `issue ${issue}`,
    number && `number ${number}`,
    articleNumber && `article ${articleNumber}`,
  ].filter(Boolean);
  const imprint = [place, publisher === container ? null : publisher].filter(Boolean).join(': ');
  return [
    [container, editors && `edited by ${authorNames(editors)}`, ...numbering]
      .filter(Boolean)
      .join(', '),
    [series, imprint, isbn && `ISBN ${isbn}`].filter(Boolean).join('; '),
    pages ? `pages ${pages.first}–${pages.last}` : '',
  ].filter((line) => line !== '');
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
  return special[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
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
