/** What an editor reads who has touched what was published, and how each report goes away. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordPresent } from '../../src/ledger/check-recorded.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { makeCorpus } from '../../src/model/corpus.ts';
import type { Changes, Redirect } from '../../src/schemas/changes.ts';
import { nowhere } from '../../src/files/places.ts';
import { startOf } from '../../src/article/passage.ts';
import { written } from '../support/content.ts';
import {
  harbours,
  inLedger,
  judged,
  recorded,
  withArticle,
  withChanges,
  withEdition,
  withEntity,
  withLedger,
  withPassages,
} from './support/judge.ts';

const id = 'hale-smaller-harbours';
const file = `content/articles/${id}.mdx`;
const page = `/articles/${id}/`;
const hale = harbours.articleOf.get(id)!;
const placeOf = (passage: string) => written(file, startOf(hale.passages.get(passage)!));
const textOf = (passage: string) => hale.passages.get(passage)!.text;
const retype = (text: string) => text.replace(/\w+(\W*)$/, 'indeed$1');

const editionReport =
  `${written(file, hale.placeOf(['edition']))}  edition: the text is not that of edition 1.1.0\n` +
  '    → a changed text raises the first number: write edition: 2.0.0 and say in history what changed; or restore what was published';

const redirect = (from: string, to: string[], rest: Partial<Redirect> = {}): Redirect => ({
  from,
  to,
  how: 'joined',
  edition: '2.0.0',
  reason: 'Test.',
  ...rest,
});

test('The edition as it stands is that of the ledger', () => {
  assert.deepEqual(judged(harbours), []);
});

test('A redirect that is taken out is asked for again', () => {
  const forgotten: Corpus = {
    ...harbours,
    changes: { redirects: [], corrections: [], placeOf: nowhere },
  };
  const gone = (address: string, since: string) =>
    `${inLedger(address)}  ${address}, published in edition ${since}, is no longer on the site`;
  assert.deepEqual(
    judged(forgotten).map((report) => report.split('\n')[0]),
    [
      '/actors/harbour-watchers/',
      '/articles/linden-night-ferries/#p6',
      '/articles/marsh-holloway-lanterns/#p4',
      '/articles/marsh-holloway-lanterns/#page-216',
      '/data/harbours-data.zip',
      '/initiatives/two-plus-two-talks/',
    ].map((address) => gone(address, '1.0.0')),
  );
});

describe('A passage with other words', () => {
  const spoilt = withPassages(harbours, id, (at, text) => (at === 'p9' ? retype(text) : text));
  const corrections = [{ address: `${page}#p9`, edition: '2.0.0', reason: 'Test.' }];
  const right = withChanges(withEdition(spoilt, id, '2.0.0'), { corrections });

  test('is reported with its line and the correction to declare, and asks for an edition', () => {
    assert.deepEqual(judged(spoilt), [
      `${placeOf('p9')}  ${page}#p9 holds other words than those published\n` +
        '    → restore it, or declare the correction under corrections in content/changes.yaml: ' +
        `- { address: '${page}#p9', edition: 2.0.0, reason: … }`,
      editionReport,
    ]);
  });

  test('is right with both, and recorded with what it held', () => {
    assert.deepEqual(judged(right), []);
    const { ledger, changed } = recordPresent(right);
    assert.deepEqual(changed, [`${page}#p9`]);
    const entry = ledger.addresses[`${page}#p9`]!;
    assert.deepEqual(entry.was, { '2.0.0': harbours.ledger.addresses[`${page}#p9`]!.holds });
    assert.equal(entry.since, '1.0.0');
  });

  test('is not corrected once more by the edition that corrected it', () => {
    const again = withPassages(recorded(right), id, (at, text) =>
      at === 'p9' ? `Again ${text}` : text,
    );
    const number = `${written(file, hale.placeOf(['edition']))}  edition: `;
    assert.deepEqual(judged(again), [
      `${placeOf('p9')}  ${page}#p9 holds other words than those published\n` +
        '    → restore it, or declare the correction under corrections in content/changes.yaml: ' +
        `- { address: '${page}#p9', edition: 3.0.0, reason: … }`,
      `${number}the text is not that of edition 2.0.0\n` +
        '    → a changed text raises the first number: write edition: 3.0.0 and say in history what changed; or restore what was published',
    ]);
  });
});

describe('A passage that has vanished', () => {
  const without = withPassages(harbours, id, (at, text) => (at === 'p10' ? undefined : text));
  const right = withChanges(withEdition(without, id, '2.0.0'), {
    redirects: [redirect(`${page}#p10`, [`${page}#p9`])],
  });
  const report = (to: string, how: string) =>
    `${inLedger(`${page}#p10`)}  ${page}#p10, published in edition 1.0.0, is no longer on the site\n` +
    '    → restore it, or say under redirects in content/changes.yaml where it has gone: ' +
    `- { from: '${page}#p10', to: ['${page}#${to}'], how: ${how}, edition: 2.0.0, reason: … }`;

  test('is reported with the redirect to declare: to the one that has its words', () => {
    const joined = withPassages(harbours, id, (at, text) =>
      at === 'p9' ? `${text} ${textOf('p10')}` : at === 'p10' ? undefined : text,
    );
    assert.deepEqual(judged(joined).slice(1), [report('p9', 'joined'), editionReport]);
  });

  test('is reported with the one before it where nothing has its words', () => {
    assert.deepEqual(judged(without), [report('p9', 'withdrawn'), editionReport]);
  });

  test('is right with a redirect, and recorded as gone', () => {
    assert.deepEqual(judged(right), []);
    assert.equal(recordPresent(right).ledger.addresses[`${page}#p10`]!.gone, '2.0.0');
  });

  test('stays reported when its redirect is taken out later', () => {
    assert.deepEqual(judged(recorded(right)), []);
    assert.deepEqual(
      judged(withChanges(recorded(right), {})).map((line) => line.split('\n')[0]),
      [`content/ledger.json  ${page}#p10, published in edition 1.0.0, is no longer on the site`],
    );
  });
});

test('A note and a printed page that have vanished are reported', () => {
  const other = 'marsh-holloway-lanterns';
  const spoilt = withArticle(harbours, other, ({ text }) => ({
    text: {
      ...text,
      passages: text.passages.filter((passage) => passage.id !== 'n2'),
      pageBreaks: text.pageBreaks.filter(({ page: number }) => number !== 213),
    },
  }));
  assert.deepEqual(
    judged(spoilt).map((report) => report.split('\n')[0]),
    ['n2', 'page-213'].map(
      (fragment) =>
        `${inLedger(`/articles/${other}/#${fragment}`)}  /articles/${other}/#${fragment}, published in edition 1.0.0, is no longer on the site`,
    ),
  );
});

describe('An entity', () => {
  const old = '/actors/losk/';
  const rename = (to: string, name = 'Łosk') =>
    withEntity(harbours, 'losk', ({ data }) => ({ id: to, data: { ...data, name } }));
  const moved = withChanges(rename('losk-island'), {
    redirects: [redirect(old, ['/actors/losk-island/'], { edition: '1.1.0', how: 'renamed' })],
  });

  test('that is renamed without redirect is reported with what to add', () => {
    assert.deepEqual(judged(rename('losk-island')), [
      `${inLedger(old)}  ${old}, published in edition 1.0.0, is no longer on the site\n` +
        '    → restore it, or say under redirects in content/changes.yaml where it has gone: ' +
        "- { from: '/actors/losk/', to: ['/actors/losk-island/'], how: renamed, edition: 1.1.0, reason: … }",
    ]);
  });

  test('that is renamed with a redirect is right', () => {
    assert.deepEqual(judged(moved), []);
  });

  test('that takes the address of another, long gone, is reported', () => {
    const tolmo = harbours.entityOf.get('tolmo')!;
    const data = { ...tolmo.data, name: 'Łosk Rope Works' };
    const newcomer = { ...tolmo, id: 'losk', file: 'content/actors/losk.mdx', data };
    const corpus = recorded(moved);
    const taken = makeCorpus({ ...corpus, entities: [...corpus.entities, newcomer] });
    assert.deepEqual(judged(taken), [
      'content/actors/losk.mdx:2:1  /actors/losk/ is taken again: edition 1.0.0 published something else there, given up in 1.1.0\n' +
        '    → an address is never used twice: give what is new an id of its own',
      'content/changes.yaml:1:5  redirects 1: /actors/losk/ is redirected, yet it is on the site\n' +
        '    → if it is what it was before, remove the redirect; if it is something else, give that another address: none is ever used twice',
    ]);
  });

  test('that becomes somebody else under its address is reported', () => {
    assert.deepEqual(judged(rename('losk', 'Łosk Rope Works')), [
      'content/actors/losk.mdx:2:1  /actors/losk/ is about something else than was published there, by its name\n' +
        '    → restore it, or declare the correction under corrections in content/changes.yaml: ' +
        "- { address: '/actors/losk/', edition: 1.1.0, reason: … }",
    ]);
  });
});

describe('A declaration', () => {
  const report = (changes: Partial<Changes>) => judged(withChanges(harbours, changes));

  test('must be about an address that was published', () => {
    assert.deepEqual(
      report({ redirects: [redirect('/actors/losc/', ['/actors/tolmo/'], { edition: '1.1.0' })] }),
      [
        'content/changes.yaml:1:5  redirects 1: /actors/losc/ was never published\n    → did you mean /actors/losk/?',
      ],
    );
  });

  test('must correct something', () => {
    assert.deepEqual(
      report({ corrections: [{ address: `${page}#p9`, edition: '1.1.0', reason: 'x' }] }),
      [
        `content/changes.yaml:101:5  corrections 1: ${page}#p9 was not corrected in edition 1.1.0\n` +
          '    → what is published has its words unchanged: remove the entry, or mend its address or edition',
      ],
    );
  });

  test('must be of an edition that there is', () => {
    const yet =
      'yet it is on the site\n    → if it is what it was before, remove the redirect; if it is something else, give that another address: none is ever used twice';
    assert.deepEqual(report({ redirects: [redirect(`${page}#p9`, [`${page}#p7`])] }), [
      `content/changes.yaml:1:5  redirects 1: ${page}#p9 is redirected, ${yet}`,
      `content/changes.yaml:1:5  redirects 1: edition 2.0.0 is not in the history of ${id}\n    → its editions are 1.1.0, 1.0.0; raise edition in its front matter first, and say in history what changed`,
    ]);
    assert.deepEqual(report({ redirects: [redirect('/actors/losk/', ['/actors/tolmo/'])] }), [
      `content/changes.yaml:1:5  redirects 1: /actors/losk/ is redirected, ${yet}`,
      'content/changes.yaml:1:5  redirects 1: edition 2.0.0 of the site is yet to come\n    → write 1.1.0, or put the new edition at the head of history in content/edition.yaml',
    ]);
  });

  test('must lead from a file to a file', () => {
    const spoilt = withLedger(harbours, ({ addresses }) => {
      addresses['/articles/old.txt'] = { holds: null, since: '1.0.0' };
    });
    const to = (address: string) =>
      judged(
        withChanges(spoilt, {
          redirects: [redirect('/articles/old.txt', [address], { edition: '1.0.0' })],
        }),
      );
    assert.deepEqual(to(page), [
      `content/changes.yaml:1:5  redirects 1: /articles/old.txt is a file, but leads to none: ${page}\n` +
        '    → a file cannot show a page: name the file that holds the same now',
    ]);
    assert.deepEqual(to(`/articles/${id}.txt`), []);
  });

  test('must not redirect an address twice', () => {
    const [again] = harbours.changes.redirects;
    assert.deepEqual(report({ redirects: [again!] }), [
      `content/changes.yaml:2:5  redirects 2: ${again!.from} is redirected twice\n    → keep one of the two, with all successors in to`,
    ]);
  });

  test('must not lead in a circle, nor to what is not there', () => {
    const spoilt = withEdition(
      withPassages(harbours, id, (at, text) => (['p10', 'p11'].includes(at) ? undefined : text)),
      id,
      '2.0.0',
    );
    const circle = (at: number, from: string, to: string) =>
      `content/changes.yaml:${at}:5  redirects ${at}: ${page}#${from} leads in a circle, through ${page}#${to}\n` +
      '    → an address leads at last to one that is on the site: mend to';
    const circling = withChanges(spoilt, {
      redirects: [
        redirect(`${page}#p10`, [`${page}#p11`]),
        redirect(`${page}#p11`, [`${page}#p10`]),
      ],
    });
    assert.deepEqual(judged(circling), [circle(1, 'p10', 'p11'), circle(2, 'p11', 'p10')]);
    const astray = withChanges(spoilt, {
      redirects: [
        redirect(`${page}#p10`, [`${page}#p9`]),
        redirect(`${page}#p11`, ['/articles/hale-smaler-harbours/']),
      ],
    });
    assert.deepEqual(judged(astray), [
      `content/changes.yaml:2:5  redirects 2: ${page}#p11 leads to /articles/hale-smaler-harbours/, which is not on the site\n` +
        `    → did you mean ${page}?`,
    ]);
  });
});

describe('An edition', () => {
  const report = (part: 'text' | 'record' | 'apparatus', edition?: string) => {
    const spoilt = withArticle(harbours, id, ({ hashes }) => ({
      hashes: { ...hashes, [part]: 'f'.repeat(64) },
    }));
    return judged(edition ? withEdition(spoilt, id, edition) : spoilt);
  };
  const at = `${written(file, hale.placeOf(['edition']))}  edition: `;
  const reports = {
    record:
      '    → changed metadata or mark-up raises the second number: write edition: 1.2.0 and say in history what changed; or restore what was published',
    apparatus:
      '    → a changed apparatus raises the third number: write edition: 1.1.1 and say in history what changed; or restore what was published',
  };

  test('never changes: each part that does says which number to raise', () => {
    assert.deepEqual(report('text'), [editionReport]);
    assert.deepEqual(report('record'), [
      `${at}metadata or mark-up is not that of edition 1.1.0\n${reports.record}`,
    ]);
    assert.deepEqual(report('apparatus'), [
      `${at}the apparatus is not that of edition 1.1.0\n${reports.apparatus}`,
    ]);
  });

  test('must be raised as far as what changed asks for', () => {
    assert.deepEqual(report('text', '1.2.0'), [
      `${at}the text is not that of edition 1.1.0, and 1.2.0 does not say so\n` +
        '    → a changed text raises the first number: write edition: 2.0.0 and say in history what changed; or restore what was published',
    ]);
    assert.deepEqual(report('record', '1.1.1'), [
      `${at}metadata or mark-up is not that of edition 1.1.0, and 1.1.1 does not say so\n${reports.record}`,
    ]);
    assert.deepEqual(report('text', '2.0.0'), []);
    assert.deepEqual(report('record', '1.2.0'), []);
    assert.deepEqual(report('record', '2.0.0'), []);
    assert.deepEqual(report('apparatus', '1.1.1'), []);
  });

  test('is never older than one that was published', () => {
    assert.deepEqual(report('apparatus', '0.9.0'), [
      `${at}is 0.9.0, but edition 1.1.0 has been published\n` +
        '    → editions go forward: write 1.1.0, or a later one if anything differs from it',
    ]);
  });
});

describe('The edition of the site', () => {
  const hint =
    '\n    → put at the head of history a new edition with its number, its date and its changes';

  test('is not older than an edition of one of its texts', () => {
    const newer = withArticle(harbours, id, ({ data }) => ({
      data: {
        ...data,
        edition: '1.1.1',
        history: [{ edition: '1.1.1', date: '2027-01-05', changes: 'Test.' }, ...data.history],
      },
    }));
    assert.deepEqual(judged(newer), [
      `${written('content/edition.yaml', harbours.edition.placeOf!(['history']))}  history: edition 1.1.0 is of ${harbours.edition.date}, but edition 1.1.1 of ${id} is of 2027-01-05${hint}`,
    ]);
  });

  test('is not older than what was published', () => {
    const older: Corpus = { ...harbours, edition: { ...harbours.edition, number: '1.0.0' } };
    const siteChanges = harbours.changes.redirects.filter(({ edition }) => edition === '1.1.0');
    const yet = (at: number) =>
      `${written('content/changes.yaml', harbours.changes.placeOf(['redirects', at]))}  redirects ${at + 1}: edition 1.1.0 of the site is yet to come\n` +
      '    → write 1.0.0, or put the new edition at the head of history in content/edition.yaml';
    assert.deepEqual(judged(older), [
      ...siteChanges.map((change) => yet(harbours.changes.redirects.indexOf(change))),
      `${written('content/edition.yaml', harbours.edition.placeOf!(['history']))}  history: is 1.0.0, but edition 1.1.0 has been published${hint}`,
    ]);
  });
});
