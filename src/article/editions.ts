import type { EditionHashes } from '../schemas/ledger.ts';
import { canonical, sha256 } from '../files/sha256.ts';
import { compareEditions, numbersOf } from '../schemas/fields.ts';

/** Which number of an edition a change raises. */
export type Level = 'first' | 'second' | 'third';
const levels: Level[] = ['first', 'second', 'third'];

/** What makes an edition what it is. */
export interface EditionParts {
  /** SHA-256 of the edited text. */
  textHash: string;
  /** Front matter as it was read. */
  frontMatter: unknown;
  /** Body of the MDX file, mark-up included. */
  body: string;
  /** The apparatus as it was read. */
  apparatus: unknown;
}

/**
 * Hashes of the three parts of an edition. Line ends, spaces there, blank lines, comments, the order of
 * keys, the number of the edition and its history count for nothing.
 */
export function hashEdition({
  textHash,
  frontMatter,
  body,
  apparatus,
}: EditionParts): EditionHashes {
  const { edition: _edition, history: _history, ...facts } = frontMatter as Record<string, unknown>;
  const markUp = body.split(/\s*\n\s*/).filter(Boolean);
  return {
    text: textHash,
    record: sha256(canonical([facts, markUp])),
    apparatus: sha256(canonical(apparatus)),
  };
}

/** The number that must be raised for what differs between two editions; undefined where nothing does. */
export function levelOf(before: EditionHashes, now: EditionHashes): Level | undefined {
  if (before.text !== now.text) return 'first';
  if (before.record !== now.record) return 'second';
  return before.apparatus === now.apparatus ? undefined : 'third';
}

/** The number that was raised from one edition to a later one. */
export function raised(from: string, to: string): Level | undefined {
  if (compareEditions(from, to) >= 0) return undefined;
  const [before, after] = [numbersOf(from), numbersOf(to)];
  return levels[before.findIndex((number, i) => number !== after[i])];
}

/** Whether raising one number is enough for a change that asks for another. */
export function suffices(given: Level | undefined, needed: Level): boolean {
  return given !== undefined && levels.indexOf(given) <= levels.indexOf(needed);
}

/** The edition that follows: `1.2.3` → `2.0.0`, `1.3.0` or `1.2.4`. */
export function nextEdition(edition: string, level: Level): string {
  const [major, minor, patch] = numbersOf(edition);
  if (level === 'first') return `${major + 1}.0.0`;
  return level === 'second' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
