/**
 * Replaces a site as a process of its own, for tests that end it.
 *
 *   node replace-in-child.ts count <folder>        prints the calls of the file system, one a line
 *   node replace-in-child.ts kill <folder> <n>     kills itself before the n-th of them
 *   node replace-in-child.ts wait <folder>         starts a process that starts another, prints the
 *                                                  ids of both, and waits for ever
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { replaceSite } from '../../scripts/build/replace-site.ts';
import { targetOf, writeSite } from './sites.ts';

const [what, folder = '', moment] = process.argv.slice(2);
const target = targetOf(folder);
const calls: string[] = [];
if (what !== 'wait')
  for (const name of [
    ...([
      'mkdirSync',
      'openSync',
      'writeSync',
      'closeSync',
      'writeFileSync',
      'readFileSync',
    ] as const),
    ...(['renameSync', 'rmSync', 'existsSync', 'readdirSync', 'statSync'] as const),
  ]) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (what === 'kill' && calls.length === Number(moment))
          process.kill(process.pid, 'SIGKILL');
        calls.push(name);
        return real(...args);
      },
    });
  }
syncBuiltinESMExports();

const problems = await replaceSite(target, {
  access: 'all',
  say: (sentence) => process.stderr.write(`${sentence}\n`),
  write: async (site) => {
    writeSite(site, 'new');
    if (what !== 'wait') return;
    const words = 'sleep 600 & echo "$$ $!"; wait';
    const child = spawn('sh', ['-c', words], { stdio: 'inherit' });
    await new Promise((resolve) => child.on('close', resolve));
  },
});
if (problems.length > 0) throw new Error(problems[0]!.message);
if (what === 'count') process.stdout.write(calls.join('\n'));
