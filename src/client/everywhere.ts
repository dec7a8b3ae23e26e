/** What every page does with a script: switch the theme, lead to the search box, mark what was found. */
import { markFound } from './mark-found.ts';
import { isOfInputMethod } from './shared/input-method.ts';
import { fetchAhead } from './shared/load.ts';
import { isSingleKey, store } from './shared/storage.ts';

const button = document.querySelector<HTMLButtonElement>('.theme');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const { dataset } = document.documentElement;
    const isDark = dataset.theme
      ? dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    dataset.theme = isDark ? 'light' : 'dark';
    store('theme', dataset.theme);
  });
}

const box = document.querySelector<HTMLInputElement>('[data-search]');
if (box) {
  document.addEventListener('keydown', (event) => {
    if (isOfInputMethod(event)) return;
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!control && !isSingleKey(event, '/')) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  // Nothing of search is loaded before the reader turns to it.
  const turn = async () => {
    fetchAhead();
    const { suggest } = await import('./shared/names.ts');
    suggest(box);
  };
  // Without suggestions the box leads to the search page all the same.
  const tryToTurn = () => void turn().catch(() => undefined);
  if (document.activeElement === box) tryToTurn();
  else box.addEventListener('focus', tryToTurn, { once: true });
}

void markFound();
