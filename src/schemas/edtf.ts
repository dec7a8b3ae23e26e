import edtf from 'edtf';
import * as z from 'zod';

/**
 * A date in the Extended Date/Time Format (ISO 8601-2:2019, Annex A; levels 0 to 2), as a string.
 * An unknown date is null where the field allows it, never an invented one.
 */
export const edtfDate = z
  .string()
  .refine(isEdtf, {
    error: (issue) =>
      `“${String(issue.input)}” is not an EDTF date (2009, 2009-02, 2009-02-17, [2013..] for 2013 or later)`,
  })
  .describe('Date in EDTF (ISO 8601-2), e.g. 2009-02-17, 2000, [2013..]');

/** Whether a string is a date of EDTF level 0, 1 or 2 of which something is known. */
export function isEdtf(value: string): boolean {
  // edtf.js reads 20090217 as a year; EDTF writes years of more than four digits with a Y.
  if (/^-?\d{5,}/.test(value)) return false;
  // From unknown or any time to unknown or any time.
  if (/^(\.\.)?\/(\.\.)?$/.test(value)) return false;
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}
