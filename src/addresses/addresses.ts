/**
 * Every address of the edition, from the root of the site, without its base path. Nothing else writes
 * an address or takes one apart.
 */

/** Pages that are about no article, entity or work. */
export const pages = {
  home: '/',
  about: '/about/',
  editing: '/about/edition/',
  actors: '/actors/',
  articles: '/articles/',
  authors: '/authors/',
  concordance: '/concordance/',
  data: '/data/',
  disagreements: '/disagreements/',
  help: '/help/',
  initiatives: '/initiatives/',
  membership: '/membership/',
  names: '/names/',
  network: '/network/',
  questions: '/questions/',
  search: '/search/',
  timeline: '/timeline/',
  works: '/works/',
} as const;

export type PageName = keyof typeof pages;

/** The page that stands at an address; undefined where it is about an article, an entity or a work. */
export function pageAt(address: string): PageName | undefined {
  return (Object.keys(pages) as PageName[]).find((name) => pages[name] === address);
}

/** Files that are about the site as a whole. */
export const siteFiles = {
  corpus: '/corpus.html',
  favicon: '/favicon.svg',
  feed: '/feed.xml',
  openSearch: '/opensearch.xml',
  picture: '/og/site.png',
  sitemap: '/sitemap-index.xml',
} as const;

/**
 * Files whose name or folder changes with what they hold, with `*` for anything: they can be kept for
 * ever, and those of two releases can lie side by side.
 */
export const hashedFiles = [
  '/_astro/*',
  '/pagefind/index/*',
  '/pagefind/*.pf_meta',
  '/search/*.json',
  '/search/*.txt',
];

/** A path with `*` for anything as a regular expression. */
export function patternOf(path: string): string {
  const literal = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return `^${literal.join('.*')}$`;
}

/** Scripts that run before a page is painted. */
export const earlyScripts = {
  contents: '/early/contents.js',
  redirect: '/early/redirect.js',
  page: '/early/page.js',
} as const;

export const articleAddress = (id: string) => `/articles/${id}/`;

/** A passage, note or printed page of an article: `p12`, `n3`, `page-299`. */
export const passageAddress = (article: string, fragment: string) =>
  `${articleAddress(article)}#${fragment}`;

/** A file of an article: its text or record in some format. */
export const articleFileAddress = (id: string, extension: string) => `/articles/${id}.${extension}`;

/** Of an actor, an initiative or an author. */
export const entityAddress = ({ collection, id }: { collection: string; id: string }) =>
  `/${collection}/${id}/`;

export const questionAddress = ({ id }: { id: string }) => `${pages.questions}${id}/`;

export const workAddress = ({ key }: { key: string }) => `/works/${key}/`;

/** The picture by which a link to an article is shown elsewhere. */
export const pictureAddress = (article: string) => `/og/${article}.png`;

/** The whole corpus in a format. */
export const corpusAddress = (format: string) => `/corpus.${format}`;

/** A file of the data of the edition. */
export const dataAddress = (file: string) => `/data/${file}`;

/** What the account of the editing says of one article. */
export const editingAddress = (article: string) => `${pages.editing}#${article}`;

/** A page that answers a query. */
export const queryAddress = (page: 'search' | 'concordance', asks: Record<string, string>) =>
  `${pages[page]}?${new URLSearchParams(asks).toString()}`;

/**
 * Takes an address apart: `/articles/x.csl.json` has the folder `articles`, empty at the root, the id
 * `x`, empty for a folder, and the extension `csl.json`, undefined for a page. `page` is page or file
 * without the fragment, which is undefined where there is none.
 */
export function readAddress(address: string) {
  const [page = '', fragment] = address.split('#');
  const [, folder = '', id = '', extension] =
    /^\/(?:([^/]+)\/)?(?:([^/.]+)(?:\/|\.([a-z0-9.]+)))?$/.exec(page) ?? [];
  return { page, fragment, folder, id, extension };
}

/** The id of the article to whose page an address leads, or on whose page it is. */
export function articleIn(address: string): string | undefined {
  const { folder, id, extension } = readAddress(address);
  return folder === 'articles' && id !== '' && extension === undefined ? id : undefined;
}

/** Whether an address is that of a file. */
export function isFile(address: string): boolean {
  return readAddress(address).extension !== undefined;
}
