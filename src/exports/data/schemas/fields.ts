import * as z from 'zod';
import { edtfDate } from '../../../schemas/edtf.ts';

/**
 * One column, with what the data dictionary says of it. Its JSON Schema carries both.
 *
 * @param example a value of that column; a test checks that the schema accepts it
 */
export function column<S extends z.ZodType>(schema: S, description: string, example: unknown): S {
  return schema.meta({ description, examples: [example] });
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
export const maybeAddress = z.url().nullable();
export const yesNo = z.boolean();

/** Kebab-case name of an article, actor, initiative or work. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** An article’s id, a hash sign and the number of the passage in it. */
export const passageId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*#(p\d+[a-z]*(-\d+[a-z]*)?|n\d+)$/);
/** The table that holds an entity. */
export const entityTable = z.enum(['actors', 'initiatives']);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A date as the data has it, in EDTF. */
export const maybeEdtf = edtfDate.nullable();
/** A day of the calendar, null where the date is unknown or open on that side. */
export const maybeDay = z.iso.date().nullable();

/** How every `…_earliest` is described. */
export function earliest(of: string): string {
  return `First day that ${of} can mean; null if unknown or without beginning.`;
}

/** How every `…_latest` is described. */
export function latest(of: string): string {
  return `Last day that ${of} can mean; null if unknown or without end.`;
}
