/**
 * Everything that must hold before a change lands: types, lint, layers, format, unit tests, builds,
 * tests over the built sites, tests in a real browser. Two things run at a time; what each prints is
 * shown when it has ended. The first that fails stops the rest.
 *
 *   npm test
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';
import { ensureTool } from './debian-tool.ts';

/** One thing to run. */
interface Step {
  name: string;
  command: string;
  args: string[];
  /** What it is to have in its environment. */
  env?: Record<string, string>;
}

const chromium = ensureChromium();
// Outside judges and other browsers. Installed one after the other: several tests at once would meet Debian’s lock.
for (const [command, debianPackage] of [
  ['jing', 'jing'],
  ['epubcheck', 'epubcheck'],
  ['pdftotext', 'poppler-utils'],
  ['nginx', 'nginx-light'],
  ['caddy', 'caddy'],
  ['firefox-esr', 'firefox-esr'],
  ['WebKitWebDriver', 'webkit2gtk-driver'],
  ['Xvfb', 'xvfb'],
] as const)
  ensureTool(command, debianPackage);

/** The sites that are built: of the content, of a fixture with a past, whole and of its cleared texts alone, and of one text. */
const fixture = 'tests/fixtures/harbours';
const sites = {
  real: { DIST: 'dist', CORPUS_CONTENT: 'content', CORPUS_ACCESS: 'all' },
  fixture: { DIST: 'dist-fixture', CORPUS_CONTENT: fixture, CORPUS_ACCESS: 'all' },
  cleared: {
    DIST: 'dist-cleared',
    DIST_WHOLE: 'dist-fixture',
    CORPUS_CONTENT: fixture,
    CORPUS_ACCESS: 'cleared',
    BASE_PATH: '/some/prefix',
  },
  one: { DIST: 'dist-one', CORPUS_CONTENT: 'tests/fixtures/one', CORPUS_ACCESS: 'all' },
};

/** Steps one after the other, lanes side by side, groups one after the other. */
const groups: Step[][][] = [
  [
    [
      step('Types', 'astro check --minimumSeverity warning --minimumFailingSeverity warning'),
      step('Lint', 'eslint --max-warnings 0 .'),
      step('Layers', 'depcruise --config .dependency-cruiser.mjs src scripts tests'),
      step('Unused code', 'knip'),
      step('Format', 'prettier --check --log-level warn .'),
      step('JSON Schemas', 'node scripts/schemas.ts --check'),
    ],
    [
      tests('Unit tests', ['tests/unit/**/*.test.ts', 'tests/property/*.test.ts']),
      build('Build of the fixture', sites.fixture),
      build('Build of its cleared texts, under a path', sites.cleared),
      tests(
        'Tests over the fixture',
        ['tests/site/*.test.ts', 'tests/site/fixture/*.test.ts'],
        sites.fixture,
      ),
    ],
  ],
  [
    [
      build('Build', sites.real),
      tests('Tests over the built site', ['tests/site/*.test.ts'], sites.real),
      build('Build of one text', sites.one),
      tests('Tests over the site of one text', ['tests/site/*.test.ts'], sites.one),
      tests(
        'Tests over cleared texts',
        ['tests/site/{addresses,duplicates,html,links}.test.ts', 'tests/access/*.test.ts'],
        sites.cleared,
      ),
      tests('Tests behind web servers', ['tests/hosts/*.test.ts'], sites.cleared),
      tests('Tests of the content in the browser', ['tests/e2e/real/*.test.ts'], sites.real),
    ],
    // Each file has a browser of its own, and waits for it more than it works.
    [tests('Tests in the browser', ['tests/e2e/*.test.ts'], sites.fixture, '--test-concurrency=2')],
  ],
];

const running = new Set<ChildProcess>();
for (const group of groups) {
  const ends = await Promise.all(group.map(runLane));
  if (ends.includes(false)) process.exit(1);
}
console.log('\nEverything passed.');

/** Runs steps one after the other; false as soon as one fails, which ends all that runs beside it. */
async function runLane(steps: Step[]): Promise<boolean> {
  for (const { name, command, args, env } of steps) {
    const start = performance.now();
    const child = spawn(command, args, {
      env: { ...process.env, CHROMIUM_PATH: chromium, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      shell: process.platform === 'win32',
    });
    running.add(child);
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => printed.push(bytes));
    const code = await new Promise<number | null>((resolve) => {
      child.on('error', () => resolve(1)).on('close', resolve);
    });
    running.delete(child);
    if (code === null) return false;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`\n── ${name} ──\n${Buffer.concat(printed).toString()}`);
    console.log(code === 0 ? `${name}: ${seconds} s` : `${name} failed after ${seconds} s.`);
    if (code === 0) continue;
    for (const other of running) other.kill();
    return false;
  }
  return true;
}

function step(name: string, words: string, env: Record<string, string> = {}): Step {
  const [command = '', ...args] = words.split(' ');
  return { name, command, args, env };
}

function build(name: string, site: { DIST: string } & Record<string, string>): Step {
  return step(name, `node scripts/build.ts --out ${site.DIST}`, site);
}

/** Test files in one process, which reads a corpus or a built site once for all of them. */
function tests(
  name: string,
  patterns: string[],
  site: Record<string, string> = {},
  how = '--test-isolation=none',
): Step {
  const files = patterns.flatMap((pattern) => globSync(pattern)).sort();
  return { name, command: 'node', args: ['--test', how, ...files], env: site };
}
