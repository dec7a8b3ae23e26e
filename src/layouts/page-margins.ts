import { type DescribedPage, pathOf, titleOf } from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import type { Edition } from '../schemas/edition.ts';

/**
 * What stands in the margins of every sheet of a printed page, as attributes that `print.css` reads:
 * what it is, and its address.
 */
export function pageMargins(
  page: DescribedPage,
  publication: Publication,
): { 'data-print-name': string; 'data-print-address': string } {
  return {
    'data-print-name': nameInPrint(page, publication.edition),
    'data-print-address': urlOf(pathOf(page), publication),
  };
}

/** An article as citations call it, with its edition; any other page with the name of the site. */
function nameInPrint(page: DescribedPage, edition: Edition): string {
  switch (page.kind) {
    case 'article':
      return `${page.article.data.label} · Edition ${page.article.data.edition}`;
    case 'home':
      return edition.name;
    default:
      return `${titleOf(page, edition)} · ${edition.name}`;
  }
}
