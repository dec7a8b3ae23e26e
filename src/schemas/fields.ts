import * as z from 'zod';

/** At least one character, which may be a blank. */
export const characters = z.string().min(1);
/** Words, at least one character of them. */
export const words = z
  .string()
  .min(1, { error: 'must not be empty', abort: true })
  .refine((text) => /\S/u.test(text), 'must be words, not blanks alone');
export const someWords = z.array(words).min(1);

/** A number by which things are counted. */
export const ordinal = z.int().min(1);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');

/** Three numbers: a changed text raises the first, mark-up or metadata the second, the apparatus the third. */
export const editionNumber = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'must be three numbers, e.g. 1.0.0');

/** What the history of an article, or of the whole, says of one edition. */
export const editionRecord = z.strictObject({
  edition: editionNumber.describe('Its number.'),
  date: z.iso.date().describe('Day on which it appeared: 2026-11-21.'),
  changes: words.describe('What changed, in a sentence for the public.'),
});

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

/** Reports what is wrong with a field in view of others, with a hint where it cannot be guessed. */
export function report(
  context: z.RefinementCtx,
  path: PropertyKey[],
  message: string,
  hint?: string,
): void {
  context.addIssue({ code: 'custom', path, message, params: { hint } });
}

/** Reports fields that are needed for `what` a record is, or have no meaning for it. */
export function checkWanted<Fields extends object>(
  context: z.RefinementCtx,
  value: Fields,
  what: string,
  wanted: { [Key in keyof Fields]?: boolean },
): void {
  for (const key of Object.keys(wanted) as (keyof Fields)[])
    if (wanted[key] !== (value[key] !== undefined))
      report(context, [key], wanted[key] ? `is needed for ${what}` : `has no meaning for ${what}`);
}
