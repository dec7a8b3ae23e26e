import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type BuiltSite, readSite } from '../../src/ledger/built-site.ts';
import { checkBuilt } from '../../src/ledger/built-site.ts';
import { formatProblem } from '../../src/files/problems.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';

const entry = { holds: null, since: '1.0.0' };
const ledger: Ledger = {
  addresses: { '/': entry, '/a/': entry, '/a/#p1': entry, '/a.txt': entry },
  editions: {},
};
const report = (site: BuiltSite) => checkBuilt({ ledger }, site).map(formatProblem);
const whole: [string, ReadonlySet<string> | undefined][] = [
  ['/', new Set()],
  ['/a/', new Set(['p1'])],
  ['/a.txt', undefined],
  ['/404.html', new Set()],
  ['/style.css', undefined],
];

describe('A built site', () => {
  test('with every published address is right', () => {
    assert.deepEqual(report(new Map(whole)), []);
  });

  test('without a page, an id or a file is not', () => {
    const without = (address: string) =>
      report(new Map(whole.filter(([path]) => path !== address)));
    const hint = '\n    → the page or its template has lost it: mend what writes it';
    assert.deepEqual(without('/a.txt'), [
      `content/ledger.json  /a.txt is not in the built site, although edition 1.0.0 published it${hint}`,
    ]);
    assert.deepEqual(report(new Map([...whole, ['/a/', new Set<string>()]])), [
      `content/ledger.json  /a/ was built without the id p1, although edition 1.0.0 published it${hint}`,
    ]);
    assert.equal(without('/a/').length, 2);
  });

  test('with a page that the ledger does not know is not', () => {
    assert.deepEqual(report(new Map([...whole, ['/b/', new Set()]])), [
      'content/ledger.json  /b/ is in the built site, but not in the ledger\n' +
        '    → name it in src/addresses/addresses.ts and run npm run ledger',
    ]);
  });

  test('is read with its pages by address and the ids on them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'edition-'));
    try {
      mkdirSync(join(folder, 'a'));
      writeFileSync(
        join(folder, 'index.html'),
        '<p class="x" id="p1">id="no"</p><a data-id="n" id=p2>',
      );
      writeFileSync(join(folder, 'a', 'index.html'), '<i>x</i>');
      writeFileSync(join(folder, 'a.txt'), '<p id="p9">');
      assert.deepEqual(
        readSite(folder),
        new Map([
          ['/', new Set(['p1', 'p2'])],
          ['/a/', new Set()],
          ['/a.txt', undefined],
        ]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
