/** What every page does with a script: switch the theme, lead to the search box, mark what was found. */
import { markFound } from './mark-found.ts';
import { fetchAhead } from './search/load.ts';

const button = document.querySelector<HTMLButtonElement>('.theme');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  });
}

const box = document.querySelector<HTMLInputElement>('[data-search]');
if (box) {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!(slash && !writing) && !control) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  // Nothing of search is loaded before the reader turns to it.
  const turn = async () => {
    fetchAhead();
    const { suggest } = await import('./search/suggest.ts');
    suggest(box);
  };
  if (document.activeElement === box) void turn();
  else box.addEventListener('focus', () => void turn(), { once: true });
}

void markFound();
