import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeStatements } from '../../src/registry/claims.ts';
import type { Entity } from '../../src/registry/entities.ts';
import { nameWithin, plainSentence } from '../../src/registry/statement-text.ts';
import { actorKinds, initiativeKinds } from '../../src/schemas/entity.ts';
import {
  modalities,
  modalityNames,
  type Predicate,
  predicateNames,
  ruleOf,
  wordingOf,
} from '../../src/schemas/predicates.ts';
import { corpusOf, fixture } from '../support/content.ts';
import { entityOf, say } from './support/say.ts';

for (const name of ['United States', 'Philippines', 'Fukuda Doctrine'])
  entityOf(name).data.the = true;

const sentences = (...statements: Parameters<typeof mergeStatements>[0]) =>
  mergeStatements(statements).map(plainSentence);

describe('A name that takes “the” has it', () => {
  test('at the beginning of a sentence and within it', () => {
    assert.deepEqual(sentences(say('United States', 'supported', 'Fukuda Doctrine')), [
      'The United States supported the Fukuda Doctrine',
    ]);
  });

  test('in a list', () => {
    assert.deepEqual(
      sentences(
        say('Japan', 'signed', 'RCEP'),
        say('Philippines', 'signed', 'RCEP'),
        say('United States', 'signed', 'RCEP'),
      ),
      ['Japan, the Philippines and the United States signed RCEP'],
    );
  });

  test('after words for a part of it, which begin the sentence', () => {
    assert.deepEqual(
      sentences(
        say('United States', 'supported', 'Fukuda Doctrine', { part: 'some officials of' }),
      ),
      ['Some officials of the United States supported the Fukuda Doctrine'],
    );
  });
});

/** Names with their kinds; what is not among them is a state. */
const kinds: Record<string, Entity['data']['kind']> = {
  Dorne: 'person',
  Guild: 'association',
  Institute: 'think-tank',
  Ministry: 'ministry',
  Treaty: 'treaty',
  Declaration: 'declaration',
  Report: 'report',
  Doctrine: 'doctrine',
  Strategy: 'strategy',
  Forum: 'forum',
  Fund: 'fund',
  Programme: 'programme',
  Summit: 'summit',
  Storm: 'event',
  League: 'organisation',
  House: 'concept',
};
for (const [name, kind] of Object.entries(kinds)) {
  entityOf(name).data.kind = kind;
  if (name !== 'Dorne' && name !== 'House') entityOf(name).data.the = true;
}
const sum = { number: 4, currency: 'XTS', printed: '4 million crowns' };

/** Subjects, predicate, objects and what qualifies them, as the sentence has them. */
type Said = [
  subjects: string,
  predicate: Predicate,
  objects: string,
  rest: Parameters<typeof say>[3],
  sentence: string,
];

describe('A statement is an English sentence', () => {
  const table: Record<string, Said[]> = {
    'of an act': [
      ['Veyra', 'proposed', 'Forum', {}, 'Veyra proposed the Forum'],
      ['Veyra', 'proposed', 'Forum', { modality: 'planned' }, 'Veyra planned to propose the Forum'],
      ['Veyra', 'joined', 'League', { modality: 'wanted' }, 'Veyra wanted to join the League'],
      ['Veyra', 'joined', 'League', { modality: 'proposed' }, 'Veyra proposed to join the League'],
      ['Veyra', 'hosted', 'Summit', { modality: 'offered' }, 'Veyra offered to host the Summit'],
      ['Veyra', 'aided', 'Tolmo', { modality: 'promised' }, 'Veyra promised to give aid to Tolmo'],
      ['Veyra', 'signed', 'Treaty', { modality: 'agreed' }, 'Veyra agreed to sign the Treaty'],
      ['Veyra', 'countered', 'Tolmo', { modality: 'began' }, 'Veyra began to counter Tolmo'],
      ['Veyra', 'blocked', 'Strategy', { modality: 'tried' }, 'Veyra tried to block the Strategy'],
      ['Veyra', 'led', 'League', { modality: 'failed' }, 'Veyra failed to lead the League'],
      ['Veyra', 'left', 'League', { modality: 'refused' }, 'Veyra refused to leave the League'],
      [
        'Veyra',
        'opposed',
        'Treaty',
        { modality: 'denied' },
        'Veyra denied having opposed the Treaty',
      ],
      [
        'Veyra',
        'took-part-in',
        'Summit',
        { modality: 'denied' },
        'Veyra denied having taken part in the Summit',
      ],
      ['Veyra', 'visited', 'Tolmo', { modality: 'not' }, 'Veyra did not visit Tolmo'],
      [
        'Veyra',
        'adopted',
        'Strategy',
        { modality: 'expected' },
        'Veyra was expected to adopt the Strategy',
      ],
      [
        'Veyra',
        'accepted',
        'Doctrine',
        { modality: 'possible' },
        'Veyra might accept the Doctrine',
      ],
      [
        'Veyra',
        'aided',
        'Tolmo',
        { modality: 'said', holder: ['observers'] },
        'Veyra is said to have given aid to Tolmo, according to observers',
      ],
      [
        'Veyra',
        'mediated',
        'Storm',
        { modality: 'said', holder: ['unnamed'] },
        'Veyra is said to have mediated in the Storm',
      ],
    ],
    'of what is': [
      ['Veyra', 'member-of', 'League', {}, 'Veyra is a member of the League'],
      [
        'Veyra',
        'member-of',
        'League',
        { modality: 'planned' },
        'Veyra was to be a member of the League',
      ],
      ['Veyra', 'member-of', 'League', { modality: 'not' }, 'Veyra is not a member of the League'],
      [
        'Veyra',
        'member-of',
        'League',
        { modality: 'possible' },
        'Veyra might be a member of the League',
      ],
      [
        'Veyra',
        'member-of',
        'League',
        { modality: 'expected' },
        'Veyra was expected to be a member of the League',
      ],
      [
        'Veyra',
        'member-of',
        'League',
        { modality: 'said', holder: ['unnamed'] },
        'Veyra is said to be a member of the League',
      ],
      ['Guild', 'part-of', 'League', { modality: 'not' }, 'The Guild is not part of the League'],
      ['Doctrine', 'named-after', 'Dorne', {}, 'The Doctrine is named after Dorne'],
      ['Veyra', 'at-odds-with', 'Tolmo', {}, 'Veyra was at odds with Tolmo'],
      ['Veyra', 'at-odds-with', 'Tolmo', { modality: 'not' }, 'Veyra was not at odds with Tolmo'],
      [
        'Veyra',
        'tied-to',
        'Tolmo',
        { extent: 'in trade alone' },
        'Veyra has ties with Tolmo in trade alone',
      ],
      ['Veyra', 'tied-to', 'Tolmo', { modality: 'not' }, 'Veyra did not have ties with Tolmo'],
    ],
    'of what happened, in the words for its kind': [
      ['League', 'founded', '', {}, 'The League was founded'],
      ['Fund', 'founded', '', {}, 'The Fund was set up'],
      ['Doctrine', 'founded', '', {}, 'The Doctrine was put forward'],
      ['Treaty', 'concluded', '', {}, 'The Treaty was concluded'],
      ['Declaration', 'concluded', '', {}, 'The Declaration was issued'],
      ['Report', 'concluded', '', {}, 'The Report was published'],
      [
        'Treaty',
        'entered-into-force',
        '',
        { modality: 'not' },
        'The Treaty did not enter into force',
      ],
      ['Storm', 'took-place', '', {}, 'The Storm took place'],
      ['Forum', 'took-place', '', {}, 'The Forum met'],
      ['Programme', 'took-place', '', {}, 'The Programme ran'],
      ['Summit', 'took-place', '', { modality: 'planned' }, 'The Summit was to take place'],
      ['Forum', 'took-place', '', { modality: 'possible' }, 'The Forum might meet'],
      ['Fund', 'founded', '', { modality: 'planned' }, 'The Fund was to be set up'],
      ['Fund', 'founded', '', { modality: 'not' }, 'The Fund was not set up'],
      [
        'Report',
        'concluded',
        '',
        { modality: 'expected' },
        'The Report was expected to be published',
      ],
      [
        'League',
        'founded',
        '',
        { modality: 'said', holder: ['the fishermen'] },
        'The League is said to have been founded, according to the fishermen',
      ],
      [
        'Summit',
        'took-place',
        '',
        { modality: 'said', holder: ['unnamed'] },
        'The Summit is said to have taken place',
      ],
    ],
    'of several': [
      ['Veyra, Tolmo', 'member-of', 'League', {}, 'Veyra and Tolmo are members of the League'],
      [
        'Veyra, Tolmo',
        'member-of',
        'League',
        { modality: 'not' },
        'Veyra and Tolmo are not members of the League',
      ],
      [
        'Veyra, Tolmo, Askel',
        'member-of',
        'League',
        { modality: 'planned' },
        'Veyra, Tolmo and Askel were to be members of the League',
      ],
      ['Veyra, Tolmo', 'allied-with', 'Askel', {}, 'Veyra and Tolmo are allies of Askel'],
      ['Veyra, Tolmo', 'tied-to', 'Askel', {}, 'Veyra and Tolmo have ties with Askel'],
      [
        'Veyra, Tolmo',
        'signed',
        'Treaty, Declaration',
        {},
        'Veyra and Tolmo signed the Treaty and the Declaration',
      ],
      [
        'Veyra, Tolmo',
        'signed',
        'Treaty',
        { modality: 'expected' },
        'Veyra and Tolmo were expected to sign the Treaty',
      ],
      [
        'Veyra, Tolmo',
        'signed',
        'Treaty',
        { modality: 'said', holder: ['unnamed'] },
        'Veyra and Tolmo are said to have signed the Treaty',
      ],
      ['League, Guild', 'founded', '', {}, 'The League and the Guild were founded'],
      [
        'League, Guild',
        'founded',
        '',
        { modality: 'said', holder: ['unnamed'] },
        'The League and the Guild are said to have been founded',
      ],
      ['Forum, Fund', 'founded', '', { modality: 'not' }, 'The Forum and the Fund were not set up'],
    ],
    'of a part': [
      [
        'Veyra',
        'member-of',
        'League',
        { part: 'the port of' },
        'The port of Veyra is a member of the League',
      ],
      [
        'Veyra, Tolmo',
        'member-of',
        'League',
        { part: 'the harbours of' },
        'The harbours of Veyra and Tolmo are members of the League',
      ],
      [
        'League',
        'at-odds-with',
        'Veyra',
        { part: 'some pilots of' },
        'Some pilots of the League were at odds with Veyra',
      ],
      [
        'Veyra',
        'at-odds-with',
        'Guild',
        { part: 'the press of' },
        'The press of Veyra was at odds with the Guild',
      ],
      [
        'Veyra',
        'opposed',
        'Tolmo',
        { objectPart: 'the accession of' },
        'Veyra opposed the accession of Tolmo',
      ],
      [
        'Dorne',
        'sought',
        'Forum',
        { objectPart: 'something like' },
        'Dorne sought something like the Forum',
      ],
    ],
    'with how far, compared with what, how much, in whose view': [
      [
        'Veyra',
        'joined',
        'League',
        { modality: 'refused', extent: 'at first' },
        'Veyra refused to join the League at first',
      ],
      ['Veyra', 'financed', 'Fund', { amount: sum }, 'Veyra financed the Fund (4 million crowns)'],
      [
        'Veyra',
        'financed',
        'Fund',
        { modality: 'promised', amount: sum, compared: 'three times what Tolmo gave' },
        'Veyra promised to finance the Fund (4 million crowns), three times what Tolmo gave',
      ],
      ['Veyra', 'lent-to', 'Tolmo', { modality: 'not' }, 'Veyra did not lend money to Tolmo'],
      ['Guild', 'invested-in', 'Fund', { extent: 'twice' }, 'The Guild invested in the Fund twice'],
      [
        'Veyra',
        'countered',
        'Tolmo',
        { holder: [entityOf('Institute'), entityOf('Dorne')] },
        'Veyra countered Tolmo, according to the Institute and Dorne',
      ],
      [
        'Strategy',
        'aimed-at',
        'Guild',
        { direction: 'against' },
        'The Strategy was directed against the Guild',
      ],
      [
        'Strategy, Doctrine',
        'aimed-at',
        'Guild',
        { direction: 'toward', modality: 'not' },
        'The Strategy and the Doctrine were not directed toward the Guild',
      ],
    ],
    'with a value': [
      [
        'Dorne',
        'office-in',
        'Veyra',
        { value: 'prime minister' },
        'Dorne was prime minister of Veyra',
      ],
      [
        'Dorne',
        'office-in',
        'Ministry',
        { value: 'minister' },
        'Dorne was minister at the Ministry',
      ],
      [
        'Dorne',
        'office-in',
        'Veyra',
        { value: 'prime minister', modality: 'planned' },
        'Dorne was to be prime minister of Veyra',
      ],
      [
        'Dorne',
        'office-in',
        'Veyra',
        { value: 'prime minister', modality: 'not' },
        'Dorne was not prime minister of Veyra',
      ],
      ['Veyra', 'supplied', 'Tolmo', { value: 'six lamps' }, 'Veyra supplied Tolmo with six lamps'],
      [
        'Veyra',
        'supplied',
        'Tolmo',
        { value: 'six lamps', modality: 'offered', extent: 'every year' },
        'Veyra offered to supply Tolmo with six lamps every year',
      ],
      [
        'Dorne',
        'stated',
        '',
        { value: 'the lamps are dear' },
        'Dorne said that the lamps are dear',
      ],
      [
        'Dorne',
        'stated',
        '',
        { value: 'the lamps are dear', modality: 'denied' },
        'Dorne denied having said that the lamps are dear',
      ],
      ['Treaty', 'holds', '', { value: 'provides for a clock' }, 'The Treaty provides for a clock'],
      ['Veyra', 'counted', '', { value: 'had 190 salt pans' }, 'Veyra had 190 salt pans'],
      ['House', 'defined-as', '', { value: 'is a pair of boats' }, 'House is a pair of boats'],
      [
        'Veyra',
        'did',
        '',
        { value: 'gave 4 million crowns to the poor', amount: sum },
        'Veyra gave 4 million crowns to the poor',
      ],
    ],
  };
  const names = (list: string) => list.split(', ').filter((name) => name !== '');
  for (const [what, rows] of Object.entries(table))
    describe(what, () => {
      for (const [subjects, predicate, objects, rest, sentence] of rows)
        test(sentence, () => {
          const said = names(subjects).flatMap((subject) =>
            objects === ''
              ? [say(subject, predicate, undefined, rest)]
              : names(objects).map((object) => say(subject, predicate, object, rest)),
          );
          assert.deepEqual(sentences(...said), [sentence]);
        });
    });

  test('whatever its predicate, kind and modality', () => {
    const { subject } = say('Veyra', 'did');
    for (const predicate of predicateNames)
      for (const kind of [...actorKinds, ...initiativeKinds])
        for (const modality of [undefined, ...modalityNames]) {
          const { object, value, subjects = [kind] } = ruleOf(predicate);
          const wording = wordingOf(predicate, kind);
          const isVerb = value !== undefined && ruleOf(predicate).wording === undefined;
          if (!subjects.includes(kind) || (!wording && !isVerb) || (isVerb && modality)) continue;
          if (wording && !wording.isAct && modality && !('other' in modalities[modality])) continue;
          const words = plainSentence({
            ...say('Veyra', predicate, object === 'entity' ? 'Tolmo' : undefined, {
              ...(value === undefined ? {} : { value: 'keeps a lamp' }),
              ...(modality ? { modality } : {}),
              ...(predicate === 'aimed-at' ? { direction: 'against' } : {}),
            }),
            subject: { ...subject, data: { ...subject.data, kind } as Entity['data'] },
          });
          assert.match(words, /^Veyra [a-z]+( \S+)*$/, `${predicate} ${kind} ${modality}`);
          assert.doesNotMatch(
            words,
            /undefined| {2}|\b(was|were|is|are) (was|were|is|are)\b|not not/,
          );
        }
  });
});

describe('One claim is not made of several', () => {
  test('whose kinds have other words for it', () => {
    assert.deepEqual(sentences(say('League', 'founded'), say('Fund', 'founded')), [
      'The League was founded',
      'The Fund was set up',
    ]);
  });
});

test('A name that has another form within sentences has it there, and a capital at their beginning', () => {
  const wars = entityOf('Herring wars');
  wars.data.within = 'herring wars';
  assert.equal(
    plainSentence(say('Veyra', 'took-part-in', 'Herring wars')),
    'Veyra took part in herring wars',
  );
  assert.equal(
    plainSentence(say('Herring wars', 'did', undefined, { value: 'ended' })),
    'Herring wars ended',
  );
  wars.data.the = true;
  assert.equal(nameWithin(wars), 'the herring wars');
  assert.equal(
    plainSentence(say('Herring wars', 'did', undefined, { value: 'ended' })),
    'The herring wars ended',
  );
});

test('In a registry, bodies take “the” and states and persons do not', () => {
  const { entityOf: known } = corpusOf(fixture('harbours'));
  const nameOf = (id: string) => nameWithin(known.get(id)!);
  assert.equal(nameOf('harbour-league'), 'the Harbour League');
  assert.equal(nameOf('harbour-watch'), 'Harbour Watch');
  assert.equal(nameOf('losk'), 'Łosk');
  assert.equal(nameOf('quint-maro'), 'Maro Quint');
});
