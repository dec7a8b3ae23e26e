import * as z from 'zod';
import { edtfDate } from '../../schemas/edtf.ts';

/** What a cell of JSON can hold. */
export type Cell = string | number | boolean | null | string[];
export type Row = Record<string, Cell>;

/** Never empty. */
export const words = z.string().min(1);
export const maybeWords = words.nullable();
export const list = z.array(words);
export const count = z.int().min(0);
/** Absolute, of this edition or elsewhere. */
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
export const entityTable = z.enum(['actors', 'initiatives']);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The columns of what a text says or holds: its words, and whose view it is. */
export const evidence = {
  quotation: words.describe(
    'The words of the passage that say it, exactly; a snippet where the text is withheld.',
  ),
  quotation_is_cut: yesNo.describe(
    'True if the quotation was cut to a snippet because redistribution of the article is not cleared; it then ends with ….',
  ),
  holder: maybeWords.describe(
    'Whose view it is, where the text reports somebody else’s; null for the authors’ own.',
  ),
};
