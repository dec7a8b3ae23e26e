import { diffArrays } from 'diff';
import { fingerprint } from './fingerprint.ts';
import type { RecordedPassage } from './recorded.ts';
import type { Passage } from '../passage.ts';

/** Where ledger and text differ: what stands between two passages that both have. */
export interface Gap {
  passages: Passage[];
  recorded: RecordedPassage[];
  /** The passage before the gap. */
  after: Passage | undefined;
}

/** Sets the ids of passages whose words the ledger holds; returns what lies between them. */
export function matchByWords(body: Passage[], recorded: RecordedPassage[]): Gap[] {
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

/** Passages that stand elsewhere than in the ledger, word for word, take their ids with them. */
export function matchElsewhere(gaps: Gap[]): void {
  const homeless = gaps.flatMap((gap) => gap.recorded.map((old) => ({ gap, old })));
  for (const gap of gaps)
    gap.passages = gap.passages.filter((passage) => {
      const words = fingerprint(passage.text);
      const at = homeless.findIndex(({ old }) => old.holds === words);
      if (at === -1) return true;
      const [found] = homeless.splice(at, 1);
      passage.id = found!.old.id;
      found!.gap.recorded = found!.gap.recorded.filter((old) => old !== found!.old);
      return false;
    });
}

/** Passages that were given up and are back, word for word, get their ids back. */
export function restoreRetired(gaps: Gap[], retired: RecordedPassage[]): Passage[] {
  const left = [...retired];
  const restored: Passage[] = [];
  for (const gap of gaps)
    gap.passages = gap.passages.filter((passage) => {
      const words = fingerprint(passage.text);
      const at = left.findIndex(({ holds, was }) => holds === words || was?.includes(words));
      if (at === -1) return true;
      passage.id = left.splice(at, 1)[0]!.id;
      restored.push(passage);
      return false;
    });
  return restored;
}
