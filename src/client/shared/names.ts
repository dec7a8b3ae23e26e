/** The names of actors and initiatives: loaded, and offered while one is being typed. */
import { entityAddress } from '../../addresses/addresses.ts';
import type { NameRecord } from '../../search/formats/json-files.ts';
import { remember } from '../../search/remember.ts';
import { NameIndex } from '../../search/vocabulary/name-index.ts';
import { base } from './base.ts';
import { element, isPlainClick, meta } from './elements.ts';
import { load } from './load.ts';

/** The names, loaded once. @throws where they do not come */
export const loadNames = remember(
  async () => new NameIndex(await load<NameRecord[]>('names.json')),
);

/** What a box offers. */
interface Offer {
  /** Where the option of an entry leads. */
  href(record: NameRecord): string;
  /** What its option says of an entry beside the name. */
  about(record: NameRecord): string;
  /** What to do with the entry chosen; without it, its option is followed like any link. */
  choose?(record: NameRecord): void;
}

const most = 7;

/** Offers actors and initiatives in a search box, whose page opens when one is chosen. */
export function suggest(box: HTMLInputElement): void {
  const offerNow = offerNames(box, {
    href: (record) => base + entityAddress(record),
    about: ({ kind }) => kind,
  });
  // What was typed while this was being loaded.
  if (box.value && document.activeElement === box && !new URLSearchParams(location.search).has('q'))
    void offerNow();
  else void loadNames().catch(() => undefined);
}

/**
 * Offers actors and initiatives while a name is being typed (WAI-ARIA Authoring Practices, “Editable
 * Combobox With List Autocomplete”). Enter without a choice is left to the form.
 *
 * @returns offers names for what stands in the box already
 */
export function offerNames(box: HTMLInputElement, offer: Offer): () => Promise<void> {
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
  let records: NameRecord[] = [];
  let active = -1;
  /** Counts what the list waits for: only the newest is shown. */
  let asked = 0;

  const links = () => [...list.querySelectorAll('a')];
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
    list.replaceChildren(...found.map(optionOf));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const optionOf = (record: NameRecord, number: number) => {
    const link = { href: offer.href(record), tabIndex: -1 };
    const content = element('a', link, record.name, meta(offer.about(record)));
    return element('li', { id: `${list.id}-${number}`, role: 'option' }, content);
  };
  const search = async () => {
    const mine = ++asked;
    const typed = box.value;
    // Names are a help: that they do not come is said where they are needed.
    const names = typed.trim() ? await loadNames().catch(() => undefined) : undefined;
    if (mine !== asked || document.activeElement !== box) return;
    show(names?.search(typed, !/\s$/.test(typed)).slice(0, most) ?? []);
  };
  const step = (by: number) => {
    // What is still being looked for must not replace a list in which the reader already chooses.
    asked++;
    const places = records.length + 1; // One more than there are options: none of them.
    mark(((active + 1 + by + places) % places) - 1);
  };

  show([]);
  box.addEventListener('input', () => void search());
  box.addEventListener('blur', () => show([]));
  box.form!.addEventListener('submit', () => show([]));
  box.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // The first Escape closes the list; the next is the box’s own, and empties it.
    const closes = event.key === 'Escape' && !list.hidden;
    const chooses = event.key === 'Enter' && active >= 0;
    if (!by && !closes && !chooses) return;
    event.preventDefault();
    if (closes) show([]);
    else if (chooses) links()[active]!.click();
    else if (list.hidden) void search();
    else step(by!);
  });
  // A click must not take the focus from the box before it is a click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const record = records[links().findIndex((link) => link.contains(event.target as Node))];
    if (!record || !offer.choose || !isPlainClick(event)) return;
    event.preventDefault();
    event.stopPropagation();
    show([]);
    offer.choose(record);
  });
  return search;
}
