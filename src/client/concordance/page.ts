/** The concordance: lists every occurrence of what is asked for; the address holds all that is set. */
import {
  type ConcordanceText,
  type Line,
  parseConcordance,
} from '../../search/concordance/concordance.ts';
import { countTexts, sortLines } from '../../search/concordance/lines.ts';
import type { NameIndex } from '../../search/vocabulary/name-index.ts';
import { count } from '../../words/numbers.ts';
import { type Content } from '../shared/elements.ts';
import { forgetLoaded } from '../shared/load.ts';
import { whatNow } from '../shared/renewal.ts';
import { loadNames, offerNames } from '../shared/names.ts';
import { type How, keepInAddress } from '../shared/query-in-address.ts';
import { type Asked, readAddress, searchOf, usual } from './address.ts';
import { countRows } from './counts.ts';
import { attemptsFor, linesFor, loadTexts, namedExactly } from './find.ts';
import { copyLines, downloadLines, lineRows } from './lines.ts';
import { countOf, nothingOf, notesOf, shortQuery, subjectOf } from './say.ts';

const byId = (id: string) => document.querySelector<HTMLElement>(`#concordance-${id}`)!;
const form = byId('form') as HTMLFormElement;
const box = byId('box') as HTMLInputElement;
const status = byId('status');
const notes = byId('notes');
const actions = byId('actions');
const texts = byId('texts');
const searchLink = byId('search') as HTMLAnchorElement;
const showRows = lineRows(byId('lines') as HTMLTableElement, byId('more') as HTMLButtonElement);
const control = (name: string) => form.elements.namedItem(name);
const sort = control('sort') as HTMLSelectElement;
const width = control('width') as HTMLSelectElement;
const asTyped = control('case') as HTMLInputElement;
const forms = control('forms') as HTMLInputElement;
const pageTitle = document.title;

/** What was found for which words, until other words are asked for. */
let found: { words: string; lines: Line[] } | undefined;
/** Lines as they are shown. */
let shown: Line[] = [];

form.hidden = false;
const queries = keepInAddress<Asked, undefined>({
  box,
  delay: 150,
  read: readAddress,
  write: searchOf,
  fill: (asked) => {
    box.value = asked.query;
    sort.value = asked.sort;
    width.value = String(asked.width);
    asTyped.checked = asked.asTyped;
    forms.checked = asked.forms;
  },
  sent: readForm,
  // What is typed is a query, even over the name of an entity.
  typed: (asked) => readForm({ ...asked, entity: '' }),
  beginning: () => undefined,
  answer,
});
form.addEventListener('change', ({ target }) => {
  if (target !== box) queries.ask(readForm(queries.asked()));
});
offerNames(box, {
  about: ({ kind, mentions }) => `${kind}, all ${count(mentions, 'mention')}`,
  choose: ({ id, name }) => {
    box.value = name;
    queries.ask(everyMention(id));
  },
});
box.addEventListener('focus', () => void loadNames().catch(() => undefined));
byId('copy').addEventListener('click', () => {
  const { width } = queries.asked();
  void takeAway('copied', () => copyLines(status.textContent, shown, width));
});
byId('csv').addEventListener('click', () => {
  const { entity, query, width } = queries.asked();
  void takeAway('downloaded', () => downloadLines(entity || query, shown, width));
});

/** What the form asks for, in the place of what was asked before. */
function readForm(asked: Asked): Asked {
  const article = new FormData(form).get('article');
  return {
    query: asked.entity ? '' : box.value,
    entity: asked.entity,
    article: typeof article === 'string' ? article : asked.article,
    sort: sort.value as Asked['sort'],
    width: Number(width.value) as Asked['width'],
    asTyped: asTyped.checked,
    forms: forms.checked,
  };
}

/** All mentions of an entity, with the rest as it is set. */
function everyMention(entity: string): Asked {
  return { ...readForm(queries.asked()), query: '', entity };
}

async function answer(asked: Asked, { isLate }: How<undefined>): Promise<void> {
  asTyped.disabled = forms.disabled = asked.entity !== '';
  document.title = pageTitle;
  if (!asked.entity && parseConcordance(asked.query).length === 0) {
    const isEmpty = asked.query.trim() === '';
    clear(isEmpty ? '' : 'There is no word in what you typed. Type a word, a phrase or a name.');
    return;
  }
  if (!found) status.textContent = 'Loading the texts …';
  const loaded = await Promise.all([loadTexts(), loadNames()]).catch(() => undefined);
  if (isLate()) return;
  if (loaded) show(asked, ...loaded);
  else {
    forgetLoaded();
    clear(...(await whatNow('The texts could not be loaded. ', queries.again)));
  }
}

function show(asked: Asked, all: ConcordanceText[], names: NameIndex): void {
  const entity = names.records.find(({ id }) => id === asked.entity);
  if (entity && !box.value) box.value = entity.name;
  if (asked.entity && !entity) {
    clear(`The edition has no actor or initiative “${asked.entity}”. Type its name instead.`);
    return;
  }
  const words = searchOf({ ...asked, ...usual });
  const isNew = found?.words !== words;
  const { lines } = (found = isNew ? { words, lines: linesFor(asked, all, names) } : found!);
  const counts = countTexts(all, lines);
  if (isNew) texts.replaceChildren(texts.querySelector('legend')!, ...countRows(counts));
  if (!all.some(({ article }) => article === asked.article)) asked = { ...asked, article: '' };
  for (const radio of texts.querySelectorAll('input'))
    radio.checked = radio.value === asked.article;

  const subject = subjectOf(asked, entity);
  const named = entity ? [] : namedExactly(asked.query, names);
  const own = lines.filter(({ text }) => !asked.article || text.article === asked.article);
  shown = sortLines(own, asked.sort);
  document.title = `${subject} · ${pageTitle}`;
  searchLink.search = `?q=${encodeURIComponent(entity?.name ?? shortQuery(asked))}`;
  if (lines.length > 0) status.textContent = countOf(subject, counts, asked);
  else status.replaceChildren(...nothingOf(subject, asked, attemptsFor(asked, all, names)));
  notes.replaceChildren(...notesOf(asked, entity, named, own));
  texts.hidden = lines.length === 0;
  actions.hidden = own.length === 0;
  showRows(shown, asked.width);
}

/** Takes the lines away and says why. */
function clear(...said: Content): void {
  status.replaceChildren(...said);
  found = undefined;
  shown = [];
  notes.replaceChildren();
  texts.hidden = actions.hidden = true;
  showRows([], usual.width);
}

async function takeAway(done: string, take: () => Promise<void>): Promise<void> {
  const said = byId('taken');
  try {
    await take();
    said.textContent = `${shown.length.toLocaleString('en')} lines ${done}.`;
  } catch {
    said.textContent = `The lines could not be ${done}.`;
  }
}
