/**
 * Proves that a build depends on the content and the program alone: copies of the project in two folders,
 * one with a blank and an accent in its path, both without git, build the fixture `harbours` in other
 * time zones and languages, and are compared byte for byte. That nothing reads the clock is looked for
 * in the sources.
 *
 *   npm run prove:bytes
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listPaths } from './build/manifest.ts';

/** What a build is made of. */
const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'scripts', 'src'];
const fixture = 'tests/fixtures/harbours';
const surroundings = [
  { folder: 'plain', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: 'with a blank, é',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'pl_PL.UTF-8', LC_ALL: 'pl_PL.UTF-8' },
  },
];

const faults: string[] = [];
for (const file of globSync(['src/**/*.{ts,astro}', 'astro.config.mjs']))
  // The browser may know what time it is.
  if (
    !file.startsWith('src/client/') &&
    /\bnew Date\(\)|\bDate\.now\(/.test(readFileSync(file, 'utf8'))
  )
    faults.push(`${file} reads the clock`);

const parent = mkdtempSync(join(tmpdir(), 'prove-bytes-'));
try {
  const sites = surroundings.map(({ folder, env }) => build(join(parent, folder), env));
  const [first, second] = sites;
  if (first !== undefined && second !== undefined) faults.push(...compare(first, second));
} finally {
  rmSync(parent, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

/** Builds in a copy of the project; the built site, or undefined, with a fault added, where that failed. */
function build(project: string, env: Record<string, string>): string | undefined {
  for (const part of [...parts, fixture]) cpSync(part, join(project, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'build'], {
    cwd: project,
    env: { ...process.env, CORPUS_CONTENT: fixture, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status === 0) return join(project, 'dist');
  faults.push(`the build in ${project} failed:\n${stderr}`);
  return undefined;
}

function compare(first: string, second: string): string[] {
  const [here, there] = [first, second].map((site) => listPaths(site).filter(isFile));
  const all = [...new Set([...(here ?? []), ...(there ?? [])])].sort();
  const different = all.flatMap((path) => {
    if (!here?.includes(path) || !there?.includes(path)) return [`${path} is in one build alone`];
    const same = readFileSync(join(first, path)).equals(readFileSync(join(second, path)));
    return same ? [] : [`${path} differs`];
  });
  if (different.length === 0) console.log(`${all.length} files are the same, byte for byte.`);
  return different;
}

function isFile(path: string): boolean {
  return !path.endsWith('/');
}
