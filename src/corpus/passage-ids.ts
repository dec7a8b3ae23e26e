import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import type { Passage } from './passages.ts';

/** What the ledger knows of one passage. */
export interface RecordedPassage {
  id: string;
  holds: string;
}

/** How the passages of an article stand to those of the ledger. */
export interface IdAssignment {
  /** Passages whose words are not those the ledger holds under their id. */
  changed: Passage[];
  /** Passages that got an id of their own just now. */
  minted: Passage[];
  /** Ids that no passage carries any more. */
  lost: string[];
}

/** Fingerprint of a passage: the first 16 hexadecimal digits of the SHA-256 of its words. */
export function fingerprint(text: string): string {
  const words = text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

/**
 * Gives every passage its permanent id.
 *
 * On first publication ids are minted in reading order: `p1`, `p2` …; items of a list take the
 * number of the passage before the list, `p12-1`. Later, ids follow the words: a passage keeps the
 * id under which the ledger holds them, also when it has moved; a changed one keeps the id of its
 * place; an inserted one gets the id of its predecessor with a letter, `p12a`. Notes are known by
 * their printed number.
 *
 * @param passages in reading order; their `id` is set
 * @param recorded what the ledger holds for this article, in reading order, notes left out
 * @param retired ids that were given up; none is ever given again
 */
export function assignIds(
  passages: Passage[],
  recorded: RecordedPassage[],
  retired: string[] = [],
): IdAssignment {
  const body = passages.filter((passage) => passage.kind !== 'note');
  if (recorded.length === 0 && retired.length === 0) {
    mintInOrder(body);
    return { changed: [], minted: body, lost: [] };
  }
  const gaps = matchByWords(body, recorded);
  matchMoved(gaps);
  const used = new Set([...recorded.map(({ id }) => id), ...retired]);
  const changed: Passage[] = [];
  const minted: Passage[] = [];
  const lost: string[] = [];
  for (const gap of gaps) {
    const fresh = gap.passages.filter(({ id }) => id === '');
    if (fresh.length === gap.recorded.length) {
      fresh.forEach((passage, i) => (passage.id = gap.recorded[i]!.id));
      changed.push(...fresh);
      continue;
    }
    lost.push(...gap.recorded.map(({ id }) => id));
    let previous = gap.after;
    for (const passage of gap.passages) {
      if (passage.id === '') {
        passage.id = insertedId(previous, used);
        used.add(passage.id);
        minted.push(passage);
      }
      previous = passage.id;
    }
  }
  return { changed, minted, lost };
}

/** Passages that stand elsewhere than in the ledger, word for word, take their ids with them. */
function matchMoved(gaps: Gap[]): void {
  const homeless = gaps.flatMap((gap) => gap.recorded.map((recorded) => ({ gap, recorded })));
  for (const passage of gaps.flatMap(({ passages }) => passages)) {
    const words = fingerprint(passage.text);
    const at = homeless.findIndex(({ recorded }) => recorded.holds === words);
    if (at === -1) continue;
    const [{ gap, recorded }] = homeless.splice(at, 1) as [(typeof homeless)[number]];
    passage.id = recorded.id;
    gap.recorded = gap.recorded.filter((other) => other !== recorded);
  }
}

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

interface Gap {
  passages: Passage[];
  recorded: RecordedPassage[];
  /** Id of the passage before the gap. */
  after: string;
}

/** Sets the ids of passages whose words the ledger holds; returns what lies between them. */
function matchByWords(body: Passage[], recorded: RecordedPassage[]): Gap[] {
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
    if (!gap) gaps.push((gap = { passages: [], recorded: [], after: recorded[r - 1]?.id ?? 'p0' }));
    if (change.removed) gap.recorded.push(...recorded.slice(r, (r += change.count)));
    else gap.passages.push(...body.slice(b, (b += change.count)));
  }
  return gaps;
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
