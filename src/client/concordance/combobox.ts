import type { NameRecord } from '../../search/formats.ts';
import { counted, element } from '../search/elements.ts';
import { loadNames } from './data.ts';

const most = 6;

/**
 * Offers actors and initiatives while a name is being typed (WAI-ARIA Authoring Practices, “Editable
 * Combobox With List Autocomplete”). Enter without a choice is left to the form.
 *
 * @param list the empty list under the box
 * @param choose what to do with the one chosen
 */
export function offerNames(
  box: HTMLInputElement,
  list: HTMLElement,
  choose: (record: NameRecord) => void,
): void {
  list.role = 'listbox';
  box.role = 'combobox';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  let records: NameRecord[] = [];
  let active = -1;

  const mark = (at: number) => {
    active = at;
    for (const [number, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(number === at));
    const option = list.children[at];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
  };
  const show = (found: NameRecord[]) => {
    records = found;
    list.replaceChildren(...found.map(optionOf));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const take = (record: NameRecord) => {
    show([]);
    choose(record);
  };
  const search = async () => {
    const typed = box.value;
    // Names are a help: where they do not come, the lines say so.
    const names = await loadNames().catch(() => undefined);
    if (typed !== box.value || document.activeElement !== box) return;
    show(names?.index.search(typed, !/\s$/.test(typed)).slice(0, most) ?? []);
  };

  box.addEventListener('focus', () => void loadNames().catch(() => undefined));
  box.addEventListener('input', () => void search());
  box.addEventListener('blur', () => show([]));
  box.form!.addEventListener('submit', () => show([]));
  box.addEventListener('keydown', (event) => {
    const chosen = records[active];
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps) {
      event.preventDefault();
      if (list.hidden) void search();
      // One place more than there are options: none of them.
      else mark(((active + 1 + steps + records.length + 1) % (records.length + 1)) - 1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show([]);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      take(chosen);
    }
  });
  // A click must not take the focus from the box before it is a click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    const record = records[[...list.children].findIndex((child) => child === option)];
    if (record) take(record);
  });
}

function optionOf({ name, kind, mentions }: NameRecord, number: number): HTMLElement {
  const about = element('span', { className: 'meta' }, `${kind}, ${counted(mentions, 'mention')}`);
  const option = element('li', { id: `concordance-name-${number}` }, name, about);
  option.role = 'option';
  return option;
}
