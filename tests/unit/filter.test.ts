import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Filter, passes, readFilter, withFilter } from '../../src/client/timeline/filter.ts';

const none: Filter = { article: '', kind: '', entity: '' };
const offers = (key: keyof Filter, value: string) =>
  ['', { article: 'nagy', kind: 'state', entity: 'japan' }[key]].includes(value);

describe('The filter of the timeline', () => {
  test('is read from the address', () => {
    assert.deepEqual(readFilter('?article=nagy&kind=state&entity=japan', offers), {
      article: 'nagy',
      kind: 'state',
      entity: 'japan',
    });
  });

  test('leaves out what the page does not offer', () => {
    assert.deepEqual(readFilter('?article=nobody&kind=state', offers), { ...none, kind: 'state' });
  });

  test('stands in the address, beside whatever else is there', () => {
    const address = 'https://example.org/timeline/?lang=en';
    const filtered = withFilter(address, { ...none, kind: 'state' });
    assert.equal(filtered, `${address}&kind=state`);
    assert.equal(withFilter(filtered, none), address);
  });

  const kindOf = new Map([
    ['japan', 'state'],
    ['rcep', 'agreement'],
  ]);
  const entry = { articles: ['nagy'], entities: ['japan', 'rcep'] };
  test('lets everything pass where it asks for nothing', () => {
    assert.equal(passes(none, entry, kindOf), true);
  });

  test('wants all that it asks for', () => {
    assert.equal(
      passes({ article: 'nagy', kind: 'agreement', entity: 'japan' }, entry, kindOf),
      true,
    );
    assert.equal(passes({ ...none, article: 'abiru' }, entry, kindOf), false);
    assert.equal(passes({ ...none, kind: 'fund' }, entry, kindOf), false);
    assert.equal(passes({ article: 'nagy', kind: 'state', entity: 'china' }, entry, kindOf), false);
  });
});
