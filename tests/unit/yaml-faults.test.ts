import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../src/files/parse-yaml.ts';
import type { Problem } from '../../src/files/problems.ts';

test('A file of YAML with more than a hundred faults says how many others there are', () => {
  const problems: Problem[] = [];
  const text = Array.from({ length: 130 }, (_, i) => `key${i}: &anchor${i} words\n`).join('');
  assert.equal(parseYaml(text, 'x.yaml', problems), undefined);
  assert.equal(problems.length, 101);
  assert.match(problems.at(-1)!.message, /beyond these 100, 30 in all/);
});
