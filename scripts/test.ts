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
  ['Tests over the built site', process.execPath, '--test', ...globSync('tests/site/**/*.test.ts')],
  [
    'Tests in the browser',
    process.execPath,
    '--test',
    '--test-concurrency=2',
    ...globSync('tests/e2e/**/*.test.ts'),
  ],
];

for (const [name, command, ...args] of steps) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium, ASTRO_TELEMETRY_DISABLED: '1' },
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
