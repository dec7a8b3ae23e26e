import { earlyScripts } from '../../addresses/addresses.ts';
import { escapeMarkup } from '../../files/escape.ts';
import { type Redirect, retirements } from '../../schemas/changes.ts';
import { publishedSuccessors } from './successors.ts';
import type { Corpus } from '../../model/corpus.ts';

/** A page or file that is no longer there, and where it has gone. */
export interface RetiredPage {
  /** From the root of the site, without base path. */
  address: string;
  /** Addresses that are on the site. */
  successors: string[];
  /** Passages that stood on it, each with where it has gone. */
  fragments: { id: string; successors: string[] }[];
  redirect: Redirect;
}

/** The pages and files that were given up, in the order of the redirects that declare them. */
export function retiredPages(corpus: Pick<Corpus, 'ledger' | 'changes'>): RetiredPage[] {
  const published = Object.keys(corpus.ledger.addresses);
  const successors = publishedSuccessors(corpus);
  return corpus.changes.redirects
    .filter(({ from }) => !from.includes('#'))
    .map((redirect) => ({
      address: redirect.from,
      successors: successors.of(redirect.from),
      fragments: published
        .filter((address) => address.startsWith(`${redirect.from}#`))
        .map((address) => ({
          id: address.slice(redirect.from.length + 1),
          successors: successors.of(address),
        })),
      redirect,
    }));
}

/**
 * The page in the place of one that was given up, for any static host. To a single successor it goes by
 * itself, without script (HTML, “Refresh state”); the script only takes the fragment along.
 */
export function redirectPage(
  page: RetiredPage,
  { origin, base }: { origin: string; base: string },
): string {
  const { address, successors, fragments, redirect } = page;
  const link = (to: string) => `<a href="${escapeMarkup(base + to)}">${escapeMarkup(to)}</a>`;
  const [only, ...more] = successors;
  const goes = only !== undefined && more.length === 0;
  const url = goes ? escapeMarkup(base + only) : '';
  const list = fragments.map(
    ({ id, successors: places }) =>
      `<li id="${escapeMarkup(id)}">${escapeMarkup(id)}: ${places.map(link).join(', ')}</li>`,
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="en"${goes ? ` data-to="${url}"` : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(address)} has moved</title>`,
    '<meta name="robots" content="noindex">',
    ...(goes
      ? [
          `<link rel="canonical" href="${escapeMarkup(origin + base + only)}">`,
          `<meta http-equiv="refresh" content="0; url=${url}">`,
          `<script src="${escapeMarkup(base + earlyScripts.redirect)}"></script>`,
        ]
      : []),
    '</head>',
    '<body>',
    '<main>',
    '<h1>This address has moved</h1>',
    `<p>${escapeMarkup(address)} ${retirements[redirect.how]} ${successors.map(link).join(' and ')} in edition ${redirect.edition}.</p>`,
    `<p>${escapeMarkup(redirect.reason)}</p>`,
    ...(list.length > 0 ? ['<ul>', ...list, '</ul>'] : []),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
