/**
 * Builds the site, all or nothing: Astro and Pagefind write to a folder beside the target, which
 * takes its place only when everything has succeeded.
 *
 *   npm run build
 *   npm run build -- --out <folder>     another folder than dist
 *   BASE_PATH=/some/prefix SITE_URL=https://example.org npm run build
 */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { readContent } from '../src/files/content.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const { out } = parseArgs({
  args: call.args,
  options: { out: { type: 'string', default: 'dist' } },
}).values;
const next = `${out}-next`;

console.log('Checking texts, registry and ledger …');
const { problems } = loadCorpus(readContent(call.settings.content));
if (problems.length > 0) {
  report(problems, call, 'Nothing was built.');
  process.exit(1);
}
rmSync(next, { recursive: true, force: true });
// --force: the content cache does not notice a changed schema or plugin.
const build = spawnSync('astro', ['build', '--force', '--outDir', next], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  rmSync(next, { recursive: true, force: true });
  const why = build.error ? `: astro could not be started (${build.error.message})` : '';
  console.error(`The build failed${why}; ${out} is as it was.`);
  process.exit(1);
}
rmSync(out, { recursive: true, force: true });
renameSync(next, out);
