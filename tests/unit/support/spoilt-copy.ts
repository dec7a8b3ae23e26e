import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import type { Problem } from '../../../src/files/problems.ts';

/**
 * Copies the content to a folder of its own, spoils it there, and has it checked.
 *
 * @param spoil changes files by their paths from the project root
 * @returns every problem found, without the parts that a problem does not have
 */
export function problemsAfter(spoil: () => void): Problem[] {
  return inCopy(() => {
    spoil();
    return JSON.parse(JSON.stringify(loadCorpus().problems)) as Problem[];
  });
}

/** Does something in a folder that holds a copy of the content, and removes the folder. */
export function inCopy<T>(act: (root: string) => T): T {
  const root = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync('content', join(copy, 'content'), { recursive: true });
  process.chdir(copy);
  try {
    return act(root);
  } finally {
    process.chdir(root);
    rmSync(copy, { recursive: true });
  }
}

/** Replaces words that stand in a file exactly once. */
export function replaceIn(file: string, words: string, replacement: string): void {
  const [before, after, ...more] = readFileSync(file, 'utf8').split(words);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} does not have “${words}” once`);
  writeFileSync(file, before + replacement + after);
}

/** Where words stand in a file, line and column from 1. */
export function placeIn(file: string, words: string): { line: number; column: number } {
  const before = readFileSync(file, 'utf8').split(words)[0]!.split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
