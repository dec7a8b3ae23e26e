import type { Passage } from '../passage.ts';

/** Ids of a first publication: `p1`, `p2` …; items of a list `p2-1`, `p2-2`. */
export function mintInOrder(body: Passage[]): void {
  let number = 0;
  let item = 0;
  for (const passage of body) {
    if (passage.kind === 'item') {
      if (number === 0) number = 1;
      passage.id = `p${number}-${++item}`;
    } else {
      passage.id = `p${++number}`;
      item = 0;
    }
  }
}

/**
 * Passages that are still without an id get that of the one before them with a letter.
 *
 * @param known ids that were ever given in this article; none is given again
 * @returns the passages that got one
 */
export function mintInserted(body: Passage[], known: string[]): Passage[] {
  const used = new Set(known);
  const minted: Passage[] = [];
  let previous = 'p0';
  for (const passage of body) {
    if (passage.id === '') {
      passage.id = insertedId(previous, used);
      used.add(passage.id);
      minted.push(passage);
    }
    previous = passage.id;
  }
  return minted;
}

function insertedId(previous: string, used: ReadonlySet<string>): string {
  const stem = previous.replace(/[a-z]+$/, '');
  for (let n = 1; ; n++) {
    const id = stem + letters(n);
    if (!used.has(id)) return id;
  }
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26));
}
