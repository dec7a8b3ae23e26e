/** No line of the ledger can be taken out, put in or altered by hand without being found. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordPresent } from '../../src/ledger/check-recorded.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { emptyLedger, formatLedger, parseLedger, readLedger } from '../../src/ledger/ledger.ts';
import { formatProblem, type Problem } from '../../src/files/problems.ts';
import { textOf } from '../../src/files/content.ts';
import { fixture, problemsOf, withFile, withoutFile } from '../support/content.ts';
import { harbours, judged, withLedger } from './support/judge.ts';

const files = fixture('harbours');
const real = textOf(files, 'content/ledger.json')!;
const lines = real.split('\n');
const article = '/articles/linden-night-ferries/';
const hint =
  '\n    → npm run ledger alone writes this file; restore it: git checkout content/ledger.json';

const lineOf = (key: string) => lines.findIndex((line) => line.trim().startsWith(`"${key}":`));

function reportOn(text: string): string[] {
  const problems: Problem[] = [];
  assert.equal(parseLedger(text, problems) === undefined, problems.length > 0);
  return problems.map(formatProblem);
}

const withoutLines = (wanted: (line: string) => boolean) => lines.filter((line) => !wanted(line));

describe('A ledger', () => {
  test('without the line of a passage is refused, and says where it stood', () => {
    const at = lineOf(`${article}#p2`);
    assert.deepEqual(reportOn(lines.toSpliced(at, 1).join('\n')), [
      `content/ledger.json:${at}:5  a line is missing after ${article}#p1: what was published there would be lost${hint}`,
    ]);
  });

  test('without any one of its lines is refused', () => {
    const addresses = lines.flatMap((line, at) => (/^ {4}"\/[^"]*": \{/.test(line) ? [at] : []));
    assert.ok(addresses.length > 200);
    for (const at of addresses) {
      // The last line of a list has no comma, and the one before it must not keep one.
      const rest = lines.toSpliced(at, 1);
      if (!lines[at]!.endsWith(',')) rest[at - 1] = rest[at - 1]!.replace(/,$/, '');
      const report = reportOn(rest.join('\n'));
      assert.equal(report.length, 1, lines[at]);
      assert.match(report[0]!, /a line is missing (after|before) \//);
    }
  });

  test('with one address more is refused', () => {
    const at = lineOf(`${article}#p2`);
    const more = lines[at]!.replace('#p2"', '#p2a"');
    assert.deepEqual(reportOn(lines.toSpliced(at + 1, 0, more).join('\n')), [
      `content/ledger.json:${at + 2}:5  the line of ${article}#p2a was put in by hand${hint}`,
    ]);
  });

  for (const address of ['/articles/hale-smaller-harbours/#p7', '/actors/veyra/'])
    test(`with another fingerprint of ${address} is refused with its line`, () => {
      const at = lineOf(address);
      const spoilt = lines.with(at, lines[at]!.replace(/"holds":"..../, '"holds":"0000'));
      assert.deepEqual(reportOn(spoilt.join('\n')), [
        `content/ledger.json:${at + 1}:5  the line of ${address} was altered by hand${hint}`,
      ]);
    });

  test('with another edition, sketch or history of an address is refused', () => {
    const at = lineOf(`${article}#p2`);
    for (const [words, others] of [
      ['"since":"1.0.0"', '"since":"1.0.1"'],
      ['"since":"1.0.0"', '"since":"1.0.0","gone":"2.0.0"'],
      ['"since":"1.0.0"', '"since":"1.0.0","was":{"2.0.0":"0123456789abcdef"}'],
      ['"sketch":"', '"sketch":"1'],
    ] as const) {
      const spoilt = lines.with(at, lines[at]!.replace(words, others));
      assert.match(reportOn(spoilt.join('\n'))[0]!, /#p2 was altered by hand/);
    }
  });

  test('with another hash of an edition is refused with its line', () => {
    const at = lineOf('hale-smaller-harbours') + 1;
    const spoilt = lines.with(at, lines[at]!.replace(/"text":"..../, '"text":"0000'));
    assert.deepEqual(reportOn(spoilt.join('\n')), [
      `content/ledger.json:${at + 1}:7  the line of edition 1.0.0 of hale-smaller-harbours was altered by hand${hint}`,
    ]);
  });

  test('with two ids that have changed places is refused with both lines', () => {
    const [third, fourth] = ['#p3', '#p4'].map((id) => lineOf(article + id)) as [number, number];
    const spoilt = lines
      .with(third, lines[third]!.replace('#p3"', '#p4"'))
      .with(fourth, lines[fourth]!.replace('#p4"', '#p3"'));
    assert.deepEqual(reportOn(spoilt.join('\n')).sort(), [
      `content/ledger.json:${third + 1}:5  the line of ${article}#p4 was altered by hand${hint}`,
      `content/ledger.json:${fourth + 1}:5  the line of ${article}#p3 was altered by hand${hint}`,
    ]);
  });

  test('that was emptied is refused', () => {
    assert.deepEqual(reportOn('{"addresses":{},"editions":{},"seals":{}}'), [
      `content/ledger.json:1:31  the seal of / is missing${hint}`,
    ]);
    assert.match(reportOn('{"addresses":{},"editions":{}}')[0]!, /seals: is missing/);
    const { seals } = JSON.parse(real) as { seals: object };
    const [first, ...more] = reportOn(JSON.stringify({ addresses: {}, editions: {}, seals }));
    assert.match(
      first!,
      /^content\/ledger\.json:1:\d+ {2}\d+ lines are missing of \/: what was pub/,
    );
    assert.equal(more.length, harbours.articles.length);
  });

  test('without the editions of an article, or all that it knows of one, is refused', () => {
    const at = lineOf('hale-smaller-harbours');
    assert.match(reportOn(lines.toSpliced(at, 4).join('\n'))[0]!, /2 lines are missing after \//);
    const forgotten = withoutLines((line) => line.includes(`"${article}`)).join('\n');
    assert.equal(reportOn(forgotten).length, 2);
  });

  test('without a seal is refused', () => {
    const at = lines.findLastIndex((line) => line.includes(`"${article}"`));
    assert.deepEqual(reportOn(lines.toSpliced(at, 1).join('\n')), [
      `content/ledger.json:${lineOf('seals') + 1}:3  the seal of ${article} is missing${hint}`,
    ]);
  });

  test('is sealed anew with what was added to it', () => {
    const { addresses, editions } = parseLedger(real, [])!;
    const more = { ...addresses, '/actors/new/': { holds: null, since: '1.1.0' } };
    assert.deepEqual(reportOn(formatLedger({ addresses: more, editions })), []);
  });
});

describe('A new edition', () => {
  test('begins without ledger where that is said, and its first ledger can be read', () => {
    const one = fixture('one');
    const { corpus, problems } = loadCorpus(withoutFile(one, 'content/ledger.json'), {
      checkLedger: false,
      begins: true,
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(corpus.ledger, emptyLedger);
    assert.equal(formatLedger(recordPresent(corpus).ledger), textOf(one, 'content/ledger.json'));
  });

  test('does not begin where there is a ledger', () => {
    const problems: Problem[] = [];
    assert.equal(readLedger(files, problems, true), undefined);
    assert.deepEqual(problems.map(formatProblem), [
      'content/ledger.json  there is a ledger already, which keeps what was published\n' +
        '    → leave out --begin, which is for a new edition',
    ]);
  });
});

describe('Where a text is that of its recorded edition', () => {
  const id = 'linden-night-ferries';

  test('a passage that the ledger does not know is the fault of the ledger', () => {
    const { addresses, editions } = parseLedger(real, [])!;
    const { [`${article}#p2`]: _, ...rest } = addresses;
    const ledger = formatLedger({ addresses: rest, editions });
    const [problem, ...more] = problemsOf(withFile(files, 'content/ledger.json', ledger));
    assert.match(
      formatProblem(problem!),
      /the ledger lacks the passage “.+ …” of linden-night-ferries, which edition 2\.0\.0 published/,
    );
    assert.match(
      more.map(formatProblem).join(),
      /^(content\/ledger.json {2}the ledger is not up to date: .*)?$/s,
    );
  });

  test('another fingerprint is the fault of the ledger, and asks for no correction', () => {
    const spoilt = withLedger(harbours, ({ addresses }) => {
      addresses[`${article}#p2`]!.holds = '0'.repeat(16);
    });
    assert.deepEqual(judged(spoilt), [
      `content/ledger.json:${lineOf(`${article}#p2`) + 1}:5  the line of ${article}#p2 is not what edition 2.0.0 published, whose text is unchanged${hint}`,
    ]);
  });

  test('a new article is simply new', () => {
    const spoilt = withLedger(harbours, (ledger) => {
      for (const address of Object.keys(ledger.addresses))
        if (address.startsWith(`/articles/${id}`))
          Reflect.deleteProperty(ledger.addresses, address);
      Reflect.deleteProperty(ledger.editions, id);
    });
    assert.ok(recordPresent(spoilt).added.includes(`${article}#p2`));
  });
});
