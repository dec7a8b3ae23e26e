import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { updateLedger } from '../../src/corpus/update-ledger.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';

type Entries = Ledger['addresses'];

const at = (holds: string | null, since = '1.0.0') => ({ holds, since });
const words = '0123456789abcdef';
const others = 'fedcba9876543210';

/** Brings a ledger with these entries up to date with those that the site now has. */
const update = (known: Entries, current: Entries) =>
  updateLedger({ addresses: known }, new Map(Object.entries(current)));

describe('A ledger', () => {
  test('that is up to date stays as it is', () => {
    const known = { '/': at(null), '/#p1': at(words) };
    assert.deepEqual(update(known, known), {
      ledger: { addresses: known },
      added: [],
      changed: [],
      gone: [],
    });
  });

  test('takes up a new address with its edition, after the one before it', () => {
    const { ledger, added } = update(
      { '/#p1': at(words), '/#p2': at(words) },
      { '/#p1': at(words), '/#p1a': at(others, '1.1.0'), '/#p2': at(words) },
    );
    assert.deepEqual(Object.keys(ledger.addresses), ['/#p1', '/#p1a', '/#p2']);
    assert.deepEqual(ledger.addresses['/#p1a'], at(others, '1.1.0'));
    assert.deepEqual(added, ['/#p1a']);
  });

  test('takes up a new address at the very beginning', () => {
    const { ledger } = update({ '/b/': at(null) }, { '/a/': at(null), '/b/': at(null) });
    assert.deepEqual(Object.keys(ledger.addresses), ['/a/', '/b/']);
  });

  test('keeps the edition in which an address appeared, whatever it now holds', () => {
    const { ledger, changed } = update({ '/#p1': at(words) }, { '/#p1': at(others, '2.0.0') });
    assert.deepEqual(ledger.addresses['/#p1'], at(others, '1.0.0'));
    assert.deepEqual(changed, ['/#p1']);
  });

  test('never loses an address: one that is gone keeps its place and what it held', () => {
    const { ledger, gone } = update(
      { '/#p1': at(words), '/#p2': at(others), '/#p3': at(words) },
      { '/#p1': at(words), '/#p3': at(words) },
    );
    assert.deepEqual(Object.keys(ledger.addresses), ['/#p1', '/#p2', '/#p3']);
    assert.deepEqual(ledger.addresses['/#p2'], { ...at(others), gone: true });
    assert.deepEqual(gone, ['/#p2']);
  });

  test('takes an address that was gone back as of old', () => {
    const { ledger } = update(
      { '/#p1': { ...at(words), gone: true } },
      { '/#p1': at(words, '2.0.0') },
    );
    assert.deepEqual(ledger.addresses['/#p1'], at(words, '1.0.0'));
  });

  test('that is empty takes up everything, in order', () => {
    const current = { '/': at(null), '/b/': at(null), '/a/': at(null) };
    assert.deepEqual(update({}, current).ledger.addresses, current);
    assert.deepEqual(Object.keys(update({}, current).ledger.addresses), ['/', '/b/', '/a/']);
  });
});
