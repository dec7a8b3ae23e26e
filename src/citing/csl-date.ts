import { dateInWords } from '../words/dates.ts';
import type { CslDate } from '../schemas/csl-item.ts';

/**
 * A date of EDTF (ISO 8601-2) as a date variable of CSL-JSON: days, months, years and closed
 * intervals in `date-parts`, `~` and `?` as `circa`; what `date-parts` cannot say, in words.
 */
export function cslDate(edtf: string): CslDate {
  const [, exact = '', doubt] = /^(.*?)([~?%])?$/.exec(edtf) ?? [];
  const [from, to] = exact.split('/').map(dateParts);
  const circa = doubt ? ({ circa: true } as const) : {};
  if (!from) return { literal: dateInWords(edtf) };
  if (!exact.includes('/')) return { 'date-parts': [from], ...circa };
  return to ? { 'date-parts': [from, to], ...circa } : { literal: dateInWords(edtf) };
}

type DatePart = [number] | [number, number] | [number, number, number];

function dateParts(date: string): DatePart | undefined {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? (date.split('-').map(Number) as DatePart) : undefined;
}
