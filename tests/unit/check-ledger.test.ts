/** What an editor reads who has touched what was published, and how each report goes away. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordPresent } from '../../src/ledger/check-ledger.ts';
import { lineInLedger } from '../../src/ledger/ledger.ts';
import type { Changes } from '../../src/schemas/changes.ts';
import {
  changeArticle,
  changePassages,
  copyOfCorpus,
  declareChanges,
  judged,
  raiseEdition,
} from './support/judge.ts';

const id = 'nagy-soft-approach';
const file = `content/articles/${id}.mdx`;
const page = `/articles/${id}/`;
const corpus = copyOfCorpus();
const nagy = corpus.articles.find((article) => article.id === id)!;
const lineOf = (passage: string) => nagy.passages.get(passage)!.line;
const retype = (text: string) => text.replace(/\w+(\W*)$/, 'indeed$1');
const ledgerLine = (address: string) => `content/ledger.json:${lineInLedger(address) ?? 'none'}`;

const editionReport =
  `${file}:${nagy.lineOf('edition')!}  edition: the text is not that of edition 1.0.0\n` +
  '    → a changed text raises the first number: write edition: 2.0.0 and say in history what changed; or restore what was published';

type Redirect = Changes['redirects'][number];
const redirect = (from: string, to: string[], rest: Partial<Redirect> = {}): Redirect => ({
  from,
  to,
  how: 'joined',
  edition: '2.0.0',
  reason: 'Test.',
  ...rest,
});

test('The edition as it stands is that of the ledger', () => {
  assert.deepEqual(judged(copyOfCorpus()), []);
});

describe('A passage with other words', () => {
  const spoil = () => {
    const spoilt = copyOfCorpus();
    changePassages(spoilt, id, (at, text) => (at === 'p3' ? retype(text) : text));
    return spoilt;
  };

  test('is reported with its line and the correction to declare, and asks for an edition', () => {
    assert.deepEqual(judged(spoil()), [
      `${file}:${lineOf('p3')}  ${page}#p3 holds other words than those published\n` +
        '    → restore it, or declare the correction under corrections in content/changes.yaml: ' +
        `- { address: '${page}#p3', edition: 2.0.0, reason: … }`,
      editionReport,
    ]);
  });

  test('is right with both, and recorded with what it held', () => {
    const spoilt = spoil();
    raiseEdition(spoilt, id, '2.0.0');
    declareChanges(spoilt, {
      corrections: [{ address: `${page}#p3`, edition: '2.0.0', reason: 'Test.' }],
    });
    assert.deepEqual(judged(spoilt), []);
    const { ledger, changed } = recordPresent(spoilt);
    assert.deepEqual(changed, [`${page}#p3`]);
    const entry = ledger.addresses[`${page}#p3`]!;
    assert.deepEqual(entry.was, { '2.0.0': corpus.ledger.addresses[`${page}#p3`]!.holds });
    assert.equal(entry.since, '1.0.0');
  });

  test('is not corrected once more by the edition that corrected it', () => {
    const spoilt = spoil();
    raiseEdition(spoilt, id, '2.0.0');
    declareChanges(spoilt, {
      corrections: [{ address: `${page}#p3`, edition: '2.0.0', reason: 'Test.' }],
    });
    spoilt.ledger = recordPresent(spoilt).ledger;
    changePassages(spoilt, id, (at, text) => (at === 'p3' ? `Again ${text}` : text));
    changeArticle(spoilt, id, ({ hashes }) => ({ hashes: { ...hashes, text: 'e'.repeat(64) } }));
    const [words, edition, ...more] = judged(spoilt);
    assert.match(words!, /#p3 holds other words than those published\n.*edition: 3\.0\.0, reason/s);
    assert.match(edition!, /the text is not that of edition 2\.0\.0\n.*write edition: 3\.0\.0/s);
    assert.deepEqual(more, []);
  });
});

describe('A passage that has vanished', () => {
  test('is reported with the redirect to declare: to the one that has its words', () => {
    const spoilt = copyOfCorpus();
    const words = nagy.passages.get('p4')!.text;
    changePassages(spoilt, id, (at, text) =>
      at === 'p3' ? `${text} ${words}` : at === 'p4' ? undefined : text,
    );
    assert.equal(
      judged(spoilt)[1],
      `${ledgerLine(`${page}#p4`)}  ${page}#p4, published in edition 1.0.0, is no longer on the site\n` +
        '    → restore it, or say under redirects in content/changes.yaml where it has gone: ' +
        `- { from: '${page}#p4', to: ['${page}#p3'], how: joined, edition: 2.0.0, reason: … }`,
    );
  });

  test('is reported with the one before it where nothing has its words', () => {
    const spoilt = copyOfCorpus();
    changePassages(spoilt, id, (at, text) => (at === 'p4' ? undefined : text));
    assert.match(judged(spoilt)[0]!, /to: \['[^']+#p3'\], how: withdrawn, edition: 2\.0\.0/);
  });

  test('is right with a redirect, and recorded as gone', () => {
    const spoilt = copyOfCorpus();
    changePassages(spoilt, id, (at, text) => (at === 'p4' ? undefined : text));
    raiseEdition(spoilt, id, '2.0.0');
    declareChanges(spoilt, { redirects: [redirect(`${page}#p4`, [`${page}#p3`])] });
    assert.deepEqual(judged(spoilt), []);
    assert.equal(recordPresent(spoilt).ledger.addresses[`${page}#p4`]!.gone, '2.0.0');
  });

  test('stays reported when its redirect is taken out later', () => {
    const spoilt = copyOfCorpus();
    changePassages(spoilt, id, (at, text) => (at === 'p4' ? undefined : text));
    raiseEdition(spoilt, id, '2.0.0');
    declareChanges(spoilt, { redirects: [redirect(`${page}#p4`, [`${page}#p3`])] });
    spoilt.ledger = recordPresent(spoilt).ledger;
    assert.deepEqual(judged(spoilt), []);
    declareChanges(spoilt, {});
    assert.match(judged(spoilt)[0]!, /#p4, published in edition 1\.0\.0, is no longer on the site/);
  });
});

test('A note and a printed page that have vanished are reported', () => {
  const other = 'blechinger-legewie-regional-cooperation';
  const spoilt = copyOfCorpus();
  changeArticle(spoilt, other, ({ text }) => ({
    text: {
      ...text,
      passages: text.passages.filter((passage) => passage.id !== 'n2'),
      pageBreaks: text.pageBreaks.filter(({ page: number }) => number !== 299),
    },
  }));
  for (const [i, fragment] of ['n2', 'page-299'].entries())
    assert.match(
      judged(spoilt)[i]!,
      new RegExp(
        `^content/ledger\\.json:\\d+ {2}/articles/${other}/#${fragment}, published in edition 1\\.0\\.0, is no longer on the site`,
      ),
    );
});

describe('An entity', () => {
  const japan = '/actors/japan/';
  const rename = (to: string, name?: string) => {
    const spoilt = copyOfCorpus();
    spoilt.entities = spoilt.entities.map((entity) =>
      entity.id === 'japan'
        ? { ...entity, id: to, data: { ...entity.data, name: name ?? entity.data.name } }
        : entity,
    );
    return spoilt;
  };

  test('that is renamed without redirect is reported with what to add', () => {
    assert.deepEqual(judged(rename('nippon')), [
      `${ledgerLine(japan)}  ${japan}, published in edition 1.0.0, is no longer on the site\n` +
        '    → restore it, or say under redirects in content/changes.yaml where it has gone: ' +
        "- { from: '/actors/japan/', to: ['/actors/nippon/'], how: renamed, edition: 1.0.0, reason: … }",
    ]);
  });

  test('that is renamed with a redirect is right', () => {
    const spoilt = rename('nippon');
    declareChanges(spoilt, {
      redirects: [redirect(japan, ['/actors/nippon/'], { edition: '1.0.0', how: 'renamed' })],
    });
    assert.deepEqual(judged(spoilt), []);
  });

  test('that takes the address of another, long gone, is reported', () => {
    const spoilt = rename('nippon');
    declareChanges(spoilt, {
      redirects: [redirect(japan, ['/actors/nippon/'], { edition: '1.0.0', how: 'renamed' })],
    });
    spoilt.ledger = recordPresent(spoilt).ledger;
    const china = spoilt.entities.find((entity) => entity.id === 'china')!;
    spoilt.entities = [
      ...spoilt.entities,
      {
        ...china,
        id: 'japan',
        file: 'content/actors/japan.mdx',
        data: { ...china.data, name: 'Japan Inc.' },
      },
    ];
    assert.deepEqual(judged(spoilt), [
      'content/actors/japan.mdx  /actors/japan/ is taken again: edition 1.0.0 published something else there, given up in 1.0.0\n' +
        '    → an address is never used twice: give what is new an id of its own',
      'content/changes.yaml:1  redirects.0: /actors/japan/ is redirected, yet it is on the site\n' +
        '    → if it is what it was before, remove the redirect; if it is something else, give that another address: none is ever used twice',
    ]);
  });

  test('that becomes somebody else under its address is reported', () => {
    assert.deepEqual(judged(rename('japan', 'Tanaka')), [
      'content/actors/japan.mdx  /actors/japan/ is about something else than was published there, by its name\n' +
        '    → restore it, or declare the correction under corrections in content/changes.yaml: ' +
        "- { address: '/actors/japan/', edition: 1.0.0, reason: … }",
    ]);
  });
});

describe('A declaration', () => {
  const report = (changes: Partial<Changes>) => {
    const spoilt = copyOfCorpus();
    declareChanges(spoilt, changes);
    return judged(spoilt);
  };

  test('must be about an address that was published', () => {
    assert.deepEqual(
      report({
        redirects: [redirect('/actors/japann/', ['/actors/china/'], { edition: '1.0.0' })],
      }),
      [
        'content/changes.yaml:1  redirects.0: /actors/japann/ was never published\n    → did you mean /actors/japan/?',
      ],
    );
  });

  test('must correct something', () => {
    assert.deepEqual(
      report({ corrections: [{ address: `${page}#p3`, edition: '1.0.0', reason: 'x' }] }),
      [
        `content/changes.yaml:101  corrections.0: ${page}#p3 was not corrected in edition 1.0.0\n` +
          '    → what is published has its words unchanged: remove the entry, or mend its address or edition',
      ],
    );
  });

  test('must be of an edition that there is', () => {
    const [first] = report({ redirects: [redirect(`${page}#p3`, [`${page}#p2`])] }).slice(1);
    assert.equal(
      first,
      `content/changes.yaml:1  redirects.0: edition 2.0.0 is not in the history of ${id}\n    → its editions are 1.0.0; raise edition in its front matter first, and say in history what changed`,
    );
    assert.match(
      report({ redirects: [redirect('/actors/japan/', ['/actors/china/'])] }).at(-1)!,
      /edition 2\.0\.0 of the site is yet to come/,
    );
  });

  test('must lead from a file to a file', () => {
    const spoilt = copyOfCorpus();
    spoilt.ledger.addresses['/articles/old.txt'] = { holds: null, since: '1.0.0' };
    const to = (address: string) => {
      declareChanges(spoilt, {
        redirects: [redirect('/articles/old.txt', [address], { edition: '1.0.0' })],
      });
      return judged(spoilt);
    };
    assert.deepEqual(to(page), [
      `content/changes.yaml:1  redirects.0: /articles/old.txt is a file, but leads to none: ${page}\n` +
        '    → a file cannot show a page: name the file that holds the same now',
    ]);
  });

  test('must not redirect an address twice', () => {
    const twice = redirect(`${page}#p3`, [`${page}#p2`], { edition: '1.0.0' });
    assert.ok(
      report({ redirects: [twice, twice] }).includes(
        `content/changes.yaml:2  redirects.1: ${page}#p3 is redirected twice\n    → keep one of the two, with all successors in to`,
      ),
    );
  });

  test('must not lead in a circle, nor to what is not there', () => {
    const spoilt = copyOfCorpus();
    changePassages(spoilt, id, (at, text) => (['p4', 'p5'].includes(at) ? undefined : text));
    raiseEdition(spoilt, id, '2.0.0');
    declareChanges(spoilt, {
      redirects: [redirect(`${page}#p4`, [`${page}#p5`]), redirect(`${page}#p5`, [`${page}#p4`])],
    });
    const circle = (at: number, from: string, to: string) =>
      `content/changes.yaml:${at}  redirects.${at - 1}: ${page}#${from} leads in a circle, through ${page}#${to}\n` +
      '    → an address leads at last to one that is on the site: mend to';
    assert.deepEqual(judged(spoilt), [circle(1, 'p4', 'p5'), circle(2, 'p5', 'p4')]);
    declareChanges(spoilt, {
      redirects: [
        redirect(`${page}#p4`, [`${page}#p3`]),
        redirect(`${page}#p5`, ['/articles/nagy-soft-aproach/']),
      ],
    });
    assert.deepEqual(judged(spoilt), [
      `content/changes.yaml:2  redirects.1: ${page}#p5 leads to /articles/nagy-soft-aproach/, which is not on the site\n` +
        `    → did you mean ${page}?`,
    ]);
  });
});

describe('An edition', () => {
  const report = (part: 'text' | 'record' | 'apparatus', edition = '1.0.0') => {
    const spoilt = copyOfCorpus();
    changeArticle(spoilt, id, ({ hashes }) => ({ hashes: { ...hashes, [part]: 'f'.repeat(64) } }));
    if (edition !== '1.0.0') raiseEdition(spoilt, id, edition);
    return judged(spoilt);
  };
  const at = `${file}:${nagy.lineOf('edition')!}  edition: `;

  test('never changes: each part that does says which number to raise', () => {
    assert.deepEqual(report('text'), [editionReport]);
    assert.deepEqual(report('record'), [
      `${at}metadata or mark-up is not that of edition 1.0.0\n` +
        '    → changed metadata or mark-up raises the second number: write edition: 1.1.0 and say in history what changed; or restore what was published',
    ]);
    assert.deepEqual(report('apparatus'), [
      `${at}the apparatus is not that of edition 1.0.0\n` +
        '    → a changed apparatus raises the third number: write edition: 1.0.1 and say in history what changed; or restore what was published',
    ]);
  });

  test('must be raised as far as what changed asks for', () => {
    assert.deepEqual(report('text', '1.1.0'), [
      `${at}the text is not that of edition 1.0.0, and 1.1.0 does not say so\n` +
        '    → a changed text raises the first number: write edition: 2.0.0 and say in history what changed; or restore what was published',
    ]);
    assert.deepEqual(report('text', '2.0.0'), []);
    assert.deepEqual(report('record', '1.1.0'), []);
    assert.deepEqual(report('record', '2.0.0'), []);
    assert.equal(report('record', '1.0.1').length, 1);
    assert.deepEqual(report('apparatus', '1.0.1'), []);
  });

  test('is never older than one that was published', () => {
    assert.deepEqual(report('apparatus', '0.9.0'), [
      `${at}is 0.9.0, but edition 1.0.0 has been published\n` +
        '    → editions go forward: write 1.0.0, or a later one if anything differs from it',
    ]);
  });
});
