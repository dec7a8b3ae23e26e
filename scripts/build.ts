/**
 * Builds the site, all or nothing: Astro and Pagefind write to a folder beside the target, which
 * takes its place only when everything has succeeded.
 *
 *   npm run build
 *   npm run build -- --out <folder>     another folder than dist
 *   BASE_PATH=/some/prefix SITE_URL=https://example.org npm run build
 */
import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { CorpusError, formatProblems } from '../src/files/problems.ts';
import { readSettings } from '../src/publication/settings.ts';

const { out } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } }).values;
const next = `${out}-next`;

const { problems } = readSettings(process.env);
if (problems.length > 0) fail(formatProblems(problems));
rmSync(next, { recursive: true, force: true });
try {
  // Forced: the content cache does not notice a changed schema or plugin.
  // A cache of its own, so that builds of two corpora can run side by side.
  await build({ outDir: next, cacheDir: join('node_modules/.astro', basename(out)), force: true });
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  fail(error instanceof CorpusError ? formatProblems(error.problems) : String(error));
}
rmSync(out, { recursive: true, force: true });
renameSync(next, out);

function fail(why: string): never {
  console.error(`\n${why}\nNothing was built; ${out} is as it was.`);
  process.exit(1);
}
