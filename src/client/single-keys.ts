/** Shortcuts of a single key, which a reader can switch off (WCAG 2.1.4). */
import { readStored, store } from './shared/storage.ts';

const place = 'single-keys';

export function singleKeysAreOn(): boolean {
  return readStored(place) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  store(place, on ? 'on' : 'off');
}

/** Whether a key was struck as a shortcut: alone, not while writing, and not switched off. */
export function isSingleKey(event: KeyboardEvent, key: string): boolean {
  const target = event.target as HTMLElement;
  return (
    event.key === key &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    !(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    singleKeysAreOn()
  );
}
