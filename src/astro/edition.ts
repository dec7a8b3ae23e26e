import { type ContentFiles, readContent } from '../files/content.ts';
import { CorpusError, type Problem } from '../files/problems.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import type { Corpus } from '../model/corpus.ts';
import { noAddress, type Publication } from '../publication/publication.ts';
import type { Settings } from '../publication/settings.ts';

/** The edition that is being built, or served in development. */
export interface OpenEdition {
  /** As it was read; what may be shown of it is `shownCorpus`. */
  corpus: Corpus;
  publication: Publication;
}

/** The edition as far as it could be read, with every problem found. */
interface Reading {
  edition: OpenEdition;
  problems: Problem[];
}

/**
 * Configuration and pages are bundled apart and have modules of their own, but they run in one process:
 * the one reading of the content is kept where both find it.
 */
const shared = globalThis as { [place]?: EditionReader };
const place = Symbol.for('edition');

/** Reads the content once, and again only after it has changed. */
export class EditionReader {
  readonly #settings: Settings;
  #read: Reading | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  read(): Reading {
    this.#read ??= open(this.#settings, readContent(this.#settings.content));
    return this.#read;
  }

  /** Has the content read anew when it is next asked for. */
  forget(): void {
    this.#read = undefined;
  }
}

/** Makes a reader the one that {@link openEdition} asks. */
export function provideEdition(reader: EditionReader): void {
  shared[place] = reader;
}

/**
 * The edition of this process.
 *
 * @throws CorpusError with every problem of the content
 */
export function openEdition(): OpenEdition {
  const reader = shared[place];
  if (!reader) throw new Error('no edition was provided: the integration `edition` is missing');
  const { edition, problems } = reader.read();
  if (problems.length > 0) throw new CorpusError(problems);
  return edition;
}

function open({ origin, base, access }: Settings, files: ContentFiles): Reading {
  const { corpus, problems } = loadCorpus(files);
  const { edition } = corpus;
  const address = origin ?? edition.address ?? noAddress;
  const publication = { edition, origin: new URL(address).origin, base, access };
  return { edition: { corpus, publication }, problems };
}
