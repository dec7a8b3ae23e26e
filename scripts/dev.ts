/**
 * Starts the development server. Search answers from the index of the last build, which
 * `src/astro/integrations/search-index.ts` serves; where there is none yet, the site is built first.
 *
 *   npm run dev
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/pagefind')) {
  console.log('No search index yet: building the site once …');
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0)
    console.warn('The build failed; the server starts all the same, without search.');
}
const shell = process.platform === 'win32';
const server = spawn('astro', ['dev', ...process.argv.slice(2)], { stdio: 'inherit', shell });
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
