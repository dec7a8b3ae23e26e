import { buildSync } from 'esbuild';
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { siteFiles } from '../../addresses/addresses.ts';
import { isIndexable, isWhole } from '../../corpus/access/access.ts';
import { escapeMarkup } from '../../files/escape.ts';
import type { Corpus } from '../../model/corpus.ts';
import { contentPolicy, type Inline } from '../../publication/content-policy.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import { makeNavigationPage } from '../epub/navigation.ts';
import { kindOf, type Page } from '../epub/page.ts';
import { makeCorpusBook } from '../epub/write-epub.ts';
import { adaptPage, oneId, ownerOf } from './adapt.ts';
import { oneFileStyle } from './style.ts';

/**
 * The whole corpus as one HTML file that needs nothing else, bound from the pages of the EPUB, with
 * an exact search. Of an article that may not be shown whole it has the record.
 *
 * @throws Error if the script cannot be bundled
 */
export function writeOneFile(corpus: Corpus, publication: Publication): string {
  const { name, tagline } = publication.edition;
  const { titlePage, pages, toc } = makeCorpusBook(corpus, publication);
  const main = [
    ...place(titlePage, corpus),
    ...place(makeNavigationPage(toc), corpus),
    makeSearch(),
    ...bindArticles(pages, corpus),
  ];
  const body = [makeBar(name, pages), x('main', onLines(main))];
  const inline = oneFileInline();
  const full = corpus.articles.filter((article) => isWhole(article, publication.access));
  const indexable = full.every(({ data }) => isIndexable(data, 'all'));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(false, inline)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${indexable ? '' : '<meta name="robots" content="noindex">\n'}<title>${escapeMarkup(`${name}: ${tagline}`)}</title>
<meta name="description" content="All texts, notes and indexes in one file, with an exact search that needs no network.">
<link rel="canonical" href="${escapeMarkup(urlOf(siteFiles.corpus, publication))}">
<style>${inline.styles.join('')}</style>
</head>
<body>
${serialise(body)}
<script>${inline.scripts.join('')}</script>
</body>
</html>
`;
}

/**
 * What the file has in itself, for the policies under which it runs.
 *
 * @throws Error if the script cannot be bundled
 */
export function oneFileInline(): Inline {
  return { scripts: [bundleScript()], styles: [`\n${oneFileStyle}`] };
}

function bindArticles(pages: readonly Page[], corpus: Corpus): Element[] {
  const groups = Map.groupBy(pages, ({ file }) => ownerOf(file)?.article);
  const placed = (own: readonly Page[]) => own.flatMap((page) => place(page, corpus));
  const articles = [...groups].flatMap(([id, own]) => {
    if (id === undefined) return [];
    const attributes = { 'data-id': id, 'data-label': corpus.articleOf.get(id)?.data.label };
    return [x('article', attributes, onLines(placed(own)))];
  });
  return [...articles, ...placed(groups.get(undefined) ?? [])];
}

function place(page: Page, corpus: Corpus): Element[] {
  const owner = ownerOf(page.file);
  const content = adaptPage(page, owner && corpus.articleOf.get(owner.article));
  const lang = page.lang === 'en' ? undefined : page.lang;
  const attributes = { id: oneId(page.file), class: `part ${kindOf(page.file)}`, lang };
  return [x('div', attributes, onLines(content))];
}

function makeBar(name: string, pages: readonly Page[]): Element {
  const indexes = pages.filter(({ file }) => !ownerOf(file));
  return x('header', { class: 'bar' }, [
    x('nav', { 'aria-label': 'Parts of this file' }, [
      x('a', { href: '#title' }, name),
      ' ',
      x('a', { href: '#nav' }, 'Contents'),
      // Shown by the script, without which it would lead to nothing.
      x('a', { href: '#search', hidden: 'hidden' }, 'Search'),
      ...indexes.flatMap(({ file, title }) => [' ', x('a', { href: `#${oneId(file)}` }, title)]),
    ]),
  ]);
}

/** Exact search, hidden until its script runs. */
function makeSearch(): Element {
  return x('section', { id: 'search', 'aria-labelledby': 'search-heading', hidden: 'hidden' }, [
    x('h2', { id: 'search-heading' }, 'Search'),
    x('form', { role: 'search' }, [
      x('label', { for: 'search-words' }, 'Word or phrase'),
      ' ',
      x('input', {
        id: 'search-words',
        type: 'search',
        inputmode: 'search',
        enterkeyhint: 'search',
        autocomplete: 'off',
        autocorrect: 'off',
        autocapitalize: 'off',
        spellcheck: 'false',
        'aria-describedby': 'search-hint',
      }),
      ' ',
      x('button', { type: 'submit' }, 'Find'),
    ]),
    x(
      'p',
      { id: 'search-hint', class: 'editorial' },
      'Finds exactly these words in this order, in texts and notes. Capitals and accents do not matter: Toyo finds Tōyō.',
    ),
    x('p', { id: 'search-said', role: 'status' }),
    x('div', { id: 'search-found' }),
  ]);
}

function bundleScript(): string {
  const { outputFiles } = buildSync({
    // From the root of the project.
    entryPoints: ['src/client/one-file/search.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text.trim();
}

function onLines(elements: Element[]): ElementContent[] {
  return elements.flatMap((element): ElementContent[] => [element, { type: 'text', value: '\n' }]);
}

/** HTML of elements without a namespace; void elements of HTML have no end tag. */
function serialise(nodes: Element[]): string {
  return nodes
    .map((node) => toXml(node))
    .join('\n')
    .replaceAll(/<\/(br|hr|input|link|meta)>/g, '');
}
