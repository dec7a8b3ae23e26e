import type { LedgerEntry } from '../schemas/ledger.ts';

/** An address that is on the site now. */
export interface CurrentEntry extends Pick<LedgerEntry, 'holds' | 'since'> {
  /** Of passages whose id follows their words: the words. */
  words?: string;
}
