import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quoteWithin } from '../../src/client/cite/quotations.ts';

describe('Words to be quoted', () => {
  const cases: [what: string, words: string, expected: string][] = [
    ['without marks stay', 'Japan’s role', 'Japan’s role'],
    ['have their double marks made single', 'a “soft agenda” and “b”', 'a ‘soft agenda’ and ‘b’'],
    ['have straight double marks made single', 'a "soft agenda"', 'a ‘soft agenda’'],
    ['keep their single marks', 'the ‘ASEAN way’', 'the ‘ASEAN way’'],
    ['keep a mark whose pair was not selected', 'agenda” in “c”', 'agenda” in ‘c’'],
    ['keep a mark that nothing closes', 'a “soft', 'a “soft'],
  ];
  for (const [what, words, expected] of cases)
    test(what, () => assert.equal(quoteWithin(words), expected));
});
