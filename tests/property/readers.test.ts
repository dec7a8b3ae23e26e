/** Whatever is given to a reader, it answers: it throws nothing. Seeded, so that each run is the same. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readSpoilt, withSpoilt } from '../../scripts/prove/read-spoilt.ts';
import { spoiltFiles } from '../../scripts/prove/spoilt-files.ts';
import { readAddress } from '../../src/addresses/addresses.ts';
import { readAddress as readAsked } from '../../src/client/concordance/address.ts';
import { parseMdx } from '../../src/files/parse-mdx.ts';
import { parseYaml } from '../../src/files/parse-yaml.ts';
import { parseLedger } from '../../src/ledger/ledger.ts';
import { isEdtf } from '../../src/schemas/edtf.ts';
import { parseConcordance } from '../../src/search/concordance/concordance.ts';
import { parseQuery } from '../../src/search/query/parse-query.ts';
import { dateInWords, rangeOf } from '../../src/words/dates.ts';
import { tokenise } from '../../src/words/tokens.ts';
import { corpusOf, fixture } from '../support/content.ts';
import { askCorpus } from '../unit/support/search.ts';

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_128);
const numRuns = Number(process.env.PROPERTY_RUNS ?? 100);
const settings = { seed, numRuns };

/** Any text, with more of some signs than chance would give. */
const textOf = (signs: string) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...signs.split(' '), ' ', '\n', 'word', 'é', '😀', '\0'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

suite(`Readers throw nothing (PROPERTY_SEED=${seed}, PROPERTY_RUNS=${numRuns}):`, () => {
  test('YAML', () => {
    fc.assert(
      fc.property(textOf('a: - ? : [ ] { } & * ! | > \' " # , __proto__: ---'), (text) => {
        parseYaml(text, 'a.yaml', []);
      }),
      settings,
    );
  });

  test('MDX and front matter', () => {
    fc.assert(
      fc.property(textOf('--- # * _ [ ] ` < > { } </A> <A> [^1] [^1]: - 1. | ~~'), (text) => {
        parseMdx(`---\n${text}\n---\n${text}`, 'a.mdx', []);
      }),
      settings,
    );
  });

  test('the ledger', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), textOf('{ } [ ] " : ,')), (text) => {
        parseLedger(text, []);
      }),
      settings,
    );
  });

  test('files of a corpus, spoilt', () => {
    const files = fixture('harbours');
    fc.assert(
      fc.property(spoiltFiles(files), (spoilt) => {
        readSpoilt(withSpoilt(files, spoilt), spoilt.path);
      }),
      settings,
    );
  });

  test('queries, and their plans', async () => {
    const corpus = corpusOf(fixture('harbours'));
    await fc.assert(
      fc.asyncProperty(
        textOf('" OR - * + harbour league Veyra "the salt" 1931 $ – ’'),
        fc.boolean(),
        async (text, exact) => {
          parseQuery(text);
          await askCorpus(corpus, text, { exact });
        },
      ),
      { ...settings, numRuns: Math.ceil(numRuns / 2) },
    );
  });

  test('queries of the concordance, and its address', () => {
    fc.assert(
      fc.property(textOf('* ? " q= & entity= % %zz width='), (text) => {
        parseConcordance(text);
        readAsked(text);
      }),
      settings,
    );
  });

  test('addresses', () => {
    fc.assert(
      fc.property(textOf('/ # . articles og % ..'), (text) => {
        readAddress(text);
      }),
      settings,
    );
  });

  test('words of a text: each stands where it says', () => {
    fc.assert(
      fc.property(textOf('- ’ . 1,000 U.S. soft-power {88}'), (text) => {
        let last = 0;
        for (const { start, end } of tokenise(text)) {
          assert.ok(last <= start && start < end && end <= text.length);
          last = start;
        }
      }),
      settings,
    );
  });

  test('dates: what is EDTF has a range and words', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom(...'0 1 2 9 - / . .. [ ] { } X ~ ? % Y E S , T : Z'.split(' ')), {
            maxLength: 14,
          })
          .map((parts) => parts.join('')),
        (date) => {
          if (!isEdtf(date)) return;
          rangeOf(date);
          dateInWords(date);
        },
      ),
      { ...settings, numRuns: numRuns * 10 },
    );
  });
});
