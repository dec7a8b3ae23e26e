import { countForms, type TextCount } from '../../search/concordance/counts.ts';
import type { Line } from '../../search/concordance/concordance.ts';
import type { NameRecord } from '../../search/formats/json-files.ts';
import { longestQuery } from '../../search/query/parse-query.ts';
import { counted, element, inQuotes } from '../shared/elements.ts';
import { type Asked, searchOf } from './address.ts';
import type { Attempt } from './find.ts';

type Content = (Node | string)[];

const base = document.body.dataset.base!.replace(/\/$/, '');
const formsShown = 12;

/** What is listed, for title and status: `“soft power”`, `every mention of RCEP`. */
export function subjectOf(asked: Asked, entity: NameRecord | undefined): string {
  if (asked.entity) return `every mention of ${entity?.name ?? asked.entity}`;
  return inQuotes(asked.query);
}

/** How many lines there are, and of which texts. */
export function countOf(subject: string, counts: TextCount[], asked: Asked): string {
  const total = counts.reduce((sum, { lines }) => sum + lines, 0);
  const chosen = counts.find(({ text }) => text.article === asked.article);
  if (chosen)
    return `${counted(chosen.lines, 'line')} for ${subject} in ${chosen.text.label}, of ${total.toLocaleString('en')} in all texts.`;
  const having = counts.filter(({ lines }) => lines > 0).length;
  const all = having === counts.length && having > 1;
  const where = all ? `all ${having} texts` : counted(having, 'text');
  return `${counted(total, 'line')} for ${subject} in ${where}.`;
}

/** False where texts are left out because they are not shown whole: then the page says which. */
function listsEveryText(): boolean {
  return !document.querySelector('.withheld-list');
}

/** That nothing was found, and what to try. */
export function nothingOf(subject: string, asked: Asked, attempts: Attempt[]): Content {
  const every = listsEveryText();
  const search = linkTo(`${base}/search/?q=${encodeURIComponent(shortQuery(asked))}`, 'search');
  if (asked.entity)
    return [
      `No text${every ? '' : ' that is shown whole'} mentions it. Where the others do stands on its page, which `,
      search,
      ' finds.',
    ];
  if (attempts.length === 0)
    return [
      `Nothing found for ${subject}: these words stand nowhere in the texts${every ? '' : ' that are shown whole'}, in this order. Try fewer words, another spelling, or `,
      search,
      ' for passages that have the words in any order.',
    ];
  return [
    `Nothing found for ${subject}. Try `,
    ...attempts.flatMap(({ asked: other, name, count }, at): Content => [
      at > 0 ? ', ' : '',
      askLink(other, name),
      ` (${counted(count, 'line')})`,
    ]),
    ', or ',
    search,
    ' for passages.',
  ];
}

/** What the reader should know of the query beside its lines. */
export function notesOf(
  asked: Asked,
  entity: NameRecord | undefined,
  named: NameRecord[],
  lines: Line[],
): HTMLElement[] {
  const notes: Content[] = [];
  if (asked.query.length > longestQuery)
    notes.push([`Only the first ${longestQuery} characters were read.`]);
  for (const { id, name, mentions } of named)
    notes.push([
      askLink(
        { ...asked, query: '', entity: id },
        `All ${counted(mentions, 'mention')} of ${name}`,
      ),
      ', whatever it is called',
    ]);
  if (entity)
    notes.push([
      'Listed whatever the texts call it. See the entry on ',
      linkTo(`${base}/${entity.collection}/${entity.id}/`, entity.name),
      ', or ',
      askLink({ ...asked, query: entity.name, entity: '' }, `only the words “${entity.name}”`),
      '.',
    ]);
  const forms = countForms(lines);
  if (forms.length > 1) {
    const some = forms.slice(0, formsShown).map(({ form, count }) => `${form} ${count}`);
    const rest = forms.length - some.length;
    notes.push([
      `As ${some.join(', ')}${rest > 0 ? ` and in ${counted(rest, 'other form')}` : ''}.`,
    ]);
  }
  return notes.map((note) => element('p', { className: 'meta' }, ...note));
}

/** The words for which the search page can be asked instead. */
export function shortQuery({ query }: Asked): string {
  return query.slice(0, longestQuery).trim();
}

function askLink(asked: Asked, name: string): HTMLElement {
  return linkTo(searchOf(asked) || location.pathname, name);
}

function linkTo(href: string, name: string): HTMLElement {
  return element('a', { href }, name);
}
