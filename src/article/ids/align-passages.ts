import { remember } from '../../files/remember.ts';
import type { Passage } from '../passage.ts';
import {
  compare,
  isJoinedTo,
  isPartOf,
  isSame,
  type Likeness,
  parseSketch,
  signsOf,
} from './likeness.ts';
import type { RecordedPassage } from './recorded.ts';

/** A passage of the ledger with the passage of the text that it has become. */
export type Pair = [RecordedPassage, Passage];

const sketchOf = remember(({ sketch }: RecordedPassage) => parseSketch(sketch));
const signsIn = remember(({ text }: Passage) => signsOf(text));

/** How much of a passage of the ledger is in one of the text. */
export function likenessOf(old: RecordedPassage, passage: Passage): Likeness {
  return compare(sketchOf(old), signsIn(passage));
}

/**
 * Finds which changed passages between the same unchanged neighbours are which: the pairing in reading
 * order that keeps most of the words. The first piece is taken for a passage that was split, the first
 * of several that were joined for the whole.
 */
export function alignPassages(olds: RecordedPassage[], news: Passage[]): Pair[] {
  const like = (o: number, n: number) => likenessOf(olds[o]!, news[n]!);
  const pairs = bestPairs(olds.length, news.length, (o, n) =>
    isSame(like(o, n)) ? like(o, n).overall : 0,
  );
  return pairs.map(([o, n], i) => {
    const [o0, n0] = pairs[i - 1] ?? [-1, -1];
    let first = n;
    while (first - 1 > n0 && isPartOf(like(o, first - 1))) first--;
    let head = o;
    while (head - 1 > o0 && isJoinedTo(like(head - 1, n))) head--;
    return [olds[head]!, news[first]!];
  });
}

/** Pairs changed passages wherever they stand, most alike first: those that were moved and changed. */
export function pairAnywhere(olds: RecordedPassage[], news: Passage[]): Pair[] {
  const candidates = olds
    .flatMap((old) => news.map((fresh) => ({ old, fresh, ...likenessOf(old, fresh) })))
    .filter(({ overall }) => overall >= 0.5)
    .sort((a, b) => b.overall - a.overall);
  const taken = new Set<RecordedPassage | Passage>();
  return candidates.flatMap(({ old, fresh }): Pair[] => {
    if (taken.has(old) || taken.has(fresh)) return [];
    taken.add(old).add(fresh);
    return [[old, fresh]];
  });
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
