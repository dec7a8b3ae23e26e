/** What an editor reads who made a mistake: each test spoils the corpus `harbours` in one place. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ContentFiles, textOf } from '../../src/files/content.ts';
import { formatProblem, formatProblems } from '../../src/files/problems.ts';
import { Unreadable } from '../../src/files/read-file.ts';
import { sha256 } from '../../src/files/sha256.ts';
import {
  fixture,
  placeIn,
  problemsOf,
  replacing,
  withFile,
  withoutFile,
} from '../support/content.ts';

const files = fixture('harbours');
const id = 'hale-smaller-harbours';
const article = `content/articles/${id}.mdx`;
const source = `content/sources/${id}.txt`;
const apparatus = `content/sources/${id}.apparatus.yaml`;
const statements = `content/statements/${id}.yaml`;
const withNotes = 'content/articles/marsh-holloway-lanterns.mdx';
const askelund = 'content/actors/askelund.mdx';
const veyra = 'content/actors/veyra.mdx';
const ledger = 'content/ledger.json';
/** Words of passage p7. */
const words = 'could tow the other home';

/** The whole report on the corpus with other words in one place. */
const after = (path: string, old: string, replacement: string): string[] =>
  reportOn(withFile(files, path, replacing(old, replacement)));

const reportOn = (spoilt: ContentFiles): string[] => problemsOf(spoilt).map(formatProblem);

/** Where words stand, as reports write it. */
const at = (path: string, wanted: string, { columns = 0, lines = 0 } = {}): string => {
  const { line, column } = placeIn(files, path, wanted);
  return `${path}:${line + lines}:${column + columns}`;
};

test('The corpus as it stands has no problem', () => {
  assert.deepEqual(reportOn(files), []);
});

describe('Front matter', () => {
  test('without a key that is needed is reported with the key and what it means', () => {
    assert.deepEqual(after(article, 'type: book-chapter\n', ''), [
      `${article}:2:1  type: is missing\n    → What kind of publication it is.`,
    ]);
  });

  test('that is no YAML is reported with its place', () => {
    assert.deepEqual(after(article, 'label: Hale 2004', 'label: "Hale" 2004'), [
      `${at(article, 'label: Hale', { columns: 14 })}  the YAML cannot be read: Unexpected scalar at node end\n` +
        '    → look for missing quotation marks, a wrong indent or a tab',
    ]);
  });

  test('with a key that is not known', () => {
    assert.deepEqual(after(article, 'series: Slip', 'serie: Slip').slice(0, 1), [
      `${at(article, 'series: Slip')}  serie: is not a known key\n    → did you mean series?`,
    ]);
  });

  test('with one key twice', () => {
    assert.deepEqual(after(article, 'url: null', 'url: null\nurl: null'), [
      `${at(article, 'url: null', { lines: 1 })}  the YAML cannot be read: Map keys must be unique\n` +
        '    → the same key is given twice: keep one',
    ]);
  });

  test('with a mistake within a list', () => {
    assert.deepEqual(after(article, "date: '2026-10-03'", 'date: 2026'), [
      `${at(article, "date: '2026-10-03'")}  history 2, date: must be text, not the number 2026\n` +
        "    → put it in quotes: '2026'",
    ]);
  });

  test('with a day without quotes is right', () => {
    assert.deepEqual(after(article, "date: '2026-10-03'", 'date: 2026-10-03'), []);
  });
});

describe('The body of an article', () => {
  test('with a brace that is not closed', () => {
    const [report, ...more] = after(article, words, `{${words}`);
    assert.match(report!, /:\d+:\d+ {2}the MDX cannot be read: .*closing brace/);
    assert.match(report!, /\n {4}→ in running text write \\\{ for \{ and/);
    assert.deepEqual(more, []);
  });

  test('with a component that is not closed', () => {
    const [report, ...more] = after(article, words, `<Sic reads="x">${words}`);
    assert.match(report!, /the MDX cannot be read: Expected a closing tag for `<Sic>`/);
    assert.deepEqual(more, []);
  });

  test('with a component that there is not', () => {
    assert.equal(
      after(article, words, `<Sick>${words}</Sick>`)[0],
      `${at(article, words)}  <Sick> is not a component of this edition\n    → did you mean <Sic>?`,
    );
  });

  test('with a mark of an entity that there is not', () => {
    assert.deepEqual(after(article, words, `<Entity id="vayra">${words}</Entity>`), [
      `${at(article, words)}  there is no actor or initiative with the id vayra\n    → did you mean veyra?`,
    ]);
  });

  test('with a reference to a footnote that there is not', () => {
    assert.equal(
      after(article, words, `${words}[^9]`)[0],
      `${at(article, 'The boats were small')}  there is a reference to note [^9], but no such note\n` +
        '    → write the note as a line [^9]: … at the end of the file',
    );
  });

  test('with a footnote to which nothing refers', () => {
    assert.ok(
      after(withNotes, 'century before[^1]', 'century before').includes(
        `${at(withNotes, '[^1]:')}  note [^1] is referred to nowhere\n` +
          '    → put [^1] at the sentence it hangs on',
      ),
    );
  });

  test('with another word than the source', () => {
    const { line } = placeIn(files, source, words);
    assert.deepEqual(after(article, words, 'could tow the other hame'), [
      `${at(article, 'The boats were small')}  body, passage p7: the source (${source}:${line}) has ` +
        '“tow the other ▸home,◂ and the pair”, the article has “tow the other ▸hame,◂ and the pair”\n' +
        '    → mend the article, or declare the difference in the apparatus',
    ]);
  });

  test('with a name mistyped is no new name, and none is missing', () => {
    const reports = after(article, 'a net loft at Tolmo', 'a net loft at Tolmmo');
    assert.equal(reports.length, 1);
    assert.match(reports[0]!, /▸Tolmo◂/);
  });
});

test('What was published under an edition number and is changed in what is no word of the text', () => {
  assert.deepEqual(after(article, 'shortTitle: ', 'shortTitle: Some '), [
    `${at(article, '\nedition: ', { lines: 1 }).replace(/\d+$/, '1')}  edition: metadata or mark-up is not that of edition 1.1.0\n` +
      '    → changed metadata or mark-up raises the second number: write edition: 1.2.0 and say in history what changed; or restore what was published',
  ]);
});

describe('A source', () => {
  test('that is no longer what was supplied', () => {
    const spoilt = `${textOf(files, source)!}\n`;
    assert.deepEqual(reportOn(withFile(files, source, spoilt)), [
      `${source}  the source has changed: its SHA-256 is ${sha256(new TextEncoder().encode(spoilt))}, ${article} records ${sha256(new TextEncoder().encode(textOf(files, source)))}\n` +
        '    → restore the file (git checkout); a source is kept byte for byte',
    ]);
  });

  test('that is missing', () => {
    assert.deepEqual(reportOn(withoutFile(files, source)), [
      `${at(article, 'file: hale')}  source.file: ${source} does not exist\n    → put the supplied text there, byte for byte`,
    ]);
  });
});

describe('An apparatus', () => {
  test('that is no YAML', () => {
    const reports = after(apparatus, "source: '89' }", "source: '89'");
    assert.match(reports[0]!, /apparatus\.yaml:\d+:\d+ {2}the YAML cannot be read: /);
    assert.ok(reports.every((report) => report.startsWith(apparatus)));
  });

  test('with a kind that there is not', () => {
    const [report, ...more] = after(apparatus, 'kind: running-head', 'kind: runing-head');
    assert.ok(
      report!.startsWith(`${at(apparatus, 'kind: running-head')}  interventions 6, kind: `),
    );
    assert.match(report!, /“runing-head” is none of .*\n {4}→ What was done; a fixed list\.$/);
    assert.deepEqual(more, []);
  });

  test('with a string that its line does not have', () => {
    assert.deepEqual(after(apparatus, 'line: 22, source: Corin', 'line: 23, source: Corin'), [
      `${at(apparatus, '{ kind: running-head')}  interventions 6: “Corin HALE” does not begin on line 23\n    → it begins on line 22`,
    ]);
  });

  test('with a mistake hides none in the text, and none in another entry', () => {
    const spoilt = withFile(
      withFile(
        withFile(files, apparatus, replacing('line: 22, source: Corin', 'line: 23, source: Corin')),
        apparatus,
        replacing('kind: page-number, line: 21', 'kind: page-numbre, line: 21'),
      ),
      article,
      replacing('tow the other home', 'tow the other hame'),
    );
    assert.deepEqual(
      problemsOf(spoilt).map(({ file, field }) => [file, field]),
      [
        [apparatus, 'interventions 5, kind'],
        [apparatus, 'interventions 6'],
        [article, undefined],
      ],
    );
  });
});

describe('An actor with a kind that there is not', () => {
  test('is reported with its place and what the field means, and nothing else is', () => {
    const reports = after(veyra, '\nkind: state', '\nkind: country');
    assert.equal(reports.length, 1);
    assert.match(
      reports[0]!,
      /veyra\.mdx:\d+:1 {2}kind: “country” is none of person, state, .*\n {4}→ What kind of entity it is; a fixed list\.$/,
    );
  });
});

describe('The registry', () => {
  test('with an alias that two entities claim', () => {
    assert.deepEqual(after(veyra, 'aliases:\n', 'aliases:\n  - Askelund\n'), [
      `${veyra}:${placeIn(files, veyra, 'aliases:').line + 1}:5  aliases 1: “Askelund” is claimed by askelund (${askelund}) too\n` +
        '    → keep it with one of the two, or say with only: in which articles it means which',
    ]);
  });

  test('with an alias that no text has', () => {
    assert.deepEqual(after(askelund, 'aliases:\n', 'aliases:\n  - Cathay\n'), [
      `${at(askelund, '- Askelund', { columns: 2 })}  aliases 1: “Cathay” is found in no text\n` +
        '    → write it exactly as a text has it, or remove it; it may always stand inside a longer name',
    ]);
  });

  test('with a limit of an alias to an article that there is not', () => {
    assert.deepEqual(after(askelund, 'only: [linden-night', 'only: [linden-nigth'), [
      `${at(askelund, '{ form: Grethaven')}  aliases 2: “Grethaven” is limited to the article linden-nigth-ferries, which there is not\n` +
        '    → did you mean linden-night-ferries?',
    ]);
  });

  test('with one id for an actor and an initiative', () => {
    const initiative = 'content/initiatives/veyra.mdx';
    const text = `---\nname: Zeal\nkind: doctrine\naliases: [Zeal]\n---\n\nA word. <Cite passage="${id}#p9" />\n`;
    assert.ok(
      reportOn(withFile(files, initiative, text)).includes(
        `${initiative}  the id veyra is taken by ${veyra}\n` +
          '    → ids are unique across actors and initiatives: rename one of the two',
      ),
    );
  });

  test('with a description that cites a passage which there is not', () => {
    const cite = 'marsh-holloway-lanterns#p10';
    const place = at(askelund, '<Cite');
    assert.deepEqual(after(askelund, cite, 'marsh-holloway-lanterns#p999'), [
      `${place}  marsh-holloway-lanterns has no passage p999\n` +
        '    → write <Cite passage="article-id#p12" />, with a passage number as the article page shows it',
    ]);
    assert.deepEqual(after(askelund, cite, 'marsh-holoway-lanterns#p10'), [
      `${place}  there is no article marsh-holoway-lanterns\n    → did you mean marsh-holloway-lanterns?`,
    ]);
  });

  test('with a sentence that cites nothing, the last or another', () => {
    const place = at(askelund, 'State with');
    const hint = '    → end the sentence with <Cite passage="article#p1" />';
    const cite = ' <Cite passage="marsh-holloway-lanterns#p10" />';
    assert.deepEqual(after(askelund, `lamps.${cite}`, 'lamps.'), [
      `${place}  no passage is cited for “State with the longest coast, which according to Marsh and H”\n${hint}`,
    ]);
    assert.deepEqual(after(askelund, 'State with', 'It is by the U.S. Treasury. State with'), [
      `${place}  no passage is cited for “It is by the U.S. Treasury.”\n${hint}`,
    ]);
  });
});

describe('A statement', () => {
  const add = (record: string) =>
    reportOn(withFile(files, statements, (old) => `${old}  - { ${record} }\n`));
  const line = textOf(files, statements)!.split('\n').length;

  test('whose quotation stands in another passage than it says', () => {
    assert.deepEqual(
      add(`subject: veyra, predicate: stated, value: x, passage: p4, quotation: '${words}'`),
      [
        `${statements}:${line}:65  statements 15, quotation: “${words}” is not in passage p4\n    → passage p7 has these words`,
      ],
    );
  });

  test('about an entity that there is not', () => {
    assert.deepEqual(
      add(
        `subject: [veyra, vayra], predicate: stated, value: x, passage: p7, quotation: '${words}'`,
      ),
      [
        `${statements}:${line}:24  statements 15, subject 2: there is no actor or initiative with the id vayra\n    → did you mean veyra?`,
      ],
    );
  });

  test('with several mistakes is reported with all of them', () => {
    assert.deepEqual(
      add(`subject: vayra, predicate: states, date: 1931, passage: p4, quotation: '${words}'`).map(
        (report) => report.split('\n')[0]!.replace(/ is none of .*/, ''),
      ),
      [
        `${statements}:${line}:23  statements 15, predicate: “states”`,
        `${statements}:${line}:42  statements 15, date: must be text, not the number 1931`,
        `${statements}:${line}:7  statements 15, subject: there is no actor or initiative with the id vayra`,
        `${statements}:${line}:67  statements 15, quotation: “${words}” is not in passage p4`,
      ],
    );
  });
});

test('A citation that its article does not have', () => {
  const file = 'content/works/nobody-1999.yaml';
  const text = `authors: [Nobody]\nyear: '1999'\ncitations:\n  - { article: ${id}, forms: [Nobody 1999] }\n`;
  assert.deepEqual(reportOn(withFile(files, file, text)).slice(0, 1), [
    `${file}:4:47  citations 1, forms 1: “Nobody 1999” is not in ${id}\n    → write the citation exactly as the article prints it`,
  ]);
});

test('A work that cannot be read leaves no citation unknown', () => {
  const file = 'content/works/varlow-1987.yaml';
  assert.deepEqual(after(file, "year: '1987'", 'year: 1987'), [
    `${at(file, 'year')}  year: must be text, not the number 1987\n    → put it in quotes: '1987'`,
  ]);
});

describe('Phrases that name no entity', () => {
  const file = 'content/not-entities.yaml';

  test('are reported where they stand', () => {
    assert.deepEqual(after(file, '  - Monday\n', '  - Moonday\n  - Monday\n'), [
      `${at(file, 'Monday')}  word 5: “Moonday” accounts for no name in the texts\n` +
        '    → remove it, or write it exactly as a text has it',
    ]);
    assert.deepEqual(after(file, '  - Monday\n', '  - Monday\n  - Veyra\n'), [
      `${at(file, 'Monday', { lines: 1 })}  word 6: “Veyra” is an alias of veyra (${veyra}) too\n` +
        '    → remove it, or say with only: in which articles it names no entity',
      `${at(file, 'Monday', { lines: 1 })}  word 6: “Veyra” accounts for no name in the texts\n` +
        '    → remove it, or write it exactly as a text has it',
    ]);
  });

  test('that cannot be read leave no name unknown', () => {
    assert.deepEqual(after(file, '[Veyran]', '[Veyran').length, 1);
    assert.deepEqual(reportOn(withoutFile(files, file)), [
      `${file}  the phrases that name no entity are missing\n` +
        `    → restore it: git checkout ${file}; where none was declared yet it says place: []`,
    ]);
  });
});

describe('A ledger with the marks of a merge conflict', () => {
  test('is reported as such, and nothing else is', () => {
    assert.deepEqual(reportOn(withFile(files, ledger, (old) => `<<<<<<< HEAD\n${old}`)), [
      `${ledger}:1:1  a merge conflict is left in the ledger (<<<<<<<)\n` +
        `    → take the ledger of the side that was published, whole (git checkout --ours ${ledger}, or --theirs); then npm run ledger adds what is new`,
    ]);
  });
});

describe('Files that cannot be read', () => {
  const replaced = (path: string, content: Uint8Array | Unreadable) =>
    reportOn(new Map(files).set(path, content));

  for (const path of [article, veyra, apparatus, statements, ledger, 'content/changes.yaml'])
    test(`are the only problem: ${path}`, () => {
      assert.deepEqual(replaced(path, new Unreadable('is a folder', 'move it')), [
        `${path}  is a folder\n    → move it`,
      ]);
      const text = textOf(files, path)!;
      const bytes = Uint8Array.of(...new TextEncoder().encode(text), 65, 0xff, 66);
      assert.deepEqual(replaced(path, bytes), [
        `${path}:${text.split('\n').length}:2  a character here is not in UTF-8\n    → save the file as UTF-8`,
      ]);
    });

  test('are the only problem where a whole folder is missing', () => {
    for (const folder of ['actors', 'works', 'articles', 'initiatives']) {
      const path = `content/${folder}`;
      const left = new Map([...files].filter(([file]) => !file.startsWith(`${path}/`)));
      assert.ok(
        reportOn(left).includes(
          `${path}  the folder is missing or empty\n    → restore it: git checkout ${path}`,
        ),
      );
    }
  });

  test('are the only problem where there is no content', () => {
    const none = new Map([['content', new Unreadable('there is none', 'put it there')]]);
    assert.deepEqual(reportOn(none), ['content  there is none\n    → put it there']);
  });

  test('lie where nothing is read', () => {
    assert.deepEqual(
      reportOn(withFile(files, 'content/actors/old/x.mdx', 'x')).concat(
        reportOn(withFile(files, 'content/works/x.txt', 'x')),
      ),
      [
        'content/actors/old/x.mdx  this lies in a folder of its own, where nothing is read\n    → move it to content/actors',
        'content/works/x.txt  only .yaml files belong in this folder\n    → rename or move it',
      ],
    );
  });
});

test('Two mistakes in different files are in one report', () => {
  const spoilt = withFile(
    withFile(files, article, replacing(words, `<Entity id="vayra">${words}</Entity>`)),
    askelund,
    replacing('aliases:\n', 'aliases:\n  - Cathay\n'),
  );
  assert.equal(
    formatProblems(problemsOf(spoilt)),
    `2 problems

${at(askelund, '- Askelund', { columns: 2 })}  aliases 1: “Cathay” is found in no text
    → write it exactly as a text has it, or remove it; it may always stand inside a longer name

${at(article, words)}  there is no actor or initiative with the id vayra
    → did you mean veyra?
`,
  );
});
