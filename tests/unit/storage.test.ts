import assert from 'node:assert/strict';
import { afterEach, suite, test } from 'node:test';
import { takeFound } from '../../src/client/mark-found.ts';
import {
  readStored,
  readStoredJson,
  singleKeysAreOn,
  store,
} from '../../src/client/shared/storage.ts';

/** Puts a storage into the place of the browser’s, or what reading it throws. */
function storageIs(storage: object): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
}

function storageThrows(): void {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
}

/** A storage that holds some values, and keeps what it is given. */
function holding(values: Record<string, string>): object {
  const held = new Map(Object.entries(values));
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  };
}

const refuse = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

afterEach(() => {
  storageIs(holding({}));
});

suite('Storage that is blocked throws nothing:', () => {
  const calls = { getItem: refuse, setItem: refuse, removeItem: refuse };
  for (const [name, block] of [
    ['where even naming it throws', storageThrows],
    ['where each call throws', () => storageIs(calls)],
  ] as const)
    test(name, () => {
      block();
      assert.equal(readStored(`a ${name}`), null);
      store(`a ${name}`, 'x');
      assert.equal(readStored(`a ${name}`), 'x', 'it holds on this page');
      store(`a ${name}`, null);
      assert.equal(readStored(`a ${name}`), null);
      assert.equal(singleKeysAreOn(), true);
      assert.deepEqual(takeFound('/a/#p1', 0), []);
    });
});

suite('Junk in the storage is nothing:', () => {
  for (const junk of [
    ...['', '{', 'null', '1', '"x"', '[]', '{}', '{"address":"/a/#p1"}'],
    ...['{"address":"/a/#p1","at":0}', '{"address":"/a/#p1","at":0,"sequences":"x"}'],
    ...[
      '{"address":"/a/#p1","at":0,"sequences":[1]}',
      '{"address":"/a/#p1","at":0,"sequences":[[1]]}',
    ],
  ])
    test(junk, () => {
      storageIs(holding({ found: junk, 'single-keys': junk }));
      assert.deepEqual(takeFound('/a/#p1', 0), []);
      assert.equal(singleKeysAreOn(), true);
      readStoredJson('found');
    });

  test('what was left is taken once, for its address, and soon', () => {
    const found = JSON.stringify({ address: '/a/#p1', at: 1000, sequences: [['salt', 'pan']] });
    storageIs(holding({ found }));
    assert.deepEqual(takeFound('/b/', 1001), []);
    assert.deepEqual(takeFound('/a/#p1', 1001), [['salt', 'pan']]);
    assert.deepEqual(takeFound('/a/#p1', 1001), []);
    storageIs(holding({ found }));
    assert.deepEqual(takeFound('/a/#p1', 100_000), []);
  });
});
