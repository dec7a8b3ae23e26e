/** What an editor reads whose positions or questions are wrong: each test spoils `harbours` in one place. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ContentFiles } from '../../src/files/content.ts';
import { formatProblem } from '../../src/files/problems.ts';
import { checkJudgements } from '../../src/registry/judgements.ts';
import { questionsOfOneVoice } from '../../src/registry/positions.ts';
import { position, question } from '../../src/schemas/question.ts';
import { nowhere } from '../../src/files/places.ts';
import {
  corpusOf,
  fixture,
  placeIn,
  problemsOf,
  replacing,
  withFile,
  withoutFile,
} from '../support/content.ts';
import { check, issuesOf } from './support/check-data.ts';

const files = fixture('harbours');
const corpus = corpusOf(files);
const positions = 'content/positions/linden-night-ferries.yaml';
const whoPays = 'content/questions/who-pays.yaml';
const cooperation = 'content/questions/what-cooperation-brings.yaml';
const scholars = 'content/authors.yaml';

const reportOn = (spoilt: ContentFiles): string[] => problemsOf(spoilt).map(formatProblem);
const after = (path: string, old: string, replacement: string): string[] =>
  reportOn(withFile(files, path, replacing(old, replacement)));
/** Where words stand, as reports write it. */
const at = (path: string, wanted: string, columns = 0): string => {
  const { line, column } = placeIn(files, path, wanted);
  return `${path}:${line}:${column + columns}`;
};

describe('A position', () => {
  const of = (rest: Record<string, unknown> = {}) => ({
    question: 'who-pays',
    says: 'the boats must run',
    passage: 'p4',
    quotation: 'for two boats',
    ...rest,
  });

  test('has a question, what it says, a passage and a quotation', () => {
    assert.deepEqual(issuesOf(position, of()), []);
    for (const field of ['question', 'says', 'passage', 'quotation']) {
      const { [field]: _, ...rest } = of() as Record<string, unknown>;
      assert.deepEqual(issuesOf(position, rest), [`${field}: is missing`]);
    }
  });

  test('is about one or several, or nobody', () => {
    assert.deepEqual(position.parse(of({ about: 'veyra' })).about, ['veyra']);
    assert.deepEqual(position.parse(of({ about: ['veyra', 'tolmo'] })).about, ['veyra', 'tolmo']);
    assert.deepEqual(position.parse(of()).about, []);
  });

  test('says a clause, without “that” before it or a full stop after it', () => {
    const issues = (says: string) => issuesOf(position, of({ says }));
    assert.deepEqual(issues('that the boats must run'), [
      'says: is printed after “holds that”: leave out “that”',
    ]);
    for (const end of ['.', '!', '?'])
      assert.deepEqual(issues(`the boats must run${end}`), [
        'says: stands within a sentence: leave out the full stop',
      ]);
    assert.deepEqual(issues('thatched roofs burn'), []);
  });

  test('is a thesis or is not', () => {
    assert.deepEqual(issuesOf(position, of({ thesis: true })), []);
    assert.equal(check(position, of({ thesis: false }))[0]!.field, 'thesis');
  });
});

describe('Positions', () => {
  test('are tied to question, passage, entities and whoever holds them', () => {
    const [held] = corpus.positions.filter(
      ({ holder }) => holder?.[0] === corpus.authorOf.get('pell'),
    );
    assert.deepEqual(
      [held!.article, held!.passage.id, held!.question.id, held!.about.map(({ id }) => id)],
      ['hale-smaller-harbours', 'p9', 'what-cooperation-brings', ['losk']],
    );
    assert.ok(corpus.positionsOn.get('losk')!.includes(held!));
    assert.ok(corpus.positionsIn.get(held!.passage)!.includes(held!));
    const entities = corpus.positions.filter(
      ({ holder }) => holder?.[0] === corpus.entityOf.get('quint-maro'),
    );
    assert.equal(entities.length, 1);
  });

  test('without question, or without quotation, are reported, and nothing that follows is', () => {
    assert.deepEqual(
      after(positions, "{ question: who-pays, says: 'the ministry", "{ says: 'the ministry"),
      [
        `${at(positions, "{ question: who-pays, says: 'the ministry")}  positions 1, question: is missing\n` +
          '    → Id of the question that it answers.',
      ],
    );
    const quotation =
      ", quotation: 'it must keep its half of the cross-channel lights burning until dawn. But dawn costs oil'";
    assert.deepEqual(after(positions, quotation, ''), [
      `${at(positions, "{ question: who-pays, says: 'Askelund")}  positions 4, quotation: is missing\n` +
        '    → The words that say it, exactly.',
    ]);
  });

  test('on a question that there is not', () => {
    assert.deepEqual(
      after(positions, "who-pays, says: 'the ministry", "who-pay, says: 'the ministry"),
      [
        `${at(positions, "question: who-pays, says: 'the ministry")}  positions 1, question: there is no question who-pay\n` +
          '    → did you mean who-pays?',
      ],
    );
  });

  test('whose quotation stands elsewhere or nowhere, with no complaint of the question beside', () => {
    const [first, ...more] = after(positions, 'passage: p12', 'passage: p11');
    assert.deepEqual(more, []);
    assert.match(
      first!,
      /positions 4, quotation: “it must keep .*” is not in passage p11\n {4}→ passage p12 has these words$/,
    );
  });

  test('about somebody who is not there', () => {
    const place = at(positions, '[ministry-of-tides, blue');
    const [report, ...more] = after(
      positions,
      '[ministry-of-tides, blue',
      '[ministry-of-tide, blue',
    );
    assert.deepEqual(more, []);
    assert.equal(
      report,
      `${place.replace(/\d+$/, (column) => String(Number(column) + 1))}  positions 1, about 1: there is no actor or initiative with the id ministry-of-tide\n` +
        '    → did you mean ministry-of-tides?',
    );
  });

  test('held by an id that nobody has', () => {
    assert.deepEqual(after(positions, 'holder: quint-maro', 'holder: quint-mario'), [
      `${at(positions, 'holder: quint-maro')}  positions 2, holder: there is no author or entity with the id quint-mario\n` +
        '    → did you mean quint-maro?',
    ]);
  });

  test('held by whom the edition does not know, in words', () => {
    assert.deepEqual(after(positions, 'holder: quint-maro', 'holder: the older fishers'), []);
  });

  test('of an article that there is not', () => {
    const path = 'content/positions/nobody.yaml';
    assert.deepEqual(reportOn(withFile(files, path, 'article: nobody\npositions: []\n')), [
      `${path}:1:1  article: there is no article nobody\n    → name the file after the article: <article id>.yaml`,
    ]);
  });

  test('whose file is no YAML are the only problem', () => {
    const reports = after(positions, 'positions:\n', 'positions: [\n');
    assert.ok(reports.length > 0);
    for (const report of reports) assert.ok(report.startsWith(`${positions}:`), report);
  });
});

describe('The thesis of a text', () => {
  const file = 'content/positions/mroz-open-water.yaml';

  test('is missing', () => {
    assert.deepEqual(after(file, ' thesis: true,', ''), [
      `${file}  positions: no position is the thesis\n    → mark one with thesis: true`,
    ]);
  });

  test('is there twice', () => {
    assert.deepEqual(after(file, "says: 'Askelund does", "thesis: true, says: 'Askelund does"), [
      `${file}  positions: 2 positions are the thesis\n    → mark one with thesis: true`,
    ]);
  });

  test('is not missed where it is wrong in something else, or where the text has no positions', () => {
    assert.deepEqual(after(file, "says: 'a lamp is", "says: 'that a lamp is").length, 1);
    const none = withFile(
      withoutFile(files, file),
      'content/positions/mroz-open-water.yaml',
      'article: mroz-open-water\npositions: []\n',
    );
    assert.deepEqual(
      reportOn(none).filter((report) => report.includes('thesis')),
      [],
    );
  });
});

describe('A question', () => {
  const of = (rest: Record<string, unknown> = {}) => ({
    question: 'Who pays?',
    short: 'Who pays',
    order: 1,
    about: ['veyra'],
    ...rest,
  });

  test('is a question', () => {
    assert.deepEqual(issuesOf(question, of()), []);
    assert.deepEqual(issuesOf(question, of({ question: 'Who pays.' })), [
      'question: must be a question, with a question mark',
    ]);
  });

  test('has differences of a kind of the list', () => {
    const difference = { about: 'Who', says: 'They differ.', passages: ['linden#p4'] };
    for (const kind of ['disagreement', 'change', 'apparent', 'within'])
      assert.deepEqual(issuesOf(question, of({ differences: [{ ...difference, kind }] })), []);
    assert.match(
      issuesOf(question, of({ differences: [{ ...difference, kind: 'quarrel' }] })).join(),
      /^differences 1, kind: “quarrel” is none of /,
    );
  });
});

describe('The questions', () => {
  test('stand in their order', () => {
    assert.deepEqual(
      corpus.questions.map(({ id }) => id),
      ['why-harbours-stay', 'who-pays', 'what-cooperation-brings'],
    );
  });

  test('of the fixture have a difference of every kind', () => {
    const kinds = corpus.questions.flatMap(({ data }) => data.differences.map(({ kind }) => kind));
    assert.deepEqual(kinds.toSorted(), ['apparent', 'change', 'disagreement', 'within']);
  });

  test('with a passage that holds no position on them', () => {
    const place = at(whoPays, "'linden-night-ferries#p12'");
    assert.deepEqual(after(whoPays, "'linden-night-ferries#p12'", "'linden-night-ferries#p9'"), [
      `${place}  differences 2, passages 2: linden-night-ferries#p9 holds no position on this question\n` +
        '    → did you mean linden-night-ferries#p4?',
    ]);
  });

  test('about somebody who is not there', () => {
    assert.deepEqual(after(whoPays, 'about: [breakwater-fund, ', 'about: [breakwater-found, '), [
      `${at(whoPays, 'breakwater-fund')}  about 1: there is no actor or initiative with the id breakwater-found\n` +
        '    → did you mean breakwater-fund?',
    ]);
  });

  test('with a difference of one voice', () => {
    const [report, ...more] = after(
      whoPays,
      "['marsh-holloway-lanterns#p10', 'linden-night-ferries#p12']",
      "['linden-night-ferries#p4', 'linden-night-ferries#p12']",
    );
    assert.deepEqual(more, []);
    assert.match(report!, /differences 2, passages: must show several voices: /);
    assert.match(report!, /\n {4}→ name a passage for each side, or mend the kind$/);
  });

  test('with a text that differs from itself in two texts, or in one place', () => {
    for (const passages of [
      "['marsh-holloway-lanterns#p8', 'hale-smaller-harbours#p10']",
      "['hale-smaller-harbours#p10']",
    ])
      assert.match(
        after(
          cooperation,
          "['hale-smaller-harbours#p9', 'hale-smaller-harbours#p10']",
          passages,
        ).join('|'),
        /^[^|]*differences 1, passages: must be several passages of one text, which differs from itself\n[^|]*$/,
      );
  });

  test('that cannot be read bring no problem of the positions on them', () => {
    const reports = after(cooperation, 'order: 3', 'order: third');
    assert.equal(reports.length, 1);
    assert.match(reports[0]!, /order: must be a number, not text/);
  });

  test('that one text alone answers are known', () => {
    const lonely = corpus.positions.filter(({ article }) => article === 'mroz-open-water');
    assert.deepEqual(questionsOfOneVoice(corpus.questions, corpus.positions), []);
    assert.deepEqual(questionsOfOneVoice(corpus.questions, lonely), corpus.questions);
  });
});

describe('The scholars', () => {
  test('with one id twice', () => {
    assert.deepEqual(after(scholars, '- { id: pell', '- { id: varlow'), [
      `${at(scholars, 'id: pell')}  entry 2, id: varlow is the id of another author too\n` +
        '    → give one of the two another id, or make them one',
    ]);
  });

  test('with the id of an author of a text', () => {
    const [report, ...more] = reportOn(
      withFile(files, scholars, (old) => `${old}- { id: linden-agnes, name: Another Linden }\n`),
    ).filter((one) => !one.startsWith('content/ledger.json'));
    assert.match(report!, /entry 4, id: linden-agnes is the id of another author too/);
    assert.deepEqual(more, []);
  });

  test('with a work that there is not', () => {
    assert.deepEqual(after(scholars, '[quarle-2009]', '[quarle-2010]'), [
      `${at(scholars, 'quarle-2009')}  entry 3, works 1: there is no work quarle-2010\n` +
        '    → did you mean quarle-2009?',
    ]);
  });

  test('with a passage that there is not', () => {
    assert.deepEqual(after(scholars, 'hale-smaller-harbours#p2', 'hale-smaller-harbours#p99'), [
      `${at(scholars, "'hale-smaller-harbours#p2'")}  entry 2, named 1: there is no passage hale-smaller-harbours#p99\n` +
        '    → did you mean hale-smaller-harbours#p9?',
    ]);
  });

  test('that cannot be read bring no problem of whose views are reported', () => {
    const renamed = withFile(
      files,
      positions,
      replacing('holder: quint-maro', 'holder: pell-orme'),
    );
    const reports = reportOn(
      withFile(renamed, scholars, replacing('- { id: pell', '- { id: [pell')),
    );
    assert.ok(
      reports.every((report) => report.startsWith(`${scholars}:`)),
      reports.join('\n'),
    );
  });
});

describe('Judgements of computed differences', () => {
  test('are of a difference that there is', () => {
    const file = 'content/differences.yaml';
    assert.deepEqual(after(file, 'on: amount', 'on: date'), [
      `${at(file, '- entity: breakwater-fund', 2)}  entry 1: the texts do not differ on breakwater-fund date\n` +
        '    → remove it: the statements give no such difference',
    ]);
  });

  test('are given once', () => {
    const own = { entity: 'fund', on: 'date', kind: 'change', says: 'x' } as const;
    assert.deepEqual(
      checkJudgements({ list: [own, own], placeOf: nowhere }, () => true).map(
        ({ message }) => message,
      ),
      ['fund date is judged twice'],
    );
  });
});
