/**
 * Builds the site and serves it, printing its address.
 *
 *   npm start            on port 4321, or the next free one
 *   npm start -- --port 8080
 */
import { spawn, spawnSync } from 'node:child_process';

const shell = process.platform === 'win32';
const build = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);
console.log('\nServing the site; Ctrl-C ends it.');
const server = spawn('astro', ['preview', ...process.argv.slice(2)], { stdio: 'inherit', shell });
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
