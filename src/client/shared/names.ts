/** The names of actors and initiatives: loaded, and offered while one is being typed. */
import { entityAddress } from '../../addresses/addresses.ts';
import type { NameRecord, NamesFile, Table } from '../../search/formats/json-files.ts';
import { readNames } from '../../search/formats/names.ts';
import { remember } from '../../search/remember.ts';
import { manifest } from 'virtual:search-manifest';
import { learnNames } from '../../search/vocabulary/learn-names.ts';
import { NameIndex } from '../../search/vocabulary/name-index.ts';
import { Vocabulary } from '../../search/vocabulary/vocabulary.ts';
import { base } from './base.ts';
import { element, meta } from './elements.ts';
import { isOfInputMethod, onTyped } from './input-method.ts';
import { load, loadText } from './load.ts';

/** The names, loaded once. @throws where they do not come */
export const loadNames = remember(async () => {
  const [file, { articles }] = await Promise.all([
    load<NamesFile>('names.json'),
    load<Table>('table.json'),
  ]);
  const ids = articles.map(({ id }) => id);
  return new NameIndex(readNames(file, ids));
});

/** The words of the corpus, of which parts are loaded as they are needed. */
export const vocabulary = new Vocabulary(manifest.shards, (part) => loadText(`words/${part}.txt`));

/** What a box offers. */
interface Offer {
  /** What the option of an entry says beside the name. */
  about(record: NameRecord): string;
  /** What to do with the entry chosen. */
  choose(record: NameRecord): void;
}

const most = 7;

/** Offers actors and initiatives in a search box, whose page opens when one is chosen. */
export function suggest(box: HTMLInputElement): void {
  const offerNow = offerNames(box, {
    about: ({ kind }) => kind,
    choose: (record) => location.assign(base + entityAddress(record)),
  });
  // What was typed while this was being loaded.
  if (box.value && document.activeElement === box && !new URLSearchParams(location.search).has('q'))
    offerNow();
  else void loadNames().catch(() => undefined);
}

/**
 * Offers actors and initiatives while a name is being typed (WAI-ARIA Authoring Practices, “Editable
 * Combobox With List Autocomplete”). Enter without a choice is left to the form, and keys with which
 * letters are composed to the input method.
 *
 * @returns offers names for what stands in the box already
 */
export function offerNames(box: HTMLInputElement, offer: Offer): () => void {
  const list = element('ul', {
    id: `${box.form!.id || 'search'}-suggestions`,
    className: 'suggestions',
    role: 'listbox',
    ariaLabel: 'Actors and initiatives',
    hidden: true,
  });
  box.after(list);
  box.role = 'combobox';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  let names: NameIndex | undefined;
  let records: NameRecord[] = [];
  /** What stood in the box when these were found. */
  let answered = '';
  let active = -1;
  /** Counts what the list waits for: only the newest is shown. */
  let asked = 0;

  const mark = (at: number) => {
    active = at;
    for (const [number, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(number === at));
    const option = list.children[at];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (found: NameRecord[]) => {
    asked++;
    records = found;
    answered = box.value;
    list.replaceChildren(...found.map(optionOf));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const close = () => show([]);
  const choose = (record: NameRecord) => {
    close();
    offer.choose(record);
  };
  const optionOf = (record: NameRecord, number: number) =>
    element(
      'li',
      { id: `${list.id}-${number}`, role: 'option', onclick: () => choose(record) },
      record.name,
      meta(offer.about(record)),
    );
  const search = async () => {
    const mine = ++asked;
    // There is nothing to wait for once they have come, so that no list outlives what it answers. They
    // are a help: that they do not come is said where they are needed.
    names ??= await loadNames().catch(() => undefined);
    if (mine !== asked || document.activeElement !== box) return;
    const typed = box.value;
    const find = () => names?.search(typed, !/\s$/.test(typed)).slice(0, most) ?? [];
    show(find());
    if (!names) return;
    const shown = asked;
    await learnNames(typed, { names, vocabulary }).catch(() => undefined);
    // A list in which the reader already chooses stays as it is.
    const isSame = shown === asked && active < 0 && box.value === typed;
    if (isSame && document.activeElement === box && find().some((one, at) => one !== records[at]))
      show(find());
  };
  const step = (by: number) => {
    const places = records.length + 1; // One more than there are options: none of them.
    mark(((active + 1 + by + places) % places) - 1);
  };

  close();
  onTyped(box, () => void search(), close);
  box.addEventListener('blur', close);
  box.form!.addEventListener('submit', close);
  addEventListener('popstate', close);
  box.addEventListener('keydown', (event) => {
    if (isOfInputMethod(event)) return;
    // A script may have put another text into the box.
    if (!list.hidden && box.value !== answered) close();
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // The first Escape closes the list; the next is the box’s own, and empties it.
    const closes = event.key === 'Escape' && !list.hidden;
    const chosen = event.key === 'Enter' ? records[active] : undefined;
    if (!by && !closes && !chosen) return;
    event.preventDefault();
    if (closes) close();
    else if (chosen) choose(chosen);
    else if (list.hidden) void search();
    else step(by!);
  });
  // A click must not take the focus from the box before it is a click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return () => void search();
}
