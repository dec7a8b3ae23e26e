import { createHash } from 'node:crypto';
import { normalise } from './likeness.ts';

/** Fingerprint of a passage: the first 16 hexadecimal digits of the SHA-256 of its words. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(normalise(text)).digest('hex').slice(0, 16);
}
