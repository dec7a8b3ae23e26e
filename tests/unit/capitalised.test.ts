import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nameWords, observeUsage, runsOf } from '../../src/registry/capitalised.ts';

type Words = Parameters<typeof nameWords>[0];

const paragraph = (text: string): Words => ({ kind: 'paragraph', text });
const heading = (text: string): Words => ({ kind: 'heading', text });

/** The names in a passage, as its spelling and that of other passages tells. */
function names(passage: string | Words, ...others: string[]): string[] {
  const words = typeof passage === 'string' ? paragraph(passage) : passage;
  const usage = observeUsage([words, ...others.map(paragraph)]);
  return runsOf(nameWords(words, usage), words.text).map((run) =>
    words.text.slice(run[0]!.start, run.at(-1)!.end),
  );
}

describe('A name', () => {
  test('is a word with a capital inside a sentence', () => {
    assert.deepEqual(names('they met in Moscow and went home'), ['Moscow']);
  });

  test('may have several words', () => {
    assert.deepEqual(names('the loan of a Green Fund'), ['Green Fund']);
  });

  for (const form of [
    'House of Representatives',
    'Turn on the East',
    'Ministry of the Interior and Trade',
    'Rio de Janeiro',
    'Asia-Pacific',
    'China–Japan',
    'Asia – Pacific',
    'Business & Investment Summit',
    'H. H. Michael Hsiao',
  ])
    test(`may be joined: ${form}`, () => assert.deepEqual(names(`they know ${form} well`), [form]));

  for (const [text, found] of [
    ['they left Tokyo, Beijing and Seoul', ['Tokyo', 'Beijing and Seoul']],
    ['in China’s Green Fund', ['China', 'Green Fund']],
    ["in China's Green Fund", ['China', 'Green Fund']],
    ['the Fund (Bank)', ['Fund', 'Bank']],
    ['the Fund in Asia', ['Fund', 'Asia']],
  ] as const)
    test(`ends where another begins: ${text}`, () => assert.deepEqual(names(text), found));

  test('is no single letter', () => {
    assert.deepEqual(names('then I went to plan B'), []);
  });

  test('is no currency sign', () => {
    assert.deepEqual(names('aid of US$ 30 and US$1'), []);
  });
});

describe('An acronym', () => {
  for (const form of ['GDP', 'SMEs', 'MoU', 'G7', 'G 8', 'ASEAN+6', 'ASEAN + 6', 'TPP-11', 'U.S'])
    test(`is ${form}, at the beginning of a sentence too`, () => {
      assert.deepEqual(names(`${form} grew`, 'gdp, smes'), [form]);
    });

  test('may hold &', () => {
    assert.deepEqual(names('more R&D'), ['R&D']);
  });

  test('does not take a year for its own', () => {
    assert.deepEqual(names('APEC 1995 and APEC in 12'), ['APEC', 'APEC']);
  });
});

describe('The first word of a sentence', () => {
  test('is no name if the texts write it small', () => {
    assert.deepEqual(names('Trade grew. Trade fell.', 'their trade with Trade & Co'), []);
  });

  test('is no name if the texts write it nowhere else', () => {
    assert.deepEqual(names('Moreover, it grew.'), []);
  });

  test('is a name if the texts write it with a capital inside a sentence and never small', () => {
    assert.deepEqual(names('Moscow agreed.', 'they met in Moscow'), ['Moscow']);
  });

  test('is part of the name that goes on behind it', () => {
    assert.deepEqual(names('Taisuke Abiru writes'), ['Taisuke Abiru']);
    assert.deepEqual(names('Hsin-Huang writes'), ['Hsin-Huang']);
  });

  test('leaves the rest of a name that it begins', () => {
    assert.deepEqual(names('Most Asians agree', 'most agree'), ['Asians']);
  });

  for (const before of [
    'It grew. ',
    'It grew! ',
    'Did it grow? ',
    'It “grew.” ',
    '(It grew.) ',
    'It grew.[12] ',
    'It grew.” [12] ',
    'it grew… ',
    'Summary: ',
    'As Sohn wrote, “',
    '“',
    '3.1 ',
  ])
    test(`stands behind ${before.trim()}`, () =>
      assert.ok(!names(`${before}Trade fell`, 'trade').includes('Trade')));

  for (const before of ['the ', 'a, ', 'a; ', 'a – ', 'the “', 'by [', 'the 1997 '])
    test(`does not stand behind ${before.trim()}`, () => {
      assert.ok(names(`by ${before}Trade fell`, 'trade').includes('Trade'));
    });

  test('is in doubt behind the stop of an abbreviation: a name unless written small', () => {
    assert.deepEqual(names('the U.S. Treasury refused'), ['U.S', 'Treasury']);
    assert.deepEqual(names('it left the U.S. Trade fell', 'trade'), ['U.S']);
  });
});

describe('A heading', () => {
  test('whose words all have a capital shows names that the texts have elsewhere', () => {
    assert.deepEqual(
      names(heading('Soft Power Strategies toward Asia'), 'soft power in Asia', 'strategies'),
      ['Asia'],
    );
  });

  test('in capitals does too', () => {
    assert.deepEqual(names(heading('JAPAN’S ROLE IN ASIA'), 'its role in Asia and Japan'), [
      'JAPAN',
      'ASIA',
    ]);
  });

  test('written like a sentence is read like one', () => {
    assert.deepEqual(names(heading('3.3 Policy after the end of the Cold War'), 'cold war'), [
      'Cold War',
    ]);
  });

  test('does not tell how its words are spelt elsewhere', () => {
    assert.deepEqual(observeUsage([heading('Soft Power')]), {
      small: new Set(),
      capitalised: new Set(),
    });
  });
});
