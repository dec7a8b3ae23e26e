import type { Answer } from '../../search/results/answer.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import { longestQuery, parseQuery } from '../../search/query/parse-query.ts';
import { addressOf, type Asked, kinds } from './address.ts';
import { counted, element, inQuotes } from '../shared/elements.ts';
import { type Entries, entriesOf, type Shown } from './result-lists.ts';

/** What was found, in a sentence; if nothing, what to try. */
export function statusOf(shown: Shown, hits: Hit[], asked: Asked): Content {
  const { answer } = shown;
  const parts = [...(hits.length > 0 ? [passagesIn(hits)] : []), ...entriesIn(shown, asked)];
  const nothing = `Nothing found for ${inQuotes(asked.query)}. `;
  if (parts.length > 0) {
    const found = `${parts.join('; ')}.`;
    return answer.instead
      ? [nothing, 'Results for ', queryLink(answer.meant!, asked), `: ${found}`]
      : [found];
  }
  const narrowed = asked.kind !== undefined || Object.values(asked.facets).some(Boolean);
  const everything = { ...asked, kind: undefined, facets: noFacets };
  if (narrowed)
    return [nothing, element('a', { href: addressOf(everything) }, 'Search everything')];
  if (parseQuery(asked.query).groups.length === 0 && /[-−–]/.test(asked.query))
    return [nothing, 'Say also what is to be found, not only what is to be left out.'];
  return [
    nothing,
    'Try fewer words, another spelling, or the lists of ',
    linkTo('/actors/', 'actors'),
    ', ',
    linkTo('/initiatives/', 'initiatives'),
    ' and ',
    linkTo('/works/', 'works'),
    '.',
  ];
}

type Content = (Node | string)[];

const base = document.body.dataset.base!.replace(/\/$/, '');

function linkTo(path: string, name: string): HTMLElement {
  return element('a', { href: base + path }, name);
}

/** Forms of a word that are named. */
const formsShown = 6;

const noFacets = { article: '', author: '', year: '', entity: '' };

function passagesIn(hits: Hit[]): string {
  const articles = new Set(hits.map(({ record }) => record.article)).size;
  const typed = hits.filter(({ tier }) => tier > 0).length;
  const forms = typed > 0 && typed < hits.length ? `, ${typed} with the words as typed` : '';
  return `${counted(hits.length, 'passage')} in ${counted(articles, 'article')}${forms}`;
}

function entriesIn(shown: Shown, asked: Asked): string[] {
  const entries = entriesOf(shown, asked);
  return kinds.flatMap((kind) => {
    if (kind === 'passages' || (asked.kind && asked.kind !== kind)) return [];
    const { length } = entries[kind];
    return length > 0 ? [counted(length, ...entryNames[kind])] : [];
  });
}

const entryNames: Record<keyof Entries, [one: string, many?: string]> = {
  articles: ['article'],
  actors: ['actor'],
  initiatives: ['initiative'],
  works: ['work cited', 'works cited'],
};

/** What search did beyond the words typed, and how to have it otherwise. */
export function notesOf(answer: Answer, asked: Asked): HTMLElement[] {
  const notes: Content[] = [];
  const { meant, instead, beginning, added, otherForms, phrasesUnsearched } = answer;
  if (asked.query.length > longestQuery)
    notes.push([`Only the first ${longestQuery} characters were searched.`]);
  if (meant && !instead) notes.push(['Did you mean ', queryLink(meant, asked), '?']);
  if (beginning) notes.push([`With all words that begin with “${beginning}”.`]);
  for (const { word, forms } of otherForms)
    notes.push([
      `No text has “${word}” as typed; found in its stead: ${listOf(forms.map(asWritten))}.`,
    ]);
  if (phrasesUnsearched)
    notes.push(['Phrases are looked for in the texts that are shown whole, not in the others.']);
  if (added.length > 0) {
    const forms = added.flatMap((one) => one.forms);
    notes.push([
      'Also searching for ',
      element('em', {}, forms.join(', ')),
      '. ',
      element('a', { href: addressOf({ ...asked, names: false }) }, 'Search as typed only'),
    ]);
  }
  if (!asked.names)
    notes.push([
      'Other names of actors and initiatives are not searched. ',
      element('a', { href: addressOf({ ...asked, names: true }) }, 'Search them too'),
    ]);
  return notes.map((note) => element('p', { className: 'meta' }, ...note));
}

/** A folded form with the apostrophe that folding took away: `doesn t` is `doesn’t`. */
function asWritten(form: string): string {
  return form.replace(/ t$/, '’t');
}

/** Some words, and how many more there are. */
function listOf(words: string[]): string {
  const some = words.slice(0, formsShown).join(', ');
  return words.length > formsShown ? `${some} and ${words.length - formsShown} more` : some;
}

function queryLink(query: string, asked: Asked): HTMLElement {
  const link = element('a', { href: addressOf({ ...asked, query }) }, query);
  link.dataset.meant = query;
  return link;
}
