import { compare, isJoinedTo, isPartOf, isSame, type Likeness, type Sketch } from './likeness.ts';

/** A passage of the ledger that no passage of the text has word for word. */
export interface Old<R> {
  item: R;
  sketch: Sketch;
}

/** A passage of the text that no passage of the ledger has word for word. */
export interface New<P> {
  item: P;
  signs: ReadonlySet<string>;
}

/**
 * Finds which changed passages are which, among those that stand between the same unchanged
 * neighbours: the pairing in reading order that keeps most of the words. Of a passage that was split
 * the first piece is taken for it; of several that were joined the first is taken for the whole.
 *
 * @returns the pairs, in reading order
 */
export function alignPassages<R, P>(olds: Old<R>[], news: New<P>[]): [R, P][] {
  const likeness = olds.map(({ sketch }) => news.map(({ signs }) => compare(sketch, signs)));
  const like = (o: number, n: number): Likeness => likeness[o]![n]!;
  const pairs = bestPairs(olds.length, news.length, (o, n) =>
    isSame(like(o, n)) ? like(o, n).overall : 0,
  );
  return pairs.map(([o, n], i) => {
    const [o0, n0] = pairs[i - 1] ?? [-1, -1];
    let first = n;
    while (first - 1 > n0 && isPartOf(like(o, first - 1))) first--;
    let head = o;
    while (head - 1 > o0 && isJoinedTo(like(head - 1, n))) head--;
    return [olds[head]!.item, news[first]!.item];
  });
}

/** Pairs changed passages wherever they stand, most alike first: those that were moved and changed. */
export function pairAnywhere<R, P>(olds: Old<R>[], news: New<P>[]): [R, P][] {
  const candidates = olds
    .flatMap((old) =>
      news.map((fresh) => ({ old, fresh, likeness: compare(old.sketch, fresh.signs) })),
    )
    .filter(({ likeness }) => likeness.overall >= 0.5)
    .sort((a, b) => b.likeness.overall - a.likeness.overall);
  const taken = new Set<unknown>();
  const pairs: [R, P][] = [];
  for (const { old, fresh } of candidates) {
    if (taken.has(old) || taken.has(fresh)) continue;
    taken.add(old).add(fresh);
    pairs.push([old.item, fresh.item]);
  }
  return pairs;
}

/** The pairs in ascending order with the greatest sum (Needleman and Wunsch, gaps free of charge). */
function bestPairs(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): [number, number][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  for (let r = rows - 1; r >= 0; r--)
    for (let c = columns - 1; c >= 0; c--)
      best[r]![c] = Math.max(
        best[r + 1]![c]!,
        best[r]![c + 1]!,
        score(r, c) + best[r + 1]![c + 1]!,
      );
  const pairs: [number, number][] = [];
  let [r, c] = [0, 0];
  while (r < rows && c < columns) {
    const here = score(r, c);
    if (here > 0 && best[r]![c] === here + best[r + 1]![c + 1]!) pairs.push([r++, c++]);
    else if (best[r]![c] === best[r + 1]![c]) r++;
    else c++;
  }
  return pairs;
}
