/**
 * Proves that no input throws, takes longer than two seconds, or changes a file: the fixture `harbours`,
 * spoilt 20,000 times from a seed, read as a build reads it; every fiftieth corpus is read whole.
 *
 *   npm run prove:inputs
 *   PROPERTY_RUNS=500 PROPERTY_SEED=7 npm run prove:inputs
 */
import fc from 'fast-check';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { type ContentFiles, readContent } from '../src/files/content.ts';
import { formatProblems } from '../src/files/problems.ts';
import { sha256 } from '../src/files/sha256.ts';
import { readSpoilt, withSpoilt } from './prove/read-spoilt.ts';
import { kindOf, type SpoiltFile, spoiltFiles } from './prove/spoilt-files.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 20_000);
const seed = Number(process.env.PROPERTY_SEED ?? 20_261_128);
const longest = 2_000; // milliseconds
const wholeEvery = 50;
const portion = 200;
const folder = 'tests/fixtures/harbours';

interface Row {
  inputs: number;
  reports: number;
  slowest: number;
  throws: number;
}
const rows = new Map<string, Row>();
const faults: string[] = [];

const files = readContent(folder);
const before = fingerprint(files);
// In portions, since all of them would fill the memory.
for (let done = 0; done < runs; done += portion) {
  const numRuns = Math.min(portion, runs - done);
  for (const [i, spoilt] of fc
    .sample(spoiltFiles(files), { numRuns, seed: seed + done })
    .entries()) {
    const content = withSpoilt(files, spoilt);
    const index = done + i;
    measure(kindOf(spoilt.path), spoilt, index, () => readSpoilt(content, spoilt.path));
    if (index % wholeEvery === 0)
      measure('the whole corpus', spoilt, index, () =>
        formatProblems(loadCorpus(content).problems),
      );
  }
}
if (fingerprint(readContent(folder)) !== before) faults.push(`${folder} has changed`);

console.log(`Seed ${seed}, ${runs} inputs\n`);
console.table(Object.fromEntries(rows));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`\nNothing threw, took longer than ${longest} ms, or changed a file.`);

function measure(kind: string, { path }: SpoiltFile, index: number, read: () => string): void {
  const row = rows.get(kind) ?? { inputs: 0, reports: 0, slowest: 0, throws: 0 };
  rows.set(kind, row);
  row.inputs++;
  const start = process.cpuUsage();
  try {
    if (!read().startsWith('0 problems')) row.reports++;
  } catch (error) {
    row.throws++;
    faults.push(`input ${index}, ${path}: ${(error as Error).stack ?? String(error)}`);
  }
  // Of this process alone: how busy the machine is changes nothing.
  const { user, system } = process.cpuUsage(start);
  const took = Math.round((user + system) / 1000);
  row.slowest = Math.max(row.slowest, took);
  if (took > longest) faults.push(`input ${index}, ${path}: took ${took} ms`);
}

function fingerprint(content: ContentFiles): string {
  return sha256(
    [...content]
      .map(
        ([path, bytes]) => `${path} ${bytes instanceof Uint8Array ? sha256(bytes) : bytes.message}`,
      )
      .join('\n'),
  );
}
