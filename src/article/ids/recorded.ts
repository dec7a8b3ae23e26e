import type { Passage } from '../passage.ts';

/** What the ledger knows of one passage. */
export interface RecordedPassage {
  id: string;
  holds: string;
  /** By which it is known again when it is changed; without one only its exact words are known. */
  sketch?: string | undefined;
  /** Fingerprints of what stood there before it was corrected. */
  was?: string[];
}

/** What the ledger knows of the body passages of an article. */
export interface LedgerOfArticle {
  /** In the order of their ids, notes left out. */
  recorded: RecordedPassage[];
  /** Passages that are no longer in the text. */
  retired: RecordedPassage[];
}

/** A passage that has vanished from the text. */
export interface LostPassage {
  id: string;
  /** The passage in which most of its words are now. */
  heir: Passage | undefined;
  /** The new passage that stands in its place, with other words. */
  instead: Passage | undefined;
  /** The passage after which it stood; undefined at the very beginning. */
  after: Passage | undefined;
}

/** How the passages of an article stand to those of the ledger. */
export interface IdAssignment {
  /** Passages whose words are not those the ledger holds under their id. */
  changed: Passage[];
  /** Passages that got an id of their own just now. */
  minted: Passage[];
  /** Passages that were given up before and stand in the text again, word for word. */
  restored: Passage[];
  lost: LostPassage[];
}
