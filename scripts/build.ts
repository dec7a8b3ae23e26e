/**
 * Builds the site, all or nothing: Astro and Pagefind write to a folder beside the target, which
 * takes its place only when everything has succeeded.
 *
 *   npm run build
 *   npm run build -- --out <folder>     another folder than dist
 *   npm run build -- --json             a report of problems as JSON
 *   BASE_PATH=/some/prefix SITE_URL=https://example.org npm run build
 */
import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { CorpusError } from '../src/files/problems.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const { out } = parseArgs({
  args: call.args,
  options: { out: { type: 'string', default: 'dist' } },
}).values;
const next = `${out}-next`;

rmSync(next, { recursive: true, force: true });
try {
  // A cache of its own, so that builds of two corpora can run side by side; forced, since it does not
  // notice a changed schema or plugin.
  await build({ outDir: next, cacheDir: join('node_modules/.astro', basename(out)), force: true });
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  if (!(error instanceof CorpusError)) throw error;
  report(error.problems, call, `Nothing was built; ${out} is as it was.`);
  process.exit(1);
}
rmSync(out, { recursive: true, force: true });
renameSync(next, out);
