/**
 * Replaces a part of the page. Where the focus was in what is gone, it goes on to what has the same
 * `data-key` in its stead, or to `otherwise`: the keyboard is never thrown back to the top.
 */
export function keepFocus(otherwise: HTMLElement, replace: () => void): void {
  const active = document.activeElement as HTMLElement | null;
  replace();
  if (!active || active.isConnected) return;
  if (!focusOn(active.dataset.key)) otherwise.focus({ preventScroll: true });
}

/** Gives the focus to what has a `data-key`. @returns whether there is such a thing */
export function focusOn(key: string | undefined): boolean {
  const found = key && document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!found) return false;
  found.focus({ preventScroll: true });
  return true;
}
