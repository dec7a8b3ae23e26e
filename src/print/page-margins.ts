import type { CorpusArticle } from '../corpus/corpus.ts';
import { withBase } from '../site.ts';

type Printed = Pick<CorpusArticle, 'id' | 'data'>;

/** The permanent address of an article, as it stands on paper. */
export function addressInPrint(
  { id }: Pick<Printed, 'id'>,
  { siteUrl }: { siteUrl: string },
): string {
  return withBase(`/articles/${id}/`, siteUrl);
}

/**
 * Style sheet of the page margins of a printed article: on every sheet what it is, its edition and
 * address, and at the foot the number of the sheet (CSS Paged Media 3, section 4, margin boxes).
 * They are written out for each article, since browsers have no `string-set`.
 */
export function writePageMargins(article: Printed, context: { siteUrl: string }): string {
  const { label, edition } = article.data;
  const small = 'font: 8pt/1.3 system-ui, sans-serif; color: #333;';
  return `@page {
  @top-left { ${small} white-space: nowrap; content: ${cssString(`${label} · Edition ${edition}`)}; }
  @top-right { ${small} content: ${cssString(addressInPrint(article, context))}; }
  @bottom-center { ${small} content: counter(page) " / " counter(pages); }
}`;
}

/** Words as a string of CSS, such that they cannot end the string or the element around it. */
function cssString(words: string): string {
  const escaped = words.replaceAll(
    /["\\<\n\r\f]/g,
    (sign) => `\\${sign.charCodeAt(0).toString(16)} `,
  );
  return `"${escaped}"`;
}
