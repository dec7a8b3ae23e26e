import { entityAddress, pages } from '../../addresses/addresses.ts';
import type { Line } from '../../search/concordance/concordance.ts';
import { countForms, type TextCount } from '../../search/concordance/lines.ts';
import type { NameRecord } from '../../search/formats/json-files.ts';
import { longestQuery } from '../../search/query/fold-query.ts';
import { count } from '../../words/numbers.ts';
import { base } from '../shared/base.ts';
import { type Content, inQuotes, linkTo, note, sentence, someOf } from '../shared/elements.ts';
import { type Asked, searchOf } from './address.ts';
import type { attemptsFor } from './find.ts';

const formsShown = 12;

/** What is listed, for title and status: `“trade”`, `every mention of Great Britain`. */
export function subjectOf(asked: Asked, entity: NameRecord | undefined): string {
  return entity ? `every mention of ${entity.name}` : inQuotes(asked.query);
}

/** How many lines there are, and of which texts. */
export function countOf(subject: string, counts: TextCount[], asked: Asked): string {
  const total = counts.reduce((sum, { lines }) => sum + lines, 0);
  const chosen = counts.find(({ text }) => text.article === asked.article);
  if (chosen)
    return `${count(chosen.lines, 'line')} for ${subject} in ${chosen.text.label}, of ${total.toLocaleString('en')} in all texts.`;
  const having = counts.filter(({ lines }) => lines > 0).length;
  const all = having === counts.length && having > 1;
  const where = all ? `all ${having} texts` : count(having, 'text');
  return `${count(total, 'line')} for ${subject} in ${where}.`;
}

/** That nothing was found, and what to try. */
export function nothingOf(
  subject: string,
  asked: Asked,
  attempts: ReturnType<typeof attemptsFor>,
): Content {
  // Texts that are not shown whole are left out; then the page says which.
  const areAll = !document.querySelector('.withheld-list');
  const search = linkTo(
    `${base + pages.search}?q=${encodeURIComponent(shortQuery(asked))}`,
    'search',
  );
  if (asked.entity) {
    const where = sentence`Where the others do stands on its page, which ${search} finds.`;
    return sentence`No text${areAll ? '' : ' that is shown whole'} mentions it. ${where}`;
  }
  if (attempts.length === 0) {
    const texts = `the texts${areAll ? '' : ' that are shown whole'}`;
    const nowhere = `these words stand nowhere in ${texts}, in this order`;
    const where = sentence`${search} for passages that have the words in any order`;
    return sentence`Nothing found for ${subject}: ${nowhere}. Try fewer words, another spelling, or ${where}.`;
  }
  const each = attempts.map(({ asked: other, name, lines }) => {
    return sentence`${linkTo(searchOf(other), name)} (${count(lines, 'line')}), `;
  });
  return sentence`Nothing found for ${subject}. Try ${each.flat()}or ${search} for passages.`;
}

/** What the reader should know of the query beside its lines. */
export function notesOf(
  asked: Asked,
  entity: NameRecord | undefined,
  named: NameRecord[],
  lines: Line[],
): HTMLElement[] {
  const notes: HTMLElement[] = [];
  if (asked.query.length > longestQuery)
    notes.push(note`Only the first ${String(longestQuery)} characters were read.`);
  for (const { id, name, mentions } of named) {
    const every = searchOf({ ...asked, query: '', entity: id });
    const link = linkTo(every, `All ${count(mentions, 'mention')} of ${name}`);
    notes.push(note`${link}, whatever it is called`);
  }
  if (entity) {
    const { name } = entity;
    const entry = linkTo(base + entityAddress(entity), name);
    const words = searchOf({ ...asked, query: name, entity: '' });
    const link = linkTo(words, `only the words “${name}”`);
    notes.push(note`Listed whatever the texts call it. See the entry on ${entry}, or ${link}.`);
  }
  const forms = countForms(lines).map(({ form, count: times }) => `${form} ${times}`);
  const rest = (others: number) => `in ${count(others, 'other form')}`;
  if (forms.length > 1) notes.push(note`As ${someOf(forms, formsShown, rest)}.`);
  return notes;
}

/** The words for which the search page can be asked instead. */
export function shortQuery({ query }: Asked): string {
  return query.slice(0, longestQuery).trim();
}
