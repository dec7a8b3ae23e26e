import * as z from 'zod';
import type { TableName } from '../../addresses/formats.ts';
import { edtfDate } from '../../schemas/edtf.ts';
import { daysOf } from './days.ts';

/** What a cell of JSON can hold. */
export type Cell = string | number | boolean | null | string[];
export type Row = Record<string, Cell>;

/** Where the ids of a column lead: to a table, or to the one that another column says. */
export type Reference = { table: TableName } | { tableIn: string };

/** One column: what it may hold, what it means, and what it is of a record. */
export interface Column<R> {
  schema: z.ZodType;
  /** Ends with a full stop. */
  description: string;
  valueOf: (record: R) => Cell;
  refersTo?: Reference | undefined;
}

/** The columns of a table by their names, in order. */
export type Columns<R> = Record<string, Column<R>>;

/** A column whose values are such as its schema asks for. */
export function column<R, T extends Cell>(
  schema: z.ZodType<T>,
  description: string,
  valueOf: (record: R) => NoInfer<T>,
  refersTo?: Reference,
): Column<R> {
  return { schema, description, valueOf, refersTo };
}

/**
 * Three columns of a date: as the data has it, in EDTF (ISO 8601-2), and the first and the last day that
 * it can mean.
 *
 * @param called what the date is called in a sentence
 */
export function dateColumns<R>(
  name: string,
  called: string,
  description: string,
  dateOf: (record: R) => string | null | undefined,
): Columns<R> {
  return {
    [name]: column(edtfDate.nullable(), description, (record: R) => dateOf(record) ?? null),
    [`${name}_earliest`]: column(
      maybeDay,
      `First day that ${called} can mean; null if unknown or without beginning.`,
      (record: R) => daysOf(dateOf(record)).earliest,
    ),
    [`${name}_latest`]: column(
      maybeDay,
      `Last day that ${called} can mean; null if unknown or without end.`,
      (record: R) => daysOf(dateOf(record)).latest,
    ),
  };
}

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
const maybeDay = z.iso.date().nullable();

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
