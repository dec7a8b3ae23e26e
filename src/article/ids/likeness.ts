import { hash } from 'node:crypto';

const sampleSize = 16;
const signLength = 4;

/** What the ledger keeps of a passage, so that it is known again when it is changed. */
export interface Sketch {
  /** How many different pairs of neighbouring words it has; its first word counts as a pair. */
  pairs: number;
  /** The 16 smallest signs of them (all, where there are fewer): a sample that the words decide. */
  sample: string[];
}

/** How much of a passage as it was is in a passage as it is; shares from 0 to 1. */
export interface Likeness {
  /** Share of the old words that the new passage has. */
  kept: number;
  /** Share of the new words that come from the old passage. */
  drawn: number;
  /** Both in one figure (Sørensen and Dice). */
  overall: number;
}

/** White space and the form of accents are no part of the words. */
function normalise(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}

/** Fingerprint of a passage: the first 16 hexadecimal digits of the SHA-256 of its words. */
export function fingerprint(text: string): string {
  return hash('sha256', normalise(text)).slice(0, 16);
}

/** The signs of a passage's pairs of neighbouring words: 24 bits of SHA-256, in base 64. */
export function signsOf(text: string): Set<string> {
  const words = normalise(text).split(' ');
  const pairs = words.map((word, i) => `${words[i - 1] ?? ''} ${word}`);
  return new Set(pairs.map((pair) => hash('sha256', pair, 'base64').slice(0, signLength)));
}

/**
 * Bottom-k sampling of a passage’s pairs of words: the share of the sample that another passage has
 * estimates the share of all of them.
 */
export function sketch(text: string): string {
  const signs = [...signsOf(text)].sort();
  return `${signs.length} ${signs.slice(0, sampleSize).join('')}`;
}

/** Reads a sketch as the ledger writes it. */
export function parseSketch(written = ''): Sketch {
  const [pairs = '', sample = ''] = written.split(' ');
  return { pairs: Number(pairs), sample: sample.match(/.{4}/g) ?? [] };
}

/** Compares a passage as the ledger sketches it with the signs of one as it is now. */
export function compare({ pairs, sample }: Sketch, signs: ReadonlySet<string>): Likeness {
  if (sample.length === 0 || signs.size === 0) return { kept: 0, drawn: 0, overall: 0 };
  const kept = sample.filter((sign) => signs.has(sign)).length / sample.length;
  const common = kept * pairs;
  return {
    kept,
    drawn: Math.min(1, common / signs.size),
    overall: Math.min(1, (2 * common) / (pairs + signs.size)),
  };
}

/** Share of a passage's words that must be found in another for it to be a part of that one. */
const part = 0.6;

/** Whether the new passage has swallowed the old one. */
export function isJoinedTo({ kept, overall }: Likeness): boolean {
  return kept >= part && overall >= 0.1;
}

/** Whether the new passage is a piece of the old one. */
export function isPartOf({ drawn, overall }: Likeness): boolean {
  return drawn >= part && overall >= 0.1;
}

/** Whether a reader would call the two the same passage: changed, cut short, or made longer. */
export function isSame(likeness: Likeness): boolean {
  return likeness.overall >= 0.5 || isJoinedTo(likeness) || isPartOf(likeness);
}
