import * as z from 'zod';
import { editionNumber, words } from './fields.ts';

/** How an address came to be given up, each with the words that tell readers. */
export const retirements = {
  joined: 'was joined to',
  split: 'was split into',
  moved: 'was moved to',
  renamed: 'was renamed',
  replaced: 'was replaced by',
  withdrawn: 'was withdrawn; see',
} as const;

export type Retirement = keyof typeof retirements;
export const retirementNames = Object.keys(retirements) as [Retirement, ...Retirement[]];

const published = z
  .string()
  .regex(
    /^\/[^#]*(#[a-z0-9-]+)?$/,
    'must be an address from the root of the site, e.g. /articles/x/#p12',
  );
const reason = words.describe('Why, in words for the public.');

const redirect = z.strictObject({
  from: published.describe('The address that is given up.'),
  to: z.array(published).min(1).describe('Where what it held has gone.'),
  how: z.enum(retirementNames).describe('What happened to it; a fixed list.'),
  edition: editionNumber.describe('Edition of the article, or of the site, in which it happened.'),
  reason,
});

const correction = z.strictObject({
  address: published.describe('The address that now holds other words.'),
  continues: z
    .array(published)
    .min(1)
    .optional()
    .describe('Where the rest of its words went, if it was split.'),
  edition: editionNumber.describe('Edition of the article, or of the site, that corrected it.'),
  reason,
});

/** Declared changes to what published addresses hold. */
export const changes = z.strictObject({
  redirects: z
    .array(redirect)
    .describe('Addresses that were given up, each with its successors; [] where there are none.'),
  corrections: z
    .array(correction)
    .describe('Addresses that stayed and hold corrected words; [] where there are none.'),
});

export type Changes = z.infer<typeof changes>;
export type Redirect = z.infer<typeof redirect>;
export type Correction = z.infer<typeof correction>;
