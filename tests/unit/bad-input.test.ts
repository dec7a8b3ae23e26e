/** What an editor reads who made a mistake: each test spoils the real content in one place. */
import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { formatProblems, type Problem } from '../../src/files/problems.ts';
import { placeIn, problemsAfter, replaceIn } from './support/spoilt-copy.ts';
import { sha256 } from '../../src/files/sha256.ts';

const id = 'nagy-soft-approach';
const article = `content/articles/${id}.mdx`;
const source = `content/sources/${id}.txt`;
const apparatus = `content/sources/${id}.apparatus.yaml`;
const withNotes = 'content/articles/blechinger-legewie-regional-cooperation.mdx';
const japan = 'content/actors/japan.mdx';
const china = 'content/actors/china.mdx';
const ledger = 'content/ledger.json';
/** Words of passage p3. */
const words = 'said to be the driver of Asia-Pacific';

/** The report holds this problem, whole. */
function assertReported(problems: Problem[], expected: Problem): void {
  const of = (file: string) => problems.filter((problem) => problem.file === file);
  assert.ok(
    of(expected.file).some((problem) => equal(problem, expected)),
    `not reported:\n${formatProblems([expected])}\nbut:\n${formatProblems(of(expected.file))}`,
  );
}

const equal = (a: Problem, b: Problem) => {
  const key = (problem: Problem) => JSON.stringify(Object.entries(problem).sort());
  return key(a) === key(b);
};

/** Spoils the content in one way for several tests. */
function spoiltBy(spoil: () => void): { problems: Problem[] } {
  const result: { problems: Problem[] } = { problems: [] };
  before(() => {
    result.problems = problemsAfter(spoil);
  });
  return result;
}

/** The files with problems. */
const filesOf = (problems: Problem[]) => [...new Set(problems.map(({ file }) => file))];

test('The content as it stands has no problem', () => {
  assert.deepEqual(
    problemsAfter(() => undefined),
    [],
  );
});

describe('Front matter without a key that is needed', () => {
  const spoilt = spoiltBy(() => replaceIn(article, 'type: newspaper-article\n', ''));

  test('is reported with the key and what it means', () => {
    assertReported(spoilt.problems, {
      file: article,
      field: 'type',
      message: 'is missing',
      hint: 'What kind of publication it is.',
    });
  });

  test('brings no complaint about what refers to the article', () => {
    assert.deepEqual(filesOf(spoilt.problems), [article]);
  });
});

describe('Front matter that is no YAML', () => {
  const spoilt = spoiltBy(() => replaceIn(article, 'label: Nagy 2024', 'label: "Nagy" 2024'));

  test('is reported with its line', () => {
    const problem = spoilt.problems.find(({ file }) => file === article)!;
    assert.equal(problem.line, placeIn(article, 'label: Nagy 2024').line);
    assert.match(problem.message, /^the YAML cannot be read: /);
    assert.equal(problem.hint, 'look for missing quotation marks, a wrong indent or a tab');
  });

  test('brings no complaint about what refers to the article', () => {
    assert.deepEqual(filesOf(spoilt.problems), [article]);
  });
});

describe('Front matter', () => {
  test('with a key that is not known', () => {
    const problems = problemsAfter(() => replaceIn(article, 'rubric: COMM', 'rubrick: COMM'));
    assertReported(problems, {
      file: article,
      line: placeIn(article, 'rubric: COMM').line,
      field: 'rubrick',
      message: 'is not a known key',
      hint: 'did you mean rubric?',
    });
  });

  test('with one key twice', () => {
    const problems = problemsAfter(() =>
      replaceIn(article, 'pages: null', 'pages: null\npages: null'),
    );
    const problem = problems.find(({ file }) => file === article)!;
    assert.equal(problem.line, placeIn(article, 'pages: null').line + 1);
    assert.equal(problem.hint, 'the same key is given twice: keep one');
  });
});

describe('A brace that is not closed', () => {
  const spoilt = spoiltBy(() => replaceIn(article, words, `{${words}`));

  test('is reported with line and column', () => {
    const problem = spoilt.problems.find(({ file }) => file === article)!;
    const { line, column } = placeIn(article, words);
    assert.equal(problem.line, line);
    assert.ok(problem.column! >= column);
    assert.match(problem.message, /^the MDX cannot be read: .*closing brace/);
    assert.equal(
      problem.hint,
      'in running text write \\{ for { and \\< for <, and close every component that is opened',
    );
  });

  test('brings no complaint about what refers to the article', () => {
    assert.deepEqual(filesOf(spoilt.problems), [article]);
  });
});

describe('The body of an article', () => {
  const { line, column } = placeIn(article, words);

  test('with a component that is not closed', () => {
    const problem = problemsAfter(() => replaceIn(article, words, `<Sic reads="x">${words}`)).find(
      ({ file }) => file === article,
    )!;
    assert.equal(problem.line, line);
    assert.match(problem.message, /^the MDX cannot be read: Expected a closing tag for `<Sic>`/);
  });

  test('with a component that there is not', () => {
    const problems = problemsAfter(() => replaceIn(article, words, `<Sick>${words}</Sick>`));
    assertReported(problems, {
      file: article,
      line,
      column,
      message: '<Sick> is not a component of this edition',
      hint: 'did you mean <Sic>?',
    });
  });

  test('with a mark of an entity that there is not', () => {
    const problems = problemsAfter(() =>
      replaceIn(article, words, `<Entity id="jappan">${words}</Entity>`),
    );
    assert.deepEqual(problems, [
      {
        file: article,
        line,
        column,
        message: 'there is no actor or initiative with the id jappan',
        hint: 'did you mean japan?',
      },
    ]);
  });

  test('with a reference to a footnote that there is not', () => {
    assertReported(
      problemsAfter(() => replaceIn(article, words, `${words}[^9]`)),
      {
        file: article,
        line,
        column: 1,
        message: 'there is a reference to note [^9], but no such note',
        hint: 'write the note as a line [^9]: … at the end of the file',
      },
    );
  });

  test('with a footnote to which nothing refers', () => {
    const problems = problemsAfter(() =>
      replaceIn(withNotes, 'cooperation in Asia[^1]', 'cooperation in Asia'),
    );
    assertReported(problems, {
      file: withNotes,
      ...placeIn(withNotes, '[^1]:'),
      message: 'note [^1] is referred to nowhere',
      hint: 'put [^1] at the sentence it hangs on',
    });
  });

  test('with another word than the source', () => {
    const problems = problemsAfter(() =>
      replaceIn(article, words, 'said to be the rider of Asia-Pacific'),
    );
    assertReported(problems, {
      file: article,
      line,
      message:
        `body, passage p3: the source (${source}:${placeIn(source, words).line}) has ` +
        "“to be the ▸driver◂ of Asia-Pacific's regional”, the article has “to be the ▸rider◂ of Asia-Pacific's regional”",
      hint: 'mend the article, or declare the difference in the apparatus',
    });
    assertReported(problems, {
      file: article,
      line,
      message: `/articles/${id}/#p3 holds other words than those published`,
      hint: `restore it, or declare the correction under corrections in content/changes.yaml: - { address: '/articles/${id}/#p3', edition: 2.0.0, reason: … }`,
    });
    assert.equal(problems.length, 2);
  });
});

describe('What was published under an edition number', () => {
  test('and is changed in what is no word of the text', () => {
    assert.deepEqual(
      problemsAfter(() => replaceIn(article, 'shortTitle: ', 'shortTitle: Some ')),
      [
        {
          file: article,
          line: placeIn(article, '\nedition: ').line + 1,
          field: 'edition',
          message: 'metadata or mark-up is not that of edition 1.0.0',
          hint: 'changed metadata or mark-up raises the second number: write edition: 1.1.0 and say in history what changed; or restore what was published',
        },
      ],
    );
  });
});

describe('A source', () => {
  test('that is no longer what was supplied', () => {
    let hash = '';
    const problems = problemsAfter(() => {
      appendFileSync(source, '\n');
      hash = sha256(readFileSync(source));
    });
    assert.deepEqual(problems, [
      {
        file: source,
        message: `the source has changed: its SHA-256 is ${hash}, ${article} records ${sha256(readFileSync(source))}`,
        hint: 'restore the file (git checkout); a source is kept byte for byte',
      },
    ]);
  });
});

describe('An apparatus that is no YAML', () => {
  const spoilt = spoiltBy(() => replaceIn(apparatus, 'field: rubric }', 'field: rubric'));

  test('is reported with line and column', () => {
    const problem = spoilt.problems.find(({ file }) => file === apparatus)!;
    const { line } = placeIn(apparatus, 'field: rubric }');
    assert.ok([line, line + 1].includes(problem.line!), `line ${problem.line}`);
    assert.ok(problem.column! > 0);
    assert.match(problem.message, /^the YAML cannot be read: /);
    assert.ok(problem.hint);
  });

  test('brings no complaint about what refers to the article', () => {
    assert.deepEqual(filesOf(spoilt.problems), [apparatus]);
  });
});

describe('An apparatus', () => {
  test('with a kind that there is not', () => {
    const problem = problemsAfter(() =>
      replaceIn(apparatus, 'kind: front-matter, line: 7,', 'kind: frontmatter, line: 7,'),
    ).find(({ file }) => file === apparatus)!;
    assert.match(problem.field!, /^interventions\.\d+\.kind$/);
    assert.equal(problem.hint, 'What was done; a fixed list.');
  });

  test('with a string that its line does not have', () => {
    assert.deepEqual(
      problemsAfter(() =>
        replaceIn(apparatus, 'line: 7, source: COMMENTARY', 'line: 8, source: COMMENTARY'),
      ),
      [
        {
          file: apparatus,
          field: 'interventions.2',
          message: '“COMMENTARY / JAPAN” does not begin on line 8',
          hint: 'it begins on line 7',
        },
      ],
    );
  });
});

describe('An actor with a kind that there is not', () => {
  const spoilt = spoiltBy(() => replaceIn(china, '\nkind: state', '\nkind: country'));

  test('is reported with its line and what the field means', () => {
    const problem = spoilt.problems.find(({ file }) => file === china)!;
    assert.equal(problem.line, placeIn(china, 'kind: state').line);
    assert.equal(problem.field, 'kind');
    assert.match(problem.message, /territory/);
    assert.equal(problem.hint, 'What kind of entity it is; a fixed list.');
  });

  test('brings no complaint about what refers to it', () => {
    assert.deepEqual(filesOf(spoilt.problems), [china]);
  });
});

describe('An alias that two entities claim', () => {
  const spoilt = spoiltBy(() => replaceIn(china, 'aliases:\n', 'aliases:\n  - Japan\n'));

  test('is reported with both', () => {
    assertReported(spoilt.problems, {
      file: japan,
      line: placeIn(japan, 'aliases:').line,
      field: 'aliases',
      message: `“Japan” is claimed by china (${china}) too`,
      hint: 'keep it with one of the two, or say with only: in which articles it means which',
    });
  });

  test('brings no complaint that no text has it', () => {
    assert.equal(spoilt.problems.length, 1);
  });
});

describe('The registry', () => {
  test('with an alias that no text has', () => {
    assert.deepEqual(
      problemsAfter(() => replaceIn(china, 'aliases:\n', 'aliases:\n  - Cathay\n')),
      [
        {
          file: china,
          line: placeIn(china, 'aliases:').line,
          field: 'aliases',
          message: '“Cathay” is found in no text',
          hint: 'write it exactly as a text has it, or remove it; it may always stand inside a longer name',
        },
      ],
    );
  });

  test('with one id for an actor and an initiative', () => {
    const initiative = 'content/initiatives/japan.mdx';
    const problems = problemsAfter(() =>
      writeFileSync(
        initiative,
        '---\nname: Backseat driver\nkind: doctrine\naliases: [backseat driver]\n---\n\n' +
          `What ASEAN has become. <Cite passage="${id}#p9" />\n`,
      ),
    );
    assertReported(problems, {
      file: japan,
      message: `the id japan is taken by ${initiative}`,
      hint: 'ids are unique across actors and initiatives: rename one of the two',
    });
  });

  test('with a description that cites a passage which there is not', () => {
    const { line } = placeIn(japan, '<Cite');
    const cite = (spoilt: string) =>
      problemsAfter(() =>
        writeFileSync(
          japan,
          readFileSync(japan, 'utf8').replace(/passage="[^"]*"/, `passage="${spoilt}"`),
        ),
      );
    assert.deepEqual(cite(`${id}#p999`), [
      {
        file: japan,
        line,
        message: `${id} has no passage p999`,
        hint: 'write <Cite passage="article-id#p12" />, with a passage number as the article page shows it',
      },
    ]);
    assert.deepEqual(cite('nagy-soft-aproach#p1'), [
      {
        file: japan,
        line,
        message: 'there is no article nagy-soft-aproach',
        hint: `did you mean ${id}?`,
      },
    ]);
  });

  test('with a description that cites nothing', () => {
    const file = 'content/actors/mongolia.mdx';
    const problems = problemsAfter(() =>
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/ ?<Cite[^>]*>/g, '')),
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.file, file);
    assert.match(problems[0]!.message, /^no passage is cited for “/);
    assert.equal(problems[0]!.hint, 'end the sentence with <Cite passage="article#p1" />');
  });

  test('with a sentence before the last that cites nothing', () => {
    const file = 'content/actors/mongolia.mdx';
    const problems = problemsAfter(() =>
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(
          '<Cite',
          'It lies north of the U.S. Treasury. So it is. <Cite',
        ),
      ),
    );
    assert.deepEqual(
      problems.map(({ message }) => message.slice(0, 30)),
      ['no passage is cited for “One o', 'no passage is cited for “It li'],
    );
  });

  test('with a limit of an alias to an article that there is not', () => {
    const problems = problemsAfter(() =>
      writeFileSync(
        japan,
        readFileSync(japan, 'utf8').replace('only: [', 'only: [nagy-soft-aproach, '),
      ),
    );
    assert.equal(problems.length, 1);
    assert.equal(problems[0]!.file, japan);
  });
});

describe('A statement', () => {
  const file = `content/statements/${id}.yaml`;
  const add = (record: string) => problemsAfter(() => appendFileSync(file, `  - { ${record} }\n`));

  test('whose quotation stands in another passage than it says', () => {
    const [problem, ...more] = add(
      `subject: japan, predicate: stated, value: x, passage: p4, quotation: '${words}'`,
    );
    assert.deepEqual(more, []);
    assert.equal(problem!.file, file);
    assert.match(problem!.field!, /^statements\.\d+\.quotation$/);
    assert.equal(problem!.message, `“${words}” is not in passage p4`);
    assert.equal(problem!.hint, 'passage p3 has these words');
  });

  test('about an entity that there is not', () => {
    const [problem, ...more] = add(
      `subject: jappan, predicate: stated, value: x, passage: p3, quotation: '${words}'`,
    );
    assert.deepEqual(more, []);
    assert.match(problem!.field!, /^statements\.\d+\.subject$/);
    assert.equal(problem!.message, 'there is no actor or initiative with the id jappan');
    assert.equal(problem!.hint, 'did you mean japan?');
  });
});

test('A citation that its article does not have', () => {
  const file = 'content/works/nobody-1999.yaml';
  const problems = problemsAfter(() =>
    writeFileSync(
      file,
      `authors: [Nobody]\nyear: '1999'\ncitations:\n  - { article: ${id}, forms: [Nobody 1999] }\n`,
    ),
  );
  assertReported(problems, {
    file,
    field: 'citations',
    message: `“Nobody 1999” is not in ${id}`,
    hint: 'write the citation exactly as the article prints it',
  });
});

describe('A ledger with the marks of a merge conflict', () => {
  const start = '{\n  "addresses": {';
  const spoilt = spoiltBy(() => replaceIn(ledger, start, `<<<<<<< HEAD\n${start}`));

  test('is reported as such, with the line', () => {
    assertReported(spoilt.problems, {
      file: ledger,
      line: 1,
      message: 'a merge conflict is left in the ledger (<<<<<<<)',
      hint: 'take the ledger of the side that was published, whole (git checkout --ours content/ledger.json, or --theirs); then npm run ledger adds what is new',
    });
  });

  test('brings no complaint about the addresses that it may hold', () => {
    assert.equal(spoilt.problems.length, 1);
  });
});

test('A renamed entity without redirect', () => {
  const problems = problemsAfter(() => {
    renameSync(china, 'content/actors/zhongguo.mdx');
    for (const name of readdirSync('content/statements')) {
      const path = `content/statements/${name}`;
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        text.replaceAll(/(?<=(subject|object): (\[[^\]]*)?)\bchina\b/g, 'zhongguo'),
      );
    }
  });
  assertReported(problems, {
    file: ledger,
    line: placeIn(ledger, '"/actors/china/"').line,
    message: '/actors/china/, published in edition 1.0.0, is no longer on the site',
    hint: "restore it, or say under redirects in content/changes.yaml where it has gone: - { from: '/actors/china/', to: ['/actors/zhongguo/'], how: renamed, edition: 1.0.0, reason: … }",
  });
});

test('Two mistakes in different files are in one report', () => {
  const problems = problemsAfter(() => {
    replaceIn(article, words, `<Entity id="jappan">${words}</Entity>`);
    replaceIn(china, 'aliases:\n', 'aliases:\n  - Cathay\n');
  });
  const { line, column } = placeIn(article, words);
  assert.equal(
    formatProblems(problems),
    `2 problems

${china}:${placeIn(china, 'aliases:').line}  aliases: “Cathay” is found in no text
    → write it exactly as a text has it, or remove it; it may always stand inside a longer name

${article}:${line}:${column}  there is no actor or initiative with the id jappan
    → did you mean japan?
`,
  );
});
