import { bytesOf, type ContentFiles } from '../files/content.ts';
import { guessText } from '../files/encodings.ts';
import { spaced } from '../registry/aliases.ts';

/** What may stand in files that could not be read. */
class UnreadWords {
  readonly #texts: string[] = [];
  #unknown = false;

  /** Adds a text; undefined where nothing is known of its words, so that any may stand in it. */
  add(text: string | undefined): void {
    if (text === undefined) this.#unknown = true;
    else this.#texts.push(spaced(text));
  }

  hold(words: string): boolean {
    const wanted = spaced(words);
    return this.#unknown || this.#texts.some((text) => text.includes(wanted));
  }
}

/** What could not be read or proved, where anything may stand that else would be missing. */
export class Unread {
  /** Ids of articles and entities that are there but could not be read. */
  readonly ids = new Set<string>();
  readonly #texts = new UnreadWords();
  readonly #registry = new UnreadWords();
  readonly #sources = new Map<string, string>();
  readonly #files: ContentFiles;

  constructor(files: ContentFiles) {
    this.#files = files;
  }

  /** Adds an article of which not even the text could be read. */
  addText(id: string): void {
    this.ids.add(id);
    this.#texts.add(this.#textOf(`content/articles/${id}.mdx`));
  }

  /** Adds the source of an article whose words are not proved: those of the source are right. */
  addUnproved(id: string, source: string): void {
    this.#sources.set(id, spaced(source));
    this.#texts.add(source);
  }

  addEntity(id: string, file: string): void {
    this.ids.add(id);
    // Its names are in its front matter.
    this.#registry.add(this.#textOf(file)?.split(/^---$/m)[1]);
  }

  /** Adds a file of works, or of declarations. */
  addRegistryFile(file: string): void {
    this.ids.add(file.replace(/^.*\/|\.yaml$/g, ''));
    this.#registry.add(this.#textOf(file));
  }

  /** Adds the pages of a folder that is missing, of which the ledger knows the ids. */
  addFolder(ids: string[]): void {
    for (const id of ids) this.ids.add(id);
    this.#registry.add(undefined);
  }

  /** Whether words may stand in a text that could not be read or proved. */
  readonly inTexts = (words: string): boolean => this.#texts.hold(words);

  /**
   * Whether a name or citation of an article may be accounted for in a file that could not be read, or
   * is a wrong word that the proof of the article reports.
   */
  readonly inRegistry = (words: string, article: string): boolean =>
    this.#sources.get(article)?.includes(spaced(words)) === false ||
    (words.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [words]).some((word) => this.#registry.hold(word));

  /** The words of a file, as far as they are known. */
  #textOf(file: string): string | undefined {
    const bytes = bytesOf(this.#files, file);
    // Of an empty file nothing is known.
    return bytes && bytes.length > 0 ? guessText(bytes) : undefined;
  }
}
