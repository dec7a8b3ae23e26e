import * as z from 'zod';
import { edtfDate } from '../../schemas/edtf.ts';
import { rangeOf } from '../../words/dates.ts';

/** What a cell of JSON can hold. */
export type Cell = string | number | boolean | null | string[];
export type Row = Record<string, Cell>;

/** Words; an empty string is never written. */
export const words = z.string().min(1);
/** Words, null where they are unknown or where there are none. */
export const maybeWords = words.nullable();
/** A list, empty where there is nothing to list. */
export const list = z.array(words);
/** A number of things, from 0. */
export const count = z.int().min(0);
/** An absolute address of this edition or elsewhere. */
export const address = z.url();
export const yesNo = z.boolean();
/** A date of EDTF (ISO 8601-2); beside it stand its {@link firstDay} and {@link lastDay}. */
export const maybeDate = edtfDate.nullable();
const maybeDay = z.iso.date().nullable();

/** @param date what the date is called in a sentence */
export const firstDay = (date: string) =>
  maybeDay.describe(`First day that ${date} can mean; null if unknown or without beginning.`);
/** @param date what the date is called in a sentence */
export const lastDay = (date: string) =>
  maybeDay.describe(`Last day that ${date} can mean; null if unknown or without end.`);

/** Kebab-case name of an article, actor, initiative or work. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** An article’s id, a hash sign and the number of the passage in it. */
export const passageId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*#(p\d+[a-z]*(-\d+[a-z]*)?|n\d+)$/);
/** The table that holds an entity. */
export const entityTable = z.enum(['actors', 'initiatives']);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The global id of a passage. */
export function passageKey(article: string, passage: string): string {
  return `${article}#${passage}`;
}

/** By id, in the order of characters: the same on every machine, whatever its locale. */
export function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}

/** The order of characters. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first and last day that a date of EDTF (ISO 8601-2:2019, Annex A) can mean, as `1987-06-05`.
 *
 * @returns null for an unknown date, for a side that is open (`[1987..]`, `../1987`) or unknown
 *   (`1987/`), and for years that are not written with four digits
 */
export function daysOf(date: string | null | undefined): {
  earliest: string | null;
  latest: string | null;
} {
  if (!date) return { earliest: null, latest: null };
  const { min, max } = rangeOf(date);
  // rangeOf closes an open side with the other one; here it stays open.
  const openBefore = /^[[{]?(\.\.|\/)/.test(date);
  const openAfter = /(\.\.|\/)[\]}]?$/.test(date);
  return { earliest: openBefore ? null : day(min), latest: openAfter ? null : day(max) };
}

function day(time: number): string | null {
  if (!Number.isFinite(time)) return null;
  const [date = ''] = new Date(time).toISOString().split('T');
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}
