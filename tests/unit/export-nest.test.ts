import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { nest, type Point, type Range } from '../../src/exports/markup.ts';

const range = (name: string, start: number, end: number, whole = false): Range => ({
  start,
  end,
  whole,
  wrap: (words) => x(name, words),
});
const point = (offset: number, name = 'pb'): Point => ({ offset, node: x(name) });
const show = (text: string, ranges: Range[], points: Point[] = []) =>
  toXml(nest(text, ranges, points), { closeEmptyElements: true, tightClose: true });

describe('Ranges become elements', () => {
  test('beside each other and within each other', () => {
    assert.equal(
      show('abcdef', [range('n', 4, 5), range('o', 0, 3), range('i', 1, 2)]),
      '<o>a<i>b</i>c</o>d<n>e</n>f',
    );
  });

  test('of equal ones the first is the outer', () => {
    assert.equal(show('ab', [range('o', 0, 1), range('i', 0, 1)]), '<o><i>a</i></o>b');
  });

  test('one without words becomes none', () => {
    assert.equal(show('ab', [range('o', 1, 1)]), 'ab');
  });

  test('the later of two that cross is cut where the earlier ends', () => {
    assert.equal(
      show('abcd', [range('one', 0, 2), range('two', 1, 3)]),
      '<one>a<two>b</two></one><two>c</two>d',
    );
  });

  test('the earlier is cut where the later must stay whole', () => {
    assert.equal(
      show('abcd', [range('one', 0, 2), range('sic', 1, 3, true)]),
      '<one>a</one><sic><one>b</one>c</sic>d',
    );
  });

  test('the later is cut where the earlier must stay whole', () => {
    assert.equal(
      show('abcd', [range('sic', 0, 2, true), range('two', 1, 3)]),
      '<sic>a<two>b</two></sic><two>c</two>d',
    );
  });
});

describe('Points', () => {
  test('stand between characters, at the beginning and at the end', () => {
    assert.equal(show('ab', [], [point(0), point(1), point(2)]), '<pb/>a<pb/>b<pb/>');
  });

  test('at the border of a range stand outside, within it inside', () => {
    assert.equal(
      show('abcd', [range('n', 1, 3)], [point(1), point(2), point(3)]),
      'a<pb/><n>b<pb/>c</n><pb/>d',
    );
  });

  test('at one place keep their order', () => {
    assert.equal(show('ab', [], [point(1, 'note'), point(1)]), 'a<note/><pb/>b');
  });

  test('between two ranges that touch stand between them', () => {
    assert.equal(
      show('ab', [range('o', 0, 1), range('n', 1, 2)], [point(1)]),
      '<o>a</o><pb/><n>b</n>',
    );
  });
});
