import { base } from '../shared/base.ts';
import { offerNames } from '../shared/combobox.ts';
import { loadNames, namesFor } from '../shared/names.ts';

/** Offers actors and initiatives in a search box, whose page opens when one is chosen. */
export function suggest(box: HTMLInputElement): void {
  const offerNow = offerNames(box, {
    find: namesFor,
    href: ({ collection, id }) => `${base}/${collection}/${id}/`,
    about: ({ kind }) => kind,
  });
  // What was typed while this was being loaded.
  if (box.value && document.activeElement === box && !new URLSearchParams(location.search).has('q'))
    void offerNow();
  else void loadNames().catch(() => undefined);
}
