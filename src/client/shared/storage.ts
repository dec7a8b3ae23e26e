/** What the browser keeps for this site; where it refuses to, it holds on this page alone. */
import { isOfInputMethod } from './input-method.ts';

const onHere = new Map<string, string | null>();
/** Under which it is kept whether shortcuts of a single key are on. */
const singleKeys = 'single-keys';

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return onHere.get(key) ?? null;
  }
}

/** Keeps a value, or, without one, no longer any. */
export function store(key: string, value: string | null): void {
  onHere.set(key, value);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // It holds on this page.
  }
}

/** What is kept under a key as JSON; undefined where nothing is, or junk that is no JSON. */
export function readStoredJson(key: string): unknown {
  try {
    return JSON.parse(readStored(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether shortcuts of a single key, which a reader can switch off (WCAG 2.1.4), are on. */
export function singleKeysAreOn(): boolean {
  return readStored(singleKeys) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  store(singleKeys, on ? 'on' : 'off');
}

/** Whether a key was struck as a shortcut: alone, not while writing, and not switched off. */
export function isSingleKey(event: KeyboardEvent, key: string): boolean {
  const target = event.target as HTMLElement;
  return (
    event.key === key &&
    !isOfInputMethod(event) &&
    !(event.ctrlKey || event.metaKey || event.altKey) &&
    !(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    singleKeysAreOn()
  );
}
