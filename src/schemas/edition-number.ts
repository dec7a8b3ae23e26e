import * as z from 'zod';

/** Three numbers: a changed text raises the first, mark-up or metadata the second, the apparatus the third. */
export const editionNumber = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'must be three numbers, e.g. 1.0.0');

/** Orders two edition numbers: negative where `a` is the earlier one. */
export function compareEditions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** The three numbers of an edition. */
export function numbersOf(edition: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = edition.split('.').map(Number);
  return [major, minor, patch];
}
