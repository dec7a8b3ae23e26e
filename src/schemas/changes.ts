import * as z from 'zod';
import { editionNumber } from './edition-number.ts';

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
const reason = z.string().min(1).meta({ description: 'Why, in words for the public.' });

const redirect = z.strictObject({
  from: published.meta({ description: 'The address that is given up.' }),
  to: z.array(published).min(1).meta({ description: 'Where what it held has gone.' }),
  how: z.enum(retirementNames).meta({ description: 'What happened to it; a fixed list.' }),
  edition: editionNumber.meta({
    description: 'Edition of the article, or of the site, in which it happened.',
  }),
  reason,
});

const correction = z.strictObject({
  address: published.meta({ description: 'The address that now holds other words.' }),
  continues: z
    .array(published)
    .min(1)
    .optional()
    .meta({ description: 'Where the rest of its words went, if it was split.' }),
  edition: editionNumber.meta({
    description: 'Edition of the article, or of the site, that corrected it.',
  }),
  reason,
});

/** Declared changes to what published addresses hold. */
export const changes = z.strictObject({
  redirects: z.array(redirect).meta({
    description: 'Addresses that were given up, each with its successors; [] where there are none.',
  }),
  corrections: z.array(correction).meta({
    description: 'Addresses that stayed and hold corrected words; [] where there are none.',
  }),
});

export type Changes = z.infer<typeof changes>;
export type Redirect = z.infer<typeof redirect>;
export type Correction = z.infer<typeof correction>;
