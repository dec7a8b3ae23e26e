/**
 * Builds the site into `dist`, all or nothing: Astro and Pagefind write to `dist-next`, which takes
 * the place of `dist` only when everything has succeeded.
 *
 *   npm run build
 */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { loadCorpus } from '../src/corpus/corpus.ts';
import { formatProblems } from '../src/corpus/problems.ts';

const next = 'dist-next';

console.log('Checking texts, registry and ledger …');
const { problems } = loadCorpus();
if (problems.length > 0) {
  console.error(`\n${formatProblems(problems)}\nNothing was built.`);
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
  console.error('The build failed; dist is as it was.');
  process.exit(1);
}
rmSync('dist', { recursive: true, force: true });
renameSync(next, 'dist');
