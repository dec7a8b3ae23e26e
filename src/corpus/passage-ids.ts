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
 * id under which the ledger holds them, a changed one the id of its place, and an inserted one gets
 * the id of its predecessor with a letter, `p12a`. Notes are known by their printed number.
 *
 * @param passages in reading order; their `id` is set
 * @param recorded what the ledger holds for this article, in reading order, notes left out
 */
export function assignIds(passages: Passage[], recorded: RecordedPassage[]): IdAssignment {
  const body = passages.filter((passage) => passage.kind !== 'note');
  if (recorded.length === 0) {
    mintInOrder(body);
    return { changed: [], minted: body, lost: [] };
  }
  const unmatched = matchByWords(body, recorded);
  const used = new Set(recorded.map(({ id }) => id));
  const changed: Passage[] = [];
  const minted: Passage[] = [];
  const lost: string[] = [];
  for (const { passages: fresh, recorded: gone, after } of unmatched) {
    const kept = Math.min(fresh.length, gone.length);
    if (fresh.length === gone.length) {
      fresh.forEach((passage, i) => (passage.id = gone[i]!.id));
      changed.push(...fresh.slice(0, kept));
      continue;
    }
    lost.push(...gone.map(({ id }) => id));
    let previous = after;
    for (const passage of fresh) {
      passage.id = insertedId(previous, used);
      used.add(passage.id);
      minted.push(passage);
      previous = passage.id;
    }
  }
  return { changed, minted, lost };
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
