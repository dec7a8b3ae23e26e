/** Shortcuts of a single key, which a reader can switch off (WCAG 2.1.4). */
const place = 'single-keys';
/** What holds where storage is refused: on this page alone. */
let onHere = true;

export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return onHere;
  }
}

export function switchSingleKeys(on: boolean): void {
  onHere = on;
  try {
    localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // It holds on this page.
  }
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
