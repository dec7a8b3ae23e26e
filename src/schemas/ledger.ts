import * as z from 'zod';
import { editionNumber, sha256 } from './fields.ts';

const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'must be a fingerprint of 16 hexadecimal digits');

const address = z.strictObject({
  holds: fingerprint
    .nullable()
    .describe(
      'Fingerprint of what stands there: the words of a passage or note, the name of what a page is about; null for milestones, files and the pages of the site itself.',
    ),
  sketch: z
    .string()
    .regex(/^\d+ [A-Za-z0-9+/]*$/, 'must be a number and a sample of word pairs')
    .optional()
    .describe(
      'Of passages: how many pairs of words they have, and a sample of them, by which they are known again when they are changed, split or joined.',
    ),
  since: editionNumber.describe(
    'Edition of the article, or of the site, in which the address first appeared.',
  ),
  was: z
    .record(editionNumber, fingerprint)
    .optional()
    .describe('Edition that corrected it → what stood there before.'),
  gone: editionNumber
    .optional()
    .describe('Edition in which the address was given up for its successors.'),
});

const edition = z.strictObject({
  text: sha256.describe('SHA-256 of the text.'),
  record: sha256.describe('SHA-256 of metadata and mark-up.'),
  apparatus: sha256.describe('SHA-256 of the apparatus.'),
});

/** The committed list of every address ever published, and of what each edition of an article held. */
export const ledger = z.strictObject({
  addresses: z
    .record(z.string().regex(/^\//, 'must begin with /'), address)
    .describe('Address from the root of the site → what it held.'),
  editions: z
    .record(z.string(), z.record(editionNumber, edition))
    .describe('Article → its editions → what each held.'),
  seals: z
    .record(z.string(), z.string().regex(/^([A-Za-z0-9+/]{4})+$/, 'must be signs of lines'))
    .describe(
      'Page → a sign of each line of its passages, under / of pages, files and editions. npm run ledger writes them; a line that is altered or taken out by hand breaks a seal.',
    ),
});

/** The ledger as it is kept in the file. */
export type SealedLedger = z.infer<typeof ledger>;
/** The ledger as it is worked with; seals are broken and set where it is read and written. */
export interface Ledger extends Omit<SealedLedger, 'seals'> {
  /** Where in the file an address stands; of one that is not there, where the list does. */
  placeOf?: (address: string) => { line: number; column: number } | undefined;
}
/** What the ledger knows of one address. */
export type LedgerEntry = z.infer<typeof address>;
/** What an edition of an article consists of. */
export type EditionHashes = z.infer<typeof edition>;
