import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type PageName, pages } from '../../src/addresses/addresses.ts';
import { currentAddresses } from '../../src/ledger/current-addresses.ts';
import { type Corpus, makeCorpus } from '../../src/model/corpus.ts';
import { shownPages } from '../../src/overviews/shown-pages.ts';
import { corpusOf, fixture } from '../support/content.ts';

const harbours = corpusOf(fixture('harbours'));
const one = corpusOf(fixture('one'));
const all = Object.keys(pages) as PageName[];
const missing = (corpus: Corpus) => all.filter((name) => !shownPages(corpus).has(name));

describe('The pages of an edition', () => {
  test('are all there where each has something to show', () => {
    assert.deepEqual(missing(harbours), []);
  });

  test('are there without those that would be empty', () => {
    assert.deepEqual(missing(one), [
      'disagreements',
      'initiatives',
      'membership',
      'network',
      'questions',
      'timeline',
      'works',
    ]);
    assert.deepEqual(missing(corpusOf(fixture('second-language'))), [
      'disagreements',
      'membership',
      'questions',
      'works',
    ]);
  });

  test('have addresses, and the others have none', () => {
    for (const corpus of [harbours, one]) {
      const addresses = currentAddresses(corpus);
      for (const name of all)
        assert.equal(addresses.has(pages[name]), shownPages(corpus).has(name), name);
    }
  });

  test('lose the timeline where no statement is dated, the membership where none tells of members', () => {
    const undated = harbours.statements.map(({ date: _, ...rest }) => rest);
    assert.deepEqual(missing(makeCorpus({ ...harbours, statements: undated })), ['timeline']);
    const groupless = harbours.statements.filter(
      ({ predicate }) => !['member-of', 'joined', 'left'].includes(predicate),
    );
    assert.deepEqual(missing(makeCorpus({ ...harbours, statements: groupless })), ['membership']);
  });

  test('lose everything about names where no entity is known', () => {
    const nobody = makeCorpus({ ...one, entities: [] });
    assert.deepEqual(
      missing(nobody).filter((name) => !missing(one).includes(name)),
      ['actors', 'names'],
    );
  });
});
