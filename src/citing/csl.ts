import { checkSchema } from '../files/check-schema.ts';
import { CorpusError, type Problem } from '../files/problems.ts';
import { type CslDate, cslItem, type CslItem } from '../schemas/csl-item.ts';
import { dateInWords } from '../words/dates.ts';

/**
 * Checks an item of CSL-JSON before it is formatted or exported.
 *
 * @throws CorpusError that names the item, each wrong or unknown variable and the one that was
 *   probably meant
 */
export function checkItem(item: unknown): CslItem {
  const problems: Problem[] = [];
  const id = (item as { id?: unknown } | null)?.id;
  const name = `CSL item ${typeof id === 'string' && id !== '' ? id : 'without id'}`;
  const checked = checkSchema(cslItem, item, name, problems);
  if (!checked) throw new CorpusError(problems);
  return checked;
}

/** Whether a date of EDTF (ISO 8601-2) is a day, month or year and nothing else. */
export function isExactDate(date: string | null | undefined): date is string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date ?? '');
}

/**
 * A date of EDTF as a date variable of CSL-JSON: days, months, years and closed intervals in
 * `date-parts`, `~` and `?` as `circa`; what `date-parts` cannot say, in words.
 */
export function cslDate(edtf: string): CslDate {
  const [, exact = '', doubt] = /^(.*?)([~?%])?$/.exec(edtf) ?? [];
  const ends = exact.split('/');
  if (!ends.every(isExactDate)) return { literal: dateInWords(edtf) };
  const parts = ends.map((end) => end.split('-').map(Number)) as [[number]] | [[number], [number]];
  return { 'date-parts': parts, ...(doubt && { circa: true as const }) };
}

/** `Doe, Ann`. */
export function familyFirst({ given, family }: { given: string; family: string }): string {
  return `${family}, ${given}`;
}
