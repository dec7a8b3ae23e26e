import type { NameRecord } from '../../search/formats.ts';
import { loadNames } from './engine.ts';

const most = 7;
const base = document.body.dataset.base!.replace(/\/$/, '');

/**
 * Offers actors and initiatives while a name is being typed: a combobox with a list
 * (WAI-ARIA Authoring Practices, “Editable Combobox With List Autocomplete”). An entry chosen opens
 * its page; Enter without a choice searches.
 */
export function suggest(box: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.id = 'search-suggestions';
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = 'Actors and initiatives';
  list.hidden = true;
  box.after(list);
  box.role = 'combobox';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  let chosen = -1;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const choose = (at: number) => {
    chosen = at;
    for (const [number, option] of options().entries())
      option.setAttribute('aria-selected', String(number === at));
    const option = options()[at];
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const open = async () => {
    const typed = box.value;
    let found: NameRecord[] = [];
    try {
      found = typed.trim() ? (await loadNames()).search(typed, !/\s$/.test(typed)) : [];
    } catch {
      // Suggestions are a help; that search cannot be loaded is said where it is used.
    }
    if (typed !== box.value || document.activeElement !== box) return;
    list.replaceChildren(...found.slice(0, most).map(optionOf));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    choose(-1);
  };

  box.addEventListener('input', () => void open());
  box.addEventListener('blur', close);
  box.form?.addEventListener('submit', close);
  box.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : options().length;
    if (event.key === 'Escape' && count > 0) {
      // The first Escape closes the list; the next is the box’s own, and empties it.
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (count === 0) void open();
      else if (event.key === 'ArrowDown') choose(chosen + 1 >= count ? -1 : chosen + 1);
      else choose(chosen < 0 ? count - 1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0 && count > 0) {
      event.preventDefault();
      options()[chosen]!.querySelector('a')!.click();
    }
  });
  // A click must not take the focus from the box before it is a click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  // What was typed while this was being loaded.
  if (box.value && document.activeElement === box && !new URLSearchParams(location.search).has('q'))
    void open();
  else void loadNames().catch(() => undefined);
}

function optionOf(record: NameRecord, number: number): HTMLElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.id = `search-suggestion-${number}`;
  option.ariaSelected = 'false';
  const link = document.createElement('a');
  link.href = `${base}/${record.collection}/${record.id}/`;
  link.tabIndex = -1;
  link.textContent = record.name;
  const kind = document.createElement('span');
  kind.className = 'meta';
  kind.textContent = record.kind;
  link.append(kind);
  option.append(link);
  return option;
}
