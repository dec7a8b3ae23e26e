/**
 * Everything that must hold before a change lands: types, lint, format, unit tests, the build, tests
 * over the built site, tests in a real browser. Stops at the first step that fails.
 *
 *   npm test
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';
import { ensureTool } from './debian-tool.ts';

const chromium = ensureChromium();
// Outside judges. Installed one after the other: several tests at once would meet Debian’s lock.
for (const [command, debianPackage] of [
  ['jing', 'jing'],
  ['epubcheck', 'epubcheck'],
  ['pdftotext', 'poppler-utils'],
] as const)
  ensureTool(command, debianPackage);

const steps: [name: string, command: string, ...args: string[]][] = [
  [
    'Types',
    'astro',
    'check',
    '--minimumSeverity',
    'warning',
    '--minimumFailingSeverity',
    'warning',
  ],
  ['Lint', 'eslint', '--max-warnings', '0', '.'],
  ['Format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['JSON Schemas', process.execPath, 'scripts/schemas.ts', '--check'],
  ['Unit tests', process.execPath, '--test', ...globSync('tests/unit/**/*.test.ts')],
  ['Build', process.execPath, 'scripts/build.ts'],
  ['Build of cleared texts', process.execPath, 'scripts/build.ts', '--out', 'dist-cleared'],
  ['Tests over the built site', process.execPath, '--test', ...globSync('tests/site/**/*.test.ts')],
  [
    'Tests over the build of cleared texts',
    process.execPath,
    '--test',
    ...globSync('tests/access/**/*.test.ts'),
    ...['addresses', 'duplicates', 'html', 'links'].map((name) => `tests/site/${name}.test.ts`),
  ],
  [
    'Tests in the browser',
    process.execPath,
    '--test',
    '--test-concurrency=2',
    ...globSync('tests/e2e/**/*.test.ts'),
  ],
];

/** What a step is to have in its environment. */
const settings: Record<string, Record<string, string>> = {
  Build: { CORPUS_ACCESS: 'all' },
  'Build of cleared texts': { CORPUS_ACCESS: 'cleared' },
  'Tests over the build of cleared texts': { DIST: 'dist-cleared', DIST_WHOLE: 'dist' },
};

for (const [name, command, ...args] of steps) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROMIUM_PATH: chromium,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...settings[name],
    },
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`\n${name} failed after ${seconds} s.`);
    process.exit(1);
  }
  console.log(`${name}: ${seconds} s`);
}
console.log('\nEverything passed.');
