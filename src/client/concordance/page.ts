/** The concordance: lists every occurrence of what is asked for; the address holds all that is set. */
import { countTexts } from '../../search/concordance/counts.ts';
import { parseConcordance } from '../../search/concordance/query.ts';
import { sortLines } from '../../search/concordance/sort.ts';
import type { ConcordanceText, Line } from '../../search/concordance/concordance.ts';
import { offerNames } from '../shared/combobox.ts';
import { counted, element } from '../shared/elements.ts';
import { forgetPagefind } from '../shared/load.ts';
import { type Asked, readAddress, searchOf } from './address.ts';
import { countRows } from './counts.ts';
import { loadNames, loadTexts, type Names } from './data.ts';
import { attemptsFor, linesFor, namedExactly } from './find.ts';
import { LineRows } from './lines.ts';
import { countOf, nothingOf, notesOf, shortQuery, subjectOf } from './say.ts';
import { copyLines, downloadLines } from './take-away.ts';

const byId = (id: string) => document.querySelector<HTMLElement>(`#concordance-${id}`)!;
const form = byId('form') as HTMLFormElement;
const box = byId('box') as HTMLInputElement;
const status = byId('status');
const notes = byId('notes');
const actions = byId('actions');
const texts = byId('texts');
const searchLink = byId('search') as HTMLAnchorElement;
const rows = new LineRows(byId('lines') as HTMLTableElement, byId('more') as HTMLButtonElement);
const control = (name: string) => form.elements.namedItem(name);
const sort = control('sort') as HTMLSelectElement;
const width = control('width') as HTMLSelectElement;
const asTyped = control('case') as HTMLInputElement;
const forms = control('forms') as HTMLInputElement;
const pageTitle = document.title;
const delay = 150; // milliseconds after a key

let asked = readAddress(location.search);
/** What was found for which words, until other words are asked for. */
let found: { words: string; lines: Line[] } | undefined;
/** Lines as they are shown. */
let shown: { subject: string; lines: Line[] } = { subject: '', lines: [] };
/** Whether the address is that of a query which the reader has left for good, not of one in typing. */
let settled = true;
let run = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(readForm(), false, !settled);
});
box.addEventListener('input', () => {
  // What is typed is a query, even over the name of an entity.
  asked = { ...asked, entity: '' };
  clearTimeout(timer);
  timer = setTimeout(() => ask(readForm(), true), delay);
});
box.addEventListener('blur', () => (settled = true));
form.addEventListener('change', ({ target }) => {
  if (target !== box) ask(readForm());
});
offerNames(box, {
  find: async (typed) => (await loadNames()).index.search(typed, !/\s$/.test(typed)),
  href: ({ id }) => location.pathname + searchOf(everyMention(id)),
  about: ({ kind, mentions }) => `${kind}, all ${counted(mentions, 'mention')}`,
  choose: ({ id, name }) => {
    box.value = name;
    ask(everyMention(id));
  },
});
box.addEventListener('focus', () => void loadNames().catch(() => undefined));
document.querySelector('main')!.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (link?.pathname !== location.pathname || link.hash) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  ask(readAddress(link.search));
  fillForm();
});
addEventListener('popstate', readLocation);
byId('copy').addEventListener('click', () => void takeAway('copied', copy));
byId('csv').addEventListener('click', () => void takeAway('downloaded', download));
history.scrollRestoration = 'manual';
addEventListener('pagehide', keep);
readLocation();

function readLocation(): void {
  const kept = history.state as { scroll: number } | null;
  clearTimeout(timer);
  asked = readAddress(location.search);
  settled = true;
  fillForm();
  void answer().then(() => scrollTo(0, kept?.scroll ?? 0));
}

/** Keeps with the address how far the reader has come, for Back. */
function keep(): void {
  history.replaceState({ scroll: scrollY }, '');
}

/**
 * @param typing whether the query may still grow
 * @param again whether it is the same query as before, grown: its address takes the place of that
 */
function ask(next: Asked, typing = false, again = typing && !settled): void {
  clearTimeout(timer);
  asked = next;
  const address = location.pathname + searchOf(next);
  if (address !== location.pathname + location.search) {
    if (!again) keep();
    history[again ? 'replaceState' : 'pushState'](null, '', address);
  }
  settled = !typing;
  void answer();
}

function readForm(): Asked {
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
  return { ...readForm(), query: '', entity };
}

function fillForm(): void {
  box.value = asked.query;
  sort.value = asked.sort;
  width.value = String(asked.width);
  asTyped.checked = asked.asTyped;
  forms.checked = asked.forms;
}

async function answer(): Promise<void> {
  const mine = ++run;
  asTyped.disabled = forms.disabled = asked.entity !== '';
  document.title = pageTitle;
  if (!asked.entity && parseConcordance(asked.query).length === 0) {
    clear();
    status.textContent = asked.query.trim()
      ? 'There is no word in what you typed. Type a word, a phrase or a name.'
      : '';
    return;
  }
  if (!found) status.textContent = 'Loading the texts …';
  const loaded = await Promise.all([loadTexts(), loadNames()]).catch(() => undefined);
  if (mine !== run) return;
  if (loaded) show(...loaded);
  else showFailure();
}

function show(all: ConcordanceText[], names: Names): void {
  const entity = names.records.find(({ id }) => id === asked.entity);
  if (entity && !box.value) box.value = entity.name;
  if (asked.entity && !entity) {
    clear();
    status.textContent = `The edition has no actor or initiative “${asked.entity}”. Type its name instead.`;
    return;
  }
  const words = searchOf({ ...asked, article: '', sort: 'position', width: 60 });
  if (found?.words !== words) {
    found = { words, lines: linesFor(asked, all, names) };
    texts.replaceChildren(texts.querySelector('legend')!);
  }
  const { lines } = found;
  const counts = countTexts(all, lines);
  if (!all.some(({ article }) => article === asked.article)) asked = { ...asked, article: '' };
  if (texts.childElementCount === 1) texts.append(...countRows(counts, asked.article));
  for (const radio of texts.querySelectorAll('input'))
    radio.checked = radio.value === asked.article;

  const subject = subjectOf(asked, entity);
  const named = asked.entity ? [] : namedExactly(asked.query, names.index);
  const own = lines.filter(({ text }) => !asked.article || text.article === asked.article);
  shown = { subject, lines: sortLines(own, asked.sort) };
  document.title = `${subject} · ${pageTitle}`;
  searchLink.search = `?q=${encodeURIComponent(entity?.name ?? shortQuery(asked))}`;
  if (lines.length > 0) status.textContent = countOf(subject, counts, asked);
  else status.replaceChildren(...nothingOf(subject, asked, attemptsFor(asked, all, names)));
  notes.replaceChildren(...notesOf(asked, entity, named, own));
  texts.hidden = lines.length === 0;
  actions.hidden = own.length === 0;
  rows.show(shown.lines, asked.width);
}

function clear(): void {
  found = undefined;
  shown = { subject: '', lines: [] };
  notes.replaceChildren();
  texts.hidden = actions.hidden = true;
  rows.show([], asked.width);
}

function showFailure(): void {
  clear();
  forgetPagefind();
  const again = element('button', { type: 'button', className: 'button' }, 'Try again');
  again.addEventListener('click', () => void answer());
  status.replaceChildren('The texts could not be loaded. ', again);
}

function copy(): Promise<void> {
  return copyLines(status.textContent, shown.lines, asked.width);
}

function download(): Promise<void> {
  return downloadLines(asked.entity || asked.query, shown.lines, asked.width);
}

async function takeAway(done: string, take: () => Promise<void>): Promise<void> {
  const said = byId('taken');
  try {
    await take();
    said.textContent = `${shown.lines.length.toLocaleString('en')} lines ${done}.`;
  } catch {
    said.textContent = `The lines could not be ${done}.`;
  }
}
