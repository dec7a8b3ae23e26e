import type { Element } from 'xast';
import { x } from 'xastscript';
import { articleAddress } from '../../addresses/addresses.ts';
import { passageOf, readingInWords, sourceInWords } from '../../article/proof/interventions.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import {
  type Intervention,
  type InterventionKind,
  interventionKindNames,
  interventionKinds,
} from '../../schemas/apparatus.ts';
import type { Article } from '../../schemas/article.ts';
import { licenseAddress } from '../../words/license.ts';
import { joinWithAnd } from '../../words/names.ts';
import { factLabel, originLabel, rightsHolder } from '../../words/record.ts';
import { authorElement, dateElement, editorsId, personElement, titleElement } from './elements.ts';
import { findQuotations } from './quotations.ts';

/** The header (TEI P5, chapter 2): source, rights, how the text was edited, and its newest edition. */
export function buildHeader(article: CorpusArticle, publication: Publication): Element {
  const { edition: n, history } = article.data;
  return x('teiHeader', { 'xml:lang': 'en' }, [
    buildFileDesc(article, publication),
    buildEncodingDesc(article, publication),
    buildProfileDesc(article),
    x('revisionDesc', [x('change', { n, when: history[0]!.date }, `Edition ${n}.`)]),
  ]);
}

/** TEI P5, section 2.2. */
function buildFileDesc(article: CorpusArticle, publication: Publication): Element {
  const { data, text, proof } = article;
  const { edition: number, history } = data;
  const { name } = publication.edition;
  const date = dateElement(history[0]!.date);
  return x('fileDesc', [
    x('titleStmt', [
      titleElement(data),
      ...data.authors.map(authorElement),
      x('respStmt', { 'xml:id': editorsId }, [
        x('resp', 'edited, proved against its source and encoded by'),
        x('name', `This edition (${name})`),
      ]),
    ]),
    x('editionStmt', [x('edition', { n: number }, [`Edition ${number} of this article, `, date])]),
    x('extent', [measure('words', proof.articleWords), measure('passages', text.passages.length)]),
    x('publicationStmt', [
      x('publisher', name),
      date,
      x('idno', { type: 'URI' }, urlOf(articleAddress(article.id), publication)),
      x('idno', { type: 'SHA-256' }, article.textHash),
      availability(data.rights),
    ]),
    sourceDesc(data),
  ]);
}

function measure(unit: string, quantity: number): Element {
  return x('measure', { unit, quantity }, `${quantity} ${unit}`);
}

const statuses = { cleared: 'free', unknown: 'unknown', restricted: 'restricted' } as const;

function availability(rights: Article['rights']): Element {
  const { statement, license, redistribution } = rights;
  return x('availability', { status: statuses[redistribution] }, [
    license ? x('licence', { target: `${licenseAddress(license)}.html` }, license) : null,
    x('p', statement),
    x('p', rightsHolder(rights)),
  ]);
}

/** TEI P5, section 2.2.7: the version of record, the supplied file, and what each fact rests on. */
function sourceDesc(data: Article): Element {
  const { file, sha256 } = data.source;
  const facts = Object.entries(data.facts).flatMap(([name, { from, note }]) => [
    x('label', factLabel(name)),
    x('item', note ? `${originLabel(from)} ${note}` : originLabel(from)),
  ]);
  return x('sourceDesc', [
    versionOfRecord(data),
    x('bibl', { type: 'supplied-text' }, [
      'The supplied text, kept byte for byte: ',
      x('idno', { type: 'file' }, file),
      ', SHA-256 ',
      x('idno', { type: 'SHA-256' }, sha256),
    ]),
    x('list', { type: 'gloss' }, [x('head', 'Where these facts come from'), ...facts]),
  ]);
}

function versionOfRecord(data: Article): Element {
  const { type, container, series, url } = data;
  return x('biblStruct', { type: 'version-of-record', subtype: type }, [
    x('analytic', [titleElement(data), ...data.authors.map(authorElement)]),
    containerElement(data),
    series ? x('series', [x('title', { level: 's' }, series)]) : null,
    container === null ? x('note', 'Place of publication unknown.') : null,
    url ? x('ref', { target: url }, url) : null,
  ]);
}

const scopes = {
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  articleNumber: 'article',
  rubric: 'rubric',
} as const;

function containerElement(data: Article): Element {
  const { container, editors = [], isbn, publisher, place, pages } = data;
  // For TEI a newspaper is a journal too, and what is no serial a monograph.
  const level = ['journal-article', 'newspaper-article'].includes(data.type) ? 'j' : 'm';
  return x('monogr', [
    container === null ? null : x('title', { level }, container),
    // TEI asks for the number before the editors.
    isbn ? x('idno', { type: 'ISBN' }, isbn) : null,
    ...editors.map((editor) => x('editor', [personElement(editor)])),
    x('imprint', [
      place ? x('pubPlace', place) : null,
      publisher ? x('publisher', publisher) : null,
      dateElement(data.published),
      ...(Object.keys(scopes) as (keyof typeof scopes)[]).map((key) =>
        data[key] === undefined ? null : x('biblScope', { unit: scopes[key] }, data[key]),
      ),
      pages
        ? x(
            'biblScope',
            { unit: 'page', from: pages.first, ...(pages.last !== null && { to: pages.last }) },
            pages.last === null ? `${pages.first} ff.` : `${pages.first}–${pages.last}`,
          )
        : null,
    ]),
  ]);
}

/** How the text was edited (TEI P5, section 2.3), and how addresses are made of ids. */
function buildEncodingDesc(article: CorpusArticle, publication: Publication): Element {
  const { name, tagline } = publication.edition;
  const address = urlOf(articleAddress(article.id), publication);
  return x('encodingDesc', [
    x('projectDesc', [x('p', `${name}. ${tagline}.`)]),
    x('editorialDecl', [
      ...Object.entries(principles(article)).map(([name, words]) =>
        x(name, principleAttributes[name] ?? {}, [x('p', words)]),
      ),
      x(
        'p',
        'The words of the text are those of the supplied source, in order, apart from the interventions listed here. A program carries these out on the source and compares the result with the text word by word.',
      ),
      ...declarations(article),
    ]),
    x('refsDecl', [
      x('cRefPattern', { matchPattern: '(.+)', replacementPattern: `${address}#$1` }, [
        x(
          'p',
          'The permanent address of a passage, note or printed page is that of the article, followed by # and its xml:id.',
        ),
      ]),
    ]),
  ]);
}

/** What is said of the editing, by the names of the elements. */
const principles = (article: CorpusArticle) => ({
  correction:
    'A clear mistake of the original stays (sic); beside it stands what the word probably should be (corr). Where the editors doubt it, cert says low.',
  hyphenation: 'Words that a line end, page end or note of the source cuts in two are whole.',
  quotation: `Quotation marks are those of the source and part of the text. What stands between a pair of them is a q, marks included, whether it is a quotation or a word of which the author speaks.${unpaired(article)}`,
  normalization:
    'White space between words is one ordinary space; spelling, punctuation and accents are those of the source.',
  segmentation:
    'What can be cited is a passage: a heading, paragraph, list item, caption or note. A page break (pb) stands at the word with which a page of the printed original begins, in the order of the text; one of the type inferred has a number that the source lost.',
  interpretation:
    'The edition, not the author, marks the names of actors and initiatives and the citations of works, and adds all that stands in back. Names of the type search, which no text uses, and identifiers in authority files are there so that an entry is found.',
});

const principleAttributes: Record<string, Record<string, string>> = {
  correction: { method: 'markup' },
  hyphenation: { eol: 'none' },
  quotation: { marks: 'all' },
};

function unpaired({ text }: CorpusArticle): string {
  const ids = text.passages.filter((one) => !findQuotations(one.text)).map(({ id }) => id);
  return ids.length === 0
    ? ''
    : ` In ${joinWithAnd(ids)} the pairs cannot be told beyond doubt, and nothing is marked.`;
}

function declarations(article: CorpusArticle): Element[] {
  const { interventions } = article.apparatus;
  if (interventions.length === 0) return [];
  const used = new Set(interventions.flatMap(kindsOf));
  const kinds = interventionKindNames.filter((kind) => used.has(kind));
  return [
    x('ab', [
      x('list', { type: 'gloss' }, [
        x('head', 'Kinds of intervention'),
        ...kinds.flatMap((kind) => [
          x('label', { 'xml:id': kindId(kind) }, kind),
          x('item', interventionKinds[kind]),
        ]),
      ]),
    ]),
    x('ab', [
      x('list', { rend: 'numbered' }, [
        x('head', 'Interventions (in the source, ⏎ is a line end and ⍽ a no-break space)'),
        ...interventions.map((item, i) => interventionItem(item, i + 1, article)),
      ]),
    ]),
  ];
}

function interventionItem(item: Intervention, n: number, article: CorpusArticle): Element {
  const passage = passageOf(article, item);
  const corresp = passage && `#${passage.id}`;
  return x('item', { n, corresp, cert: item.doubtful ? 'low' : undefined }, [
    'Line ',
    x('num', { type: 'line', value: item.line }, String(item.line)),
    ...kindsOf(item).flatMap((kind) => [', ', x('term', { ref: `#${kindId(kind)}` }, kind)]),
    ': ',
    x('q', { type: 'source' }, sourceInWords(item)),
    ' → ',
    x('q', { type: 'edition' }, readingInWords(item)),
    ...(item.reason ? [' ', x('note', item.reason)] : []),
  ]);
}

const kindsOf = ({ kind, also = [] }: Intervention) => [kind, ...also];
const kindId = (kind: InterventionKind) => `kind-${kind}`;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function buildProfileDesc({ data, text }: CorpusArticle): Element {
  const others = text.passages.flatMap(({ lang }) => lang ?? []);
  const languages = [...new Set([data.language, 'en', ...others])];
  return x('profileDesc', [
    x('abstract', [x('p', data.about)]),
    data.written ? x('creation', [dateElement(data.written)]) : null,
    x('langUsage', [
      ...languages.map((ident) => x('language', { ident }, languageNames.of(ident))),
    ]),
  ]);
}
