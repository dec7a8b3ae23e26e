import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formsOf } from '../../src/registry/aliases.ts';
import { checkCitations } from '../../src/registry/check-citations.ts';
import { findCitations } from '../../src/registry/citations.ts';
import { findMentions } from '../../src/registry/mentions.ts';
import type { Problem } from '../../src/files/problems.ts';
import type { CitedWork } from '../../src/registry/works.ts';
import { makeEntity } from './support/make-entity.ts';
import { makeWork } from './support/make-work.ts';
import { linesBefore, readGoodBody } from './support/read-body.ts';

const doctrine = {
  ...makeEntity('doctrine', 'Fukuda Doctrine'),
  collection: 'initiatives' as const,
};
const ministry = makeEntity('ministry', 'MOFA');
const registry = [doctrine, ministry];

function check(body: string, works: CitedWork[] = [], notCitations: string[] = []): Problem[] {
  const article = { id: 'here', file: 'a.mdx', text: readGoodBody(body) };
  const [passage] = article.text.passages;
  passage!.id = 'p1';
  const citations = findCitations(article, works);
  const byId = new Map(registry.map((entity) => [entity.id, entity]));
  const mentions = findMentions(article, formsOf(registry), byId, citations);
  return checkCitations([{ ...article, citations, mentions }], new Set(notCitations));
}

/** What looks like a citation and is known to no work. */
const unknown = (...input: Parameters<typeof check>) =>
  check(...input).map(({ message }) => /“(.*)”/.exec(message)![1]);

describe('A citation that no work knows', () => {
  test('is a problem that names passage and words and says what to do', () => {
    assert.deepEqual(check('as is known (see Wong, Chan 2003, pp. 5-6)'), [
      {
        file: 'a.mdx',
        line: linesBefore + 1,
        column: 1,
        message: '“Wong, Chan 2003” in passage p1 looks like a citation, but no work has it',
        hint: 'add it to the forms of its work, e.g. content/works/wong-chan-2003.yaml; if it cites nothing, to content/not-citations.yaml',
      },
    ]);
  });

  for (const [body, words] of [
    ['(Sohn 2010)', 'Sohn 2010'],
    ['[Sohn 2010, p. 17]', 'Sohn 2010'],
    ['(Sohn, 2010)', 'Sohn, 2010'],
    ['(see, for example, Sohn 2010)', 'Sohn 2010'],
    ['(See Sohn 2010)', 'Sohn 2010'],
    ['(cf. Sohn 2010a)', 'Sohn 2010a'],
    ['(Hirata, Okamoto and Ôgita 1996)', 'Hirata, Okamoto and Ôgita 1996'],
    ['[Keohane, Nye Jr. 1998]', 'Keohane, Nye Jr. 1998'],
    ['(Pempel et al. 2005)', 'Pempel et al. 2005'],
    ['[Ministry of Finance of Japan 2001]', 'Ministry of Finance of Japan 2001'],
    ['In Keohane (1984) it is', 'Keohane (1984)'],
    ['Rix [1993, 12] says', 'Rix [1993, 12]'],
    ['As Hook in this volume shows', 'Hook in this volume'],
    [
      'As A. Hirono and Daquila describe in this volume',
      'A. Hirono and Daquila describe in this volume',
    ],
    ['MOFA (1999) says', 'MOFA (1999)'],
  ] as const)
    test(`is ${words} in “${body}”`, () => assert.deepEqual(unknown(body), [words]));

  test('is each of several in one bracket', () => {
    assert.deepEqual(unknown('(Koh 1989, Muramatsu 1997; Calder 1988 or Rix 1993)'), [
      'Koh 1989',
      'Muramatsu 1997',
      'Calder 1988',
      'Rix 1993',
    ]);
  });

  test('is one with more authors than the work that is known', () => {
    const works = [makeWork('chan-2003', ['Chan 2003'])];
    assert.deepEqual(unknown('(Chan 2003; Wong, Chan 2003)', works), ['Wong, Chan 2003']);
  });
});

describe('No citation is', () => {
  for (const body of [
    'in 2010 Sohn',
    'the plan (2007-2017)',
    'founded (Tokyo 2007–2017)',
    '(founded in 1966 and 1970)',
    '(Cambodia, East Timor, and Nepal since 1992)',
    '(the 2008 Games)',
    '(Manila, 28 November 1999)',
    'Earlier articles in this volume',
    'the Fukuda Doctrine (1977)',
    'the doctrine (Fukuda Doctrine, 1977)',
    'tourism by destination (2007)',
  ])
    test(`“${body}”`, () => assert.deepEqual(unknown(body), []));

  test('what the form of a work covers', () => {
    const works = [makeWork('sohn-2010', ['Sohn 2010']), makeWork('hook', ['Hook in this volume'])];
    assert.deepEqual(unknown('(Sohn 2010, p. 17) as Hook in this volume says', works), []);
  });

  test('what is declared to be none', () => {
    assert.deepEqual(unknown('(Beijing 2008; Sohn 2010)', [], ['Beijing 2008']), ['Sohn 2010']);
  });
});
