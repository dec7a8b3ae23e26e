import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type EditionParts,
  hashEdition,
  levelOf,
  nextEdition,
  raised,
  suffices,
} from '../../src/article/editions.ts';
import { compareEditions } from '../../src/schemas/fields.ts';

const parts: EditionParts = {
  textHash: 'a'.repeat(64),
  frontMatter: { title: 'T', edition: '1.0.0', history: [], pages: { first: 1, last: 2 } },
  body: '## One\n\nTwo words.\n',
  apparatus: { article: 'x', interventions: [{ kind: 'sic', line: 1 }] },
};
const level = (changes: Partial<EditionParts>) =>
  levelOf(hashEdition(parts), hashEdition({ ...parts, ...changes }));
const front = parts.frontMatter as Record<string, unknown>;

describe('An edition number', () => {
  test('is ordered by value', () => {
    assert.deepEqual(['1.10.0', '1.9.9', '2.0.0', '1.9.10'].sort(compareEditions), [
      '1.9.9',
      '1.9.10',
      '1.10.0',
      '2.0.0',
    ]);
  });

  test('is raised in one place, and the places after it begin anew', () => {
    assert.equal(nextEdition('1.2.3', 'first'), '2.0.0');
    assert.equal(nextEdition('1.2.3', 'second'), '1.3.0');
    assert.equal(nextEdition('1.2.3', 'third'), '1.2.4');
    assert.equal(raised('1.2.3', '2.0.0'), 'first');
    assert.equal(raised('1.2.3', '1.3.0'), 'second');
    assert.equal(raised('1.2.3', '1.2.9'), 'third');
    assert.equal(raised('1.2.3', '1.2.3'), undefined);
    assert.equal(raised('1.2.3', '1.1.9'), undefined);
  });

  test('may be raised further than a change asks for, not less', () => {
    assert.ok(suffices('first', 'third') && suffices('second', 'second'));
    assert.ok(!suffices('third', 'second') && !suffices(undefined, 'third'));
  });
});

describe('What changes between two editions', () => {
  test('is the text, whatever else it is', () => {
    assert.equal(level({ textHash: 'b'.repeat(64), body: 'x' }), 'first');
  });

  test('is metadata or mark-up', () => {
    assert.equal(level({ frontMatter: { ...front, title: 'U' } }), 'second');
    assert.equal(level({ body: '### One\n\nTwo words.\n' }), 'second');
    assert.equal(level({ body: '## One\n\n*Two* words.\n' }), 'second');
  });

  test('is the apparatus', () => {
    assert.equal(level({ apparatus: { article: 'x', interventions: [] } }), 'third');
  });

  test('is nothing where only the number, the history, the order of keys or blank lines differ', () => {
    const { title, ...rest } = front;
    assert.equal(
      level({ frontMatter: { ...rest, edition: '2.0.0', history: [1], title } }),
      undefined,
    );
    assert.equal(level({ body: '## One \r\n\r\n\r\nTwo words.' }), undefined);
  });
});
