import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sketch } from '../../src/article/ids/likeness.ts';
import { updateLedger } from '../../src/ledger/check-recorded.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import type { CurrentEntry } from '../../src/ledger/current-addresses.ts';

type Entries = Ledger['addresses'];

const at = (holds: string | null, since = '1.0.0') => ({ holds, since });
const words = '0123456789abcdef';
const others = 'fedcba9876543210';
const hashes = { text: 'a'.repeat(64), record: 'b'.repeat(64), apparatus: 'c'.repeat(64) };

/** Brings a ledger with these entries up to date with those that the site now has. */
const update = (
  known: Entries,
  current: Record<string, CurrentEntry>,
  editions: [string, string][] = [],
) =>
  updateLedger(
    { addresses: known, editions: { a: { '1.0.0': hashes } } },
    {
      addresses: new Map(Object.entries(current)),
      editions: new Map(editions.map(([id, edition]) => [id, { edition, hashes }])),
      goneIn: () => '2.0.0',
    },
  );

describe('A ledger', () => {
  test('that is up to date stays as it is', () => {
    const known = { '/': at(null), '/#p1': at(words) };
    assert.deepEqual(update(known, known, [['a', '1.0.0']]), {
      ledger: { addresses: known, editions: { a: { '1.0.0': hashes } } },
      added: [],
      changed: [],
      gone: [],
      restored: [],
      editions: [],
    });
  });

  test('takes up a new address with its edition and a sketch of its words', () => {
    const { ledger, added } = update(
      { '/#p1': at(words) },
      { '/#p1': at(words), '/#p1a': { ...at(others, '1.1.0'), words: 'a b' } },
    );
    assert.deepEqual(ledger.addresses['/#p1a'], { ...at(others, '1.1.0'), sketch: sketch('a b') });
    assert.deepEqual(added, ['/#p1a']);
  });

  test('keeps the edition in which an address appeared and what it held, whatever it now holds', () => {
    const { ledger, changed } = update({ '/#p1': at(words) }, { '/#p1': at(others, '2.0.0') });
    assert.deepEqual(ledger.addresses['/#p1'], { ...at(others, '1.0.0'), was: { '2.0.0': words } });
    assert.deepEqual(changed, ['/#p1']);
  });

  test('keeps all that an address held, also when it holds it again', () => {
    const { ledger } = update(
      { '/#p1': { ...at(others), was: { '2.0.0': words } } },
      { '/#p1': at(words, '3.0.0') },
    );
    assert.deepEqual(ledger.addresses['/#p1']!.was, { '2.0.0': words, '3.0.0': others });
  });

  test('sketches changed words anew and leaves the sketch of the same words', () => {
    const known = { '/#p1': { ...at(words), sketch: '1 abcd' } };
    const now = (holds: string) => ({ '/#p1': { ...at(holds, '2.0.0'), words: 'x y' } });
    assert.equal(update(known, now(words)).ledger.addresses['/#p1']!.sketch, '1 abcd');
    assert.equal(update(known, now(others)).ledger.addresses['/#p1']!.sketch, sketch('x y'));
  });

  test('never loses an address: one that is gone keeps what it held and says since when', () => {
    const { ledger, gone } = update(
      { '/#p1': at(words), '/#p2': at(others) },
      { '/#p1': at(words) },
    );
    assert.deepEqual(ledger.addresses['/#p2'], { ...at(others), gone: '2.0.0' });
    assert.deepEqual(gone, ['/#p2']);
  });

  test('does not date an address that is gone anew', () => {
    const known = { '/#p2': { ...at(others), gone: '1.1.0' } };
    assert.deepEqual(update(known, {}).ledger.addresses, known);
    assert.deepEqual(update(known, {}).gone, []);
  });

  test('takes an address that was gone back as of old', () => {
    const { ledger, restored } = update(
      { '/#p1': { ...at(words), gone: '2.0.0' } },
      { '/#p1': at(words, '3.0.0') },
    );
    assert.deepEqual(ledger.addresses['/#p1'], at(words, '1.0.0'));
    assert.deepEqual(restored, ['/#p1']);
  });

  test('takes up an edition once, and never writes over what it held', () => {
    const { ledger, editions } = update({}, {}, [
      ['a', '2.0.0'],
      ['b', '1.0.0'],
    ]);
    assert.deepEqual(ledger.editions, {
      a: { '1.0.0': hashes, '2.0.0': hashes },
      b: { '1.0.0': hashes },
    });
    assert.deepEqual(editions, ['a 2.0.0', 'b 1.0.0']);
  });

  test('is not changed where it stands', () => {
    const known = Object.freeze({ '/#p1': Object.freeze(at(words)) });
    update(known, { '/#p1': at(others, '2.0.0'), '/#p2': at(words) });
    assert.deepEqual(known, { '/#p1': at(words) });
  });
});
