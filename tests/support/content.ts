/** The corpora of tests: `tests/fixtures`, changed in memory where a test asks for it. */
import { loadCorpus, type LoadOptions } from '../../src/corpus/load-corpus.ts';
import { type ContentFiles, readContent, textOf } from '../../src/files/content.ts';
import type { Place } from '../../src/files/places.ts';
import { CorpusError, type Problem } from '../../src/files/problems.ts';
import { remember } from '../../src/files/remember.ts';
import type { Corpus } from '../../src/model/corpus.ts';

/** What a folder of `tests/fixtures` is called; `tests/fixtures/README.md` says what each is for. */
export type FixtureName = 'harbours' | 'one' | 'second-language';

const read = new Map<string, ContentFiles>();

function readOnce(folder: string): ContentFiles {
  const files = read.get(folder) ?? readContent(folder);
  read.set(folder, files);
  return files;
}

/** The files of a corpus of our own, read once. */
export function fixture(name: FixtureName): ContentFiles {
  return readOnce(new URL(`../fixtures/${name}`, import.meta.url).pathname);
}

/** The files of the corpus that this edition is of, read once. */
export function realContent(): ContentFiles {
  return readOnce(new URL('../../content', import.meta.url).pathname);
}

/**
 * The same files with one more, or with another in the place of one.
 *
 * @param path begins with `content/`
 * @param change the text, or what makes it of the old one
 * @throws where a file that is to be changed is not there, or is not changed
 */
export function withFile(
  files: ContentFiles,
  path: string,
  change: string | ((old: string) => string),
): ContentFiles {
  const old = textOf(files, path);
  if (typeof change !== 'string' && old === undefined) throw new Error(`there is no ${path}`);
  const text = typeof change === 'string' ? change : change(old!);
  if (text === old) throw new Error(`${path} is not changed`);
  const changed = new Map(files).set(path, new TextEncoder().encode(text));
  return new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same files without one. */
export function withoutFile(files: ContentFiles, path: string): ContentFiles {
  if (!files.has(path)) throw new Error(`there is no ${path}`);
  return new Map([...files].filter(([other]) => other !== path));
}

/** Puts words in the place of others that stand in a text exactly once, for `withFile`. */
export function replacing(words: string, replacement: string): (old: string) => string {
  return (old) => {
    const [before, after, ...more] = old.split(words);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`“${words}” does not stand there once`);
    return before + replacement + after;
  };
}

/** Where words first stand in a file, line and column from 1. */
export function placeIn(
  files: ContentFiles,
  path: string,
  words: string,
): { line: number; column: number } {
  const text = textOf(files, path);
  if (!text?.includes(words)) throw new Error(`${path} does not have “${words}”`);
  const before = text.split(words)[0]!.split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** A place as reports write it: `content/changes.yaml:3:5`. */
export function written(file: string, place: Place | undefined): string {
  return place ? `${file}:${place.line}:${place.column}` : file;
}

const load = remember((files: ContentFiles) => loadCorpus(files));

/**
 * The corpus in some files; of the same files the same.
 *
 * @throws CorpusError with the whole report, where anything is wrong
 */
export function corpusOf(files: ContentFiles): Corpus {
  const { corpus, problems } = load(files);
  if (problems.length > 0) throw new CorpusError(problems);
  return corpus;
}

/** Everything that is wrong with some files, without the parts that a problem does not have. */
export function problemsOf(files: ContentFiles, options?: LoadOptions): Problem[] {
  return JSON.parse(JSON.stringify(loadCorpus(files, options).problems)) as Problem[];
}
