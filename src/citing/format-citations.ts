import CSL, { type Engine } from 'citeproc';
import { remember } from '../files/remember.ts';
import type { CslItem } from '../schemas/csl-item.ts';
import { checkItem } from './csl.ts';
import { makeSentenceCase, prepareItem } from './styles/prepare-item.ts';
import { type CitationStyle, citationStyles, loadLocale, loadStyle } from './styles/styles.ts';

/** A citation as it is read and as it is copied. */
export interface Formatted {
  /** With `i`, `em`, `sup`, `span` and `a` only. */
  html: string;
  text: string;
}

/** What a style makes of an item. */
export interface StyledCitation {
  style: CitationStyle;
  /** The entry of the bibliography, list of references or works cited. */
  entry: Formatted;
  /** In the text, in parentheses, or the first full note. */
  citation: Formatted;
}

/** What pins a citation to a place, in the locator types of CSL 1.0.2. */
export interface Locator {
  label: 'note' | 'page' | 'paragraph';
  locator: string;
}

/**
 * Makes citations with citeproc-js and the styles of the CSL project, loaded at the first use.
 *
 * @param names proper names, which keep their capitals where a style wants sentence case
 */
export function createFormatter(names: ReadonlySet<string> = new Set()) {
  const sentenceCase = makeSentenceCase(names);
  const processors = remember(() =>
    citationStyles.map((style) => createProcessor(style, sentenceCase)),
  );
  return {
    /**
     * An item in every style, each as if it were the only one cited.
     *
     * @throws CorpusError if the item is not valid
     */
    format: (item: CslItem): StyledCitation[] => {
      checkItem(item);
      return processors().map(({ style, load, entry, citation }) => {
        load(item);
        return { style, entry: entry(), citation: citation() };
      });
    },
    /**
     * The citations of a place in an item, in the order of the styles. Many of one item (the same
     * object) in sequence cost little, since it is read once.
     */
    cite: (itemFor: (style: CitationStyle) => CslItem, locator: Locator): Formatted[] =>
      processors().map(({ style, load, citation }) => {
        load(itemFor(style));
        return citation(locator);
      }),
  };
}

function createProcessor(style: CitationStyle, sentenceCase: (title: string) => string) {
  const locale = loadLocale(style.locale);
  const tree = loadStyle(style.csl);
  style.mend?.(tree);
  let loaded: CslItem | undefined;
  let prepared: CslItem;
  let count = 0;
  let id = '';
  const engine: Engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => ({ ...prepared, id }) },
    tree,
    style.locale,
    true,
  );
  engine.opt.development_extensions.wrap_url_and_doi = true;
  const editionTerm = engine.getTerm('edition', 'short', 0);
  return {
    style,
    /** Makes this the only item that is cited. */
    load: (item: CslItem) => {
      if (item === loaded) return;
      prepared = prepareItem(item, style, { sentenceCase, editionTerm });
      // The processor does not look again at an id that it knows.
      id = String(count++);
      engine.updateItems([id]);
      loaded = item;
    },
    entry: () => formatted(engine.makeBibliography()[1].join('')),
    citation: (place?: Locator) => {
      const locator = place && escapeHyphens(place);
      return formatted(engine.makeCitationCluster([{ id, label: place?.label, locator }]));
    },
  };
}

/** In a number of pages a hyphen means a range; in that of a passage it is a part of the name. */
function escapeHyphens({ label, locator }: Locator): string {
  return label === 'page' ? locator : locator.replaceAll('-', '\\-');
}

function formatted(output: string): Formatted {
  // Chicago puts the date of an original in brackets, in which one that is inferred stands already.
  const html = cleanHtml(output).replace(/\[(\[[^[\]]*\])\]/g, '$1');
  return { html, text: htmlToText(html) };
}

const keptTags = new Set(['a', 'em', 'i', 'span', 'sup']);

/**
 * `i`, `em`, `sup`, `span` without attributes, `a` with a web address, and the words in other elements.
 * citeproc escapes the words themselves, so that every `<` begins a tag of its own.
 */
export function cleanHtml(html: string): string {
  return html
    .replace(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi, (_, slash: string, name: string, rest: string) => {
      const tag = name.toLowerCase();
      if (!keptTags.has(tag)) return '';
      if (slash || tag !== 'a') return `<${slash}${tag}>`;
      const href = /\shref="(https?:\/\/[^"]*)"/.exec(rest)?.[1];
      return href === undefined ? '<a>' : `<a href="${href}">`;
    })
    .trim();
}

/** The words of such HTML. */
export function htmlToText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
