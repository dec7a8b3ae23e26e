import type { Element } from 'xast';
import { x } from 'xastscript';
import { dateInWords } from '../../words/dates.ts';

const day = /^\d{4}(-\d{2}){0,2}$/;

/**
 * A date of EDTF as `date` with the attributes of att.datable.w3c, in words. What these cannot
 * say is said in words alone; an unknown date is said to be unknown.
 */
export function dateElement(date: string | null | undefined): Element {
  if (!date) return x('date', 'unknown');
  const later = /^\[(.+)\.\.\]$/.exec(date)?.[1];
  const earlier = /^\[\.\.(.+)\]$/.exec(date)?.[1];
  const attributes = {
    when: onlyDay(date),
    notBefore: onlyDay(later),
    notAfter: onlyDay(earlier),
  };
  return x('date', attributes, dateInWords(date));
}

function onlyDay(date: string | undefined): string | undefined {
  return date !== undefined && day.test(date) ? date : undefined;
}
