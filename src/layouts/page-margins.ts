import { type DescribedPage, pathOf, titleOf } from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import type { Edition } from '../schemas/edition.ts';

/**
 * Style sheet of the page margins of a printed page: on every sheet what it is and its address, and at
 * the foot the number of the sheet (CSS Paged Media 3, section 4, margin boxes). They are written out
 * for each page, since browsers have no `string-set`.
 */
export function writePageMargins(page: DescribedPage, publication: Publication): string {
  const small = 'font: 8pt/1.3 system-ui, sans-serif; color: #333;';
  const address = urlOf(pathOf(page), publication);
  return `@page {
  @top-left { ${small} content: ${cssString(nameInPrint(page, publication.edition))}; }
  @top-right { ${small} text-align: right; content: ${cssString(address)}; }
  @bottom-center { ${small} content: counter(page) " / " counter(pages); }
}`;
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

/** Words as a string of CSS, such that they cannot end the string or the element around it. */
function cssString(words: string): string {
  const escaped = words.replaceAll(
    /["\\<\n\r\f]/g,
    (sign) => `\\${sign.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}
