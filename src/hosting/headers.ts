import { articleAddress, hashedFiles } from '../addresses/addresses.ts';
import { articleFormats } from '../addresses/formats.ts';
import type { Corpus } from '../model/corpus.ts';
import { notIndexed } from '../metadata/crawlers.ts';
import { linksetLink, linksetType, signpostingLinks } from '../metadata/signposting.ts';
import { articlePage } from '../publication/described-page.ts';
import type { Publication } from '../publication/publication.ts';
import { contentPolicy, type Inline } from '../publication/content-policy.ts';

/** What a host says with the files at a path. */
export interface HeaderRule {
  /** From the root of the site, without base path; one `*` stands for anything: `/*.tei.xml`. */
  path: string;
  /** A name may come again, as `Link` does. */
  headers: (readonly [name: string, value: string])[];
}

/** Media types by the end of a name, of files that hosts do not know or know without their charset. */
const types: [end: string, type: string][] = [
  ...articleFormats.map(({ extension, type }): [string, string] => [`.${extension}`, type]),
  ['.csv', 'text/csv'],
  ['.linkset.json', linksetType],
  ['/feed.xml', 'application/atom+xml'],
  ['/opensearch.xml', 'application/opensearchdescription+xml'],
];

/**
 * What a host is to say with the files of the site, the general first: where two rules say the same
 * thing of a file, the later one holds.
 *
 * @param inline scripts and styles of the corpus in one file, which has them in itself
 */
export function headerRules(
  corpus: Pick<Corpus, 'articles'>,
  publication: Publication,
  inline: Inline,
): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: [
        ['Content-Security-Policy', `${contentPolicy(true, inline)}; frame-ancestors 'self'`],
        ['X-Content-Type-Options', 'nosniff'],
        ['X-Frame-Options', 'SAMEORIGIN'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
      ],
    },
    ...hashedFiles.map((path) => ({
      path,
      headers: [['Cache-Control', 'public, max-age=31536000, immutable'] as const],
    })),
    ...types.map(([end, type]) => ({
      path: end.startsWith('/') ? end : `/*${end}`,
      headers: [['Content-Type', withCharset(type)] as const],
    })),
    ...notIndexed(corpus, publication).map((path) => ({
      path,
      headers: [['X-Robots-Tag', 'noindex'] as const],
    })),
    ...corpus.articles.map((article) => ({
      path: articleAddress(article.id),
      headers: linkHeaders(article, publication),
    })),
  ];
}

/** The links of an article’s page as headers (RFC 8288; Signposting, level 1). */
function linkHeaders(
  article: Corpus['articles'][number],
  publication: Publication,
): HeaderRule['headers'] {
  const page = articlePage(article, publication);
  return [...signpostingLinks(page, publication), ...linksetLink(page, publication)].map(
    ({ rel, href, type }) => ['Link', `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`],
  );
}

/** Only text has a charset; XML and JSON say theirs themselves (RFC 7303, RFC 8259). */
function withCharset(type: string): string {
  return type.startsWith('text/') || /x-bibtex|x-research-info/.test(type)
    ? `${type}; charset=utf-8`
    : type;
}
