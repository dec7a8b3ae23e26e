import { pages } from '../../addresses/addresses.ts';
import { longestQuery } from '../../search/query/fold-query.ts';
import type { NameRecord, Table } from '../../search/formats/json-files.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import { noFacets } from '../../search/results/facets.ts';
import { joinWithAnd } from '../../words/names.ts';
import { count } from '../../words/numbers.ts';
import { base } from '../shared/base.ts';
import { type Content, element, inQuotes, linkTo, sentence, someOf } from '../shared/elements.ts';
import { type Asked, countsOf, type Found, isAsked, kinds, kindWords, searchOf } from './found.ts';

/** Forms of a word that are named. */
const formsShown = 6;

/** What was found, in a sentence; if nothing, what to try. */
export function statusOf(found: Found): Content {
  const { answer, asked } = found;
  const counts = countsOf(found);
  const entries = kinds.filter(
    (kind) => kind !== 'passages' && counts[kind] && isAsked(kind, found),
  );
  const entryCounts = entries.map((kind) => count(counts[kind], ...kindWords[kind]));
  const parts = [...passagesIn(found), ...entryCounts].join('; ');
  const nothing = `Nothing found for ${inQuotes(asked.query)}.`;
  if (parts && answer.instead)
    return sentence`${nothing} Results for ${queryLink(answer.meant!, asked)}: ${parts}.`;
  const isMissing = found.passages.length === 0 && answer.parts.length > 1;
  if (parts && isMissing && isAsked('passages', found))
    return [`No passage holds all of ${inQuotes(asked.query)}: ${parts}.`];
  if (parts) return [`${parts}.`];
  if (asked.kind || Object.values(asked.facets).some(Boolean)) {
    const everything = searchOf({ ...asked, kind: undefined, facets: noFacets });
    return sentence`${nothing} ${linkTo(everything, 'Search everything')}`;
  }
  if (parseQuery(asked.query).groups.length === 0 && /[-−–]/.test(asked.query))
    return [`${nothing} Say also what is to be found, not only what is to be left out.`];
  const listOf = (list: 'actors' | 'initiatives' | 'works') => linkTo(base + pages[list], list);
  const lists = sentence`${listOf('actors')}, ${listOf('initiatives')} and ${listOf('works')}`;
  if (hasOtherScript(asked.query)) return [`${nothing} ${languagesOf(found.table)}`];
  return sentence`${nothing} Try fewer words, another spelling, or the lists of ${lists}.`;
}

function passagesIn(found: Found): string[] {
  const { passages, partial } = found;
  if (!isAsked('passages', found)) return [];
  const inPart = partial.length > 0 ? [`${count(partial.length, 'passage')} in part`] : [];
  if (passages.length === 0) return inPart;
  const articles = new Set(passages.map(({ record }) => record.id)).size;
  const typed = passages.filter(({ tier }) => tier > 0).length;
  const forms = typed > 0 && typed < passages.length ? `, ${typed} with the words as typed` : '';
  return [
    `${count(passages.length, 'passage')} in ${count(articles, 'article')}${forms}`,
    ...inPart,
  ];
}

/** What search did beyond the words typed, in one line, and how to have it otherwise. */
export function notesOf({ answer, asked, table }: Found): HTMLElement[] {
  const notes: Content[] = [];
  const { meant, instead, beginning, added, otherForms, phrasesUnsearched } = answer;
  const { dropped, noOperators, unknown, leftOut, searched, held } = answer;
  if (asked.query.length > longestQuery)
    notes.push(sentence`Only the first ${String(longestQuery)} characters were searched.`);
  for (const operator of new Set(noOperators))
    notes.push(sentence`${inQuotes(operator)} is no operator here and was left out.`);
  if (dropped.length > 0) {
    const words = element('em', {}, dropped.join(', '));
    const every = linkTo(searchOf({ ...asked, every: true }), 'Search every word');
    notes.push(sentence`Not searched: ${words}. ${every}.`);
  }
  if (asked.every) {
    const some = linkTo(searchOf({ ...asked, every: false }), 'Search those that carry meaning');
    notes.push(sentence`Every word is searched, and passages must hold all. ${some}.`);
  }
  if (unknown.length > 0 && !instead) {
    notes.push(sentence`No text has ${unknown.map(inQuotes).join(', ')}.`);
    if (hasOtherScript(unknown.join(' '))) notes.push([languagesOf(table)]);
  }
  if (leftOut.length > 0) {
    const names = leftOut.map(inQuotes).join(', ');
    notes.push(
      sentence`Passages with ${names} are left out, those with other names of it are not.`,
    );
  }
  if (meant && !instead) notes.push(sentence`Did you mean ${queryLink(meant, asked)}?`);
  if (beginning) notes.push(sentence`With all words that begin with “${beginning}”.`);
  for (const { word, forms } of otherForms) {
    // With the apostrophe that folding took away: `doesn t` is `doesn’t`.
    const written = forms.map((form) => form.replace(/ t$/, '’t'));
    const some = someOf(written, formsShown, (rest) => `${rest} more`);
    notes.push(sentence`No text has “${word}” as typed; found in its stead: ${some}.`);
  }
  if (phrasesUnsearched)
    notes.push(
      sentence`Phrases are looked for in the texts that are shown whole, not in the others.`,
    );
  if (added.length > 0) {
    const isCapital = ({ metonyms = [] }: NameRecord, form: string) => metonyms.includes(form);
    const said = (capitals: boolean) => {
      const forms = added.flatMap(({ record, forms }) =>
        forms.filter((form) => isCapital(record, form) === capitals),
      );
      return someOf(forms, formsShown, (rest) => `${rest} more`);
    };
    const parts = [
      said(false) && sentence`${element('em', {}, said(false))}`,
      said(true) && sentence`${element('em', {}, said(true))} where it stands for a government`,
    ].filter((part) => part !== '');
    const forms = parts.flatMap((part, at) => (at > 0 ? ['; ', ...part] : part));
    const typedOnly = linkTo(searchOf({ ...asked, names: false }), 'Search as typed only');
    notes.push(sentence`Also searching for ${forms}. ${typedOnly}.`);
  }
  if (held > searched)
    notes.push(
      sentence`Searched are the ${String(searched)} articles that hold the most of it, of ${String(held)}.`,
    );
  if (!asked.names) {
    const others = linkTo(searchOf({ ...asked, names: true }), 'Search them too');
    notes.push(sentence`Other names of actors and initiatives are not searched. ${others}.`);
  }
  const line = notes.flatMap((said, at) => (at > 0 ? [' ', ...said] : said));
  return line.length > 0 ? [element('p', { className: 'meta' }, ...line)] : [];
}

/** Whether something is written in letters that are not Latin. */
function hasOtherScript(words: string): boolean {
  return /[^\P{L}\p{Script=Latin}]/u.test(words);
}

function languagesOf({ languages }: Table): string {
  return `The texts are in ${joinWithAnd(languages)}.`;
}

function queryLink(query: string, asked: Asked): HTMLElement {
  const link = linkTo(searchOf({ ...asked, query }), query);
  link.dataset.meant = query;
  return link;
}
