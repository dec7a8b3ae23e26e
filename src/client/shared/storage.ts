/** What the browser keeps for this site; where it refuses to, it holds on this page alone. */

const onHere = new Map<string, string | null>();

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
