import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { isIndexable } from '../../corpus/access/access.ts';
import { site } from '../../site.ts';
import { addressOf } from '../../publication/export-context.ts';
import { makeNavigationPage } from '../epub/navigation.ts';
import type { Page } from '../epub/page.ts';
import { type CorpusOptions, makeCorpusBook } from '../epub/write-epub.ts';
import { adaptPage } from './adapt.ts';
import { bundleScript } from './bundle-script.ts';
import { oneId, ownerOf } from './ids.ts';
import { oneFilePath } from '../../publication/one-file-path.ts';
import { makeBar, makeSearch } from './parts.ts';
import { oneFileStyle } from './style.ts';
import type { Corpus } from '../../model/corpus.ts';

/**
 * The whole corpus as one HTML file that needs nothing else: contents, texts, notes, indexes, and an
 * exact search. It is bound from the pages of the EPUB; the ids of an article are prefixed by its own.
 *
 * @param options.full the articles that it holds in full; of the others it has the record
 * @param options.contextOf what is said of each article
 * @param options.context what is said of the file: number and date of its edition
 * @throws Error if an article of `full` is not in the corpus, or the script cannot be bundled
 */
export function writeOneFile(corpus: Corpus, options: CorpusOptions): string {
  const { titlePage, pages, toc } = makeCorpusBook(corpus, options);
  const contents = makeNavigationPage({ toc, pages: [], landmarks: new Map() });
  contents.content = contents.content.slice(0, 1);
  const main = [
    ...place(titlePage, corpus),
    ...place(contents, corpus),
    makeSearch(),
    ...bindArticles(pages, corpus),
  ];
  const body = [makeBar(pages), x('main', onLines(main))];
  const indexable = options.full.every(({ data }) => isIndexable(data, 'all'));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${indexable ? '' : '<meta name="robots" content="noindex">\n'}${serialise([
    x('title', `${site.name}: ${site.tagline}`),
    x('meta', {
      name: 'description',
      content:
        'All texts, notes and indexes in one file, with an exact search that needs no network.',
    }),
    x('link', { rel: 'canonical', href: addressOf(oneFilePath, options.context) }),
  ])}
<style>
${oneFileStyle}</style>
</head>
<body>
${serialise(body)}
<script>${bundleScript()}</script>
</body>
</html>
`;
}

/** The pages of each article in one element, which is called as citations call the article. */
function bindArticles(pages: readonly Page[], corpus: Corpus): Element[] {
  const labels = new Map(corpus.articles.map(({ id, data }) => [id, data.label]));
  const groups = [...Map.groupBy(pages, ({ file }) => ownerOf(file)?.article)];
  const back = groups.find(([article]) => article === undefined)?.[1] ?? [];
  return [
    ...groups.flatMap(([article, own]) =>
      article === undefined
        ? []
        : [
            x(
              'article',
              { 'data-id': article, 'data-label': labels.get(article) },
              onLines(own.flatMap((page) => place(page, corpus))),
            ),
          ],
    ),
    ...back.flatMap((page) => place(page, corpus)),
  ];
}

/** A page of the book as a part of the file, under the id by which links know it. */
function place(page: Page, corpus: Corpus): Element[] {
  const owner = ownerOf(page.file);
  const article = corpus.articles.find(({ id }) => id === owner?.article);
  const content = adaptPage(page, article);
  const kind = /(\w+)(-\d+)?\.xhtml$/.exec(page.file)?.[1];
  const lang = page.lang === 'en' ? undefined : page.lang;
  return [x('div', { id: oneId(page.file), class: `part ${kind}`, lang }, onLines(content))];
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
