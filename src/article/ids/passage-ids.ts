import { alignPassages, pairAnywhere } from './align-passages.ts';
import { compare, parseSketch, signsOf } from './likeness.ts';
import { type Gap, matchByWords, matchElsewhere, restoreRetired } from './match-passages.ts';
import { mintInOrder, mintInserted } from './mint-ids.ts';
import type { Passage } from '../passage.ts';
import type { IdAssignment, LostPassage, RecordedPassage } from './recorded.ts';

/**
 * Gives every passage its permanent id.
 *
 * On first publication ids are minted in reading order: `p1`, `p2` …; items of a list take the
 * number of the passage before the list, `p12-1`. Later, ids follow the words: a passage keeps the
 * id under which the ledger holds them, also when it has moved, and gets it back when it was given
 * up; a changed one keeps its id as long as it is known again by most of its words; any other gets
 * the id of its predecessor with a letter, `p12a`. Notes are known by their printed number.
 *
 * @param passages in reading order; their `id` is set
 * @param recorded what the ledger holds for this article, notes left out
 * @param retired what it holds of passages that were given up; no other words get their ids
 */
export function assignIds(
  passages: Passage[],
  recorded: RecordedPassage[],
  retired: RecordedPassage[] = [],
): IdAssignment {
  const body = passages.filter((passage) => passage.kind !== 'note');
  if (recorded.length === 0 && retired.length === 0) {
    mintInOrder(body);
    return { changed: [], minted: body, restored: [], lost: [] };
  }
  const gaps = matchByWords(body, recorded);
  matchElsewhere(gaps);
  const restored = restoreRetired(gaps, retired);
  const changed = matchChanged(gaps);
  const lost = gaps.flatMap((gap) => gap.recorded.map((old, i) => describeLost(old, i, gap, body)));
  const minted = mintInserted(
    body,
    [...recorded, ...retired].map(({ id }) => id),
  );
  return { changed, minted, restored, lost };
}

/** Changed passages that are known again keep their ids; first in their places, then anywhere. */
function matchChanged(gaps: Gap[]): Passage[] {
  const changed: Passage[] = [];
  const settle = (pairs: [RecordedPassage, Passage][], gap: Gap) => {
    for (const [old, passage] of pairs) {
      passage.id = old.id;
      changed.push(passage);
      gap.recorded = gap.recorded.filter((other) => other !== old);
    }
    gap.passages = gap.passages.filter(({ id }) => id === '');
  };
  for (const gap of gaps) settle(alignPassages(oldsOf(gap), newsOf(gap)), gap);
  const pairs = pairAnywhere(gaps.flatMap(oldsOf), gaps.flatMap(newsOf));
  for (const gap of gaps)
    settle(
      pairs.filter(([old]) => gap.recorded.includes(old)),
      gap,
    );
  return changed;
}

const oldsOf = ({ recorded }: Gap) =>
  recorded.map((item) => ({ item, sketch: parseSketch(item.sketch ?? '') }));
const newsOf = ({ passages }: Gap) =>
  passages.filter(({ id }) => id === '').map((item) => ({ item, signs: signsOf(item.text) }));

function describeLost(
  { id, sketch }: RecordedPassage,
  index: number,
  gap: Gap,
  body: Passage[],
): LostPassage {
  const old = parseSketch(sketch ?? '');
  let heir: Passage | undefined;
  let most = 0.4;
  for (const passage of body) {
    const { kept } = compare(old, signsOf(passage.text));
    if (kept > most) [heir, most] = [passage, kept];
  }
  return { id, heir, instead: gap.passages[index] ?? gap.passages.at(-1), after: gap.after };
}
