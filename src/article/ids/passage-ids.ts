import { diffArrays } from 'diff';
import type { Passage } from '../passage.ts';
import { alignPassages, likenessOf, type Pair, pairAnywhere } from './align-passages.ts';
import { fingerprint } from './likeness.ts';
import type { IdAssignment, LostPassage, RecordedPassage } from './recorded.ts';

/** Where ledger and text differ: what stands between two passages that both have. */
interface Gap {
  /** Those that have no id yet. */
  passages: Passage[];
  /** Those whose id no passage has yet. */
  recorded: RecordedPassage[];
  /** The passage before the gap. */
  after: Passage | undefined;
}

/**
 * Gives every passage its permanent id. On first publication ids are minted in reading order. Later they
 * follow the words, also when these have moved, were given up or are changed but known again; any other
 * passage gets the id of its predecessor with a letter, `p12a`. Notes are known by their printed number.
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
  const gaps = findGaps(body, recorded);
  settle(
    gaps,
    pairByWords(gaps, recordedIn(gaps), ({ holds }) => [holds]),
  );
  const restored = settle(
    gaps,
    pairByWords(gaps, retired, ({ holds, was = [] }) => [holds, ...was]),
  );
  const changed = gaps.flatMap((gap) => settle([gap], alignPassages(gap.recorded, gap.passages)));
  const left = gaps.flatMap((gap) => gap.passages);
  changed.push(...settle(gaps, pairAnywhere(recordedIn(gaps), left)));
  const lost = gaps.flatMap((gap) => gap.recorded.map((old, i) => describeLost(old, i, gap, body)));
  const known = [...recorded, ...retired].map(({ id }) => id);
  return { changed, minted: mintInserted(body, known), restored, lost };
}

/** Sets the ids of passages whose words the ledger holds in their place; returns what is between. */
function findGaps(body: Passage[], recorded: RecordedPassage[]): Gap[] {
  const changes = diffArrays(
    recorded.map(({ holds }) => holds),
    body.map(({ text }) => fingerprint(text)),
  );
  const gaps: Gap[] = [];
  let r = 0;
  let b = 0;
  let gap: Gap | undefined;
  for (const change of changes) {
    if (!change.added && !change.removed) {
      for (let i = 0; i < change.count; i++) body[b++]!.id = recorded[r++]!.id;
      gap = undefined;
      continue;
    }
    if (!gap) gaps.push((gap = { passages: [], recorded: [], after: body[b - 1] }));
    if (change.removed) gap.recorded.push(...recorded.slice(r, (r += change.count)));
    else gap.passages.push(...body.slice(b, (b += change.count)));
  }
  return gaps;
}

const recordedIn = (gaps: Gap[]) => gaps.flatMap((gap) => gap.recorded);

/** Gives passages the ids of those that they were; neither is left in its gap. */
function settle(gaps: Gap[], pairs: Pair[]): Passage[] {
  for (const [old, passage] of pairs) passage.id = old.id;
  const settled = new Set(pairs.map(([old]) => old));
  for (const gap of gaps) {
    gap.recorded = gap.recorded.filter((old) => !settled.has(old));
    gap.passages = gap.passages.filter(({ id }) => id === '');
  }
  return pairs.map(([, passage]) => passage);
}

/** Pairs passages in gaps with recorded ones that had the same words, wherever these stood. */
function pairByWords(
  gaps: Gap[],
  olds: RecordedPassage[],
  wordsOf: (old: RecordedPassage) => string[],
): Pair[] {
  const left = [...olds];
  return gaps.flatMap(({ passages }) =>
    passages.flatMap((passage): Pair[] => {
      const words = fingerprint(passage.text);
      const at = left.findIndex((old) => wordsOf(old).includes(words));
      return at === -1 ? [] : [[left.splice(at, 1)[0]!, passage]];
    }),
  );
}

function describeLost(old: RecordedPassage, index: number, gap: Gap, body: Passage[]): LostPassage {
  let heir: Passage | undefined;
  let most = 0.4;
  for (const passage of body) {
    const { kept } = likenessOf(old, passage);
    if (kept > most) [heir, most] = [passage, kept];
  }
  return {
    id: old.id,
    heir,
    instead: gap.passages[index] ?? gap.passages.at(-1),
    after: gap.after,
  };
}

/** Ids of a first publication: `p1`, `p2` …; items of a list `p2-1`, `p2-2`. */
function mintInOrder(body: Passage[]): void {
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

/** Passages still without an id get that of the one before them with a letter, none that is `known`. */
function mintInserted(body: Passage[], known: string[]): Passage[] {
  const used = new Set(known);
  let previous = 'p0';
  return body.filter((passage) => {
    const isNew = passage.id === '';
    if (isNew) passage.id = insertedId(previous, used);
    used.add(passage.id);
    previous = passage.id;
    return isNew;
  });
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
