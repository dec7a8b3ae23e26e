/** What an editor reads who made a mistake: each test spoils the corpus `harbours` in one place. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ContentFiles, textOf } from '../../src/files/content.ts';
import { formatProblem, formatProblems } from '../../src/files/problems.ts';
import { sha256 } from '../../src/files/sha256.ts';
import {
  fixture,
  placeIn,
  problemsOf,
  replacing,
  withFile,
  withoutFile,
  written,
} from '../support/content.ts';

const harbours = fixture('harbours');
const id = 'linden-night-ferries';
const article = `content/articles/${id}.mdx`;
const source = `content/sources/${id}.txt`;
const apparatus = `content/sources/${id}.apparatus.yaml`;
const statements = `content/statements/${id}.yaml`;
const withNotes = 'content/articles/marsh-holloway-lanterns.mdx';
const losk = 'content/actors/losk.mdx';
const tolmo = 'content/actors/tolmo.mdx';
const askelund = 'content/actors/askelund.mdx';
const ledger = 'content/ledger.json';
/** Words of passage p11. */
const words = 'lit boats drive off';

/** Where words stand in a file, as reports write it. */
const at = (file: string, what: string) => written(file, placeIn(harbours, file, what));
/** The beginning of the line in which words stand. */
const lineOf = (file: string, what: string) =>
  written(file, { ...placeIn(harbours, file, what), column: 1 });

/** The whole report on files. */
const reports = (files: ContentFiles) => problemsOf(files).map(formatProblem);
const spoilt = (file: string, what: string, instead: string) =>
  reports(withFile(harbours, file, replacing(what, instead)));
const rewritten = (file: string, change: (old: string) => string) =>
  reports(withFile(harbours, file, change));

const mendOrDeclare = '\n    → mend the article, or declare the difference in the apparatus';
const closeAll =
  '\n    → in running text write \\{ for { and \\< for <, and close every component that is opened';
const markUp =
  `${lineOf(article, 'edition: 2.0.0')}  edition: metadata or mark-up is not that of edition 2.0.0\n` +
  '    → changed metadata or mark-up raises the second number: write edition: 2.1.0 and say in history what changed; or restore what was published';
const noLosc = (place: string) =>
  `${place}there is no actor or initiative with the id losc\n    → did you mean losk?`;

test('The corpora as they stand have no problem', () => {
  for (const name of ['harbours', 'one', 'second-language'] as const)
    assert.deepEqual(problemsOf(fixture(name)), [], name);
});

describe('Front matter is reported alone, without complaint about what refers to the article', () => {
  test('where a key is missing, with what it means', () => {
    assert.deepEqual(spoilt(article, 'type: web-essay\n', ''), [
      `${article}:2:1  type: is missing\n    → What kind of publication it is.`,
    ]);
  });

  test('where it is no YAML, with the place', () => {
    assert.deepEqual(spoilt(article, 'label: Linden 2011', 'label: "Linden" 2011'), [
      `${article}:5:17  the YAML cannot be read: Unexpected scalar at node end\n` +
        '    → look for missing quotation marks, a wrong indent or a tab',
    ]);
  });

  test('where a key is not known, with what the source has for it', () => {
    assert.deepEqual(spoilt(article, 'rubric: ISLAND', 'rubrick: ISLAND'), [
      `${lineOf(article, 'rubric: ISLAND')}  rubrick: is not a known key\n    → did you mean rubric?`,
      `${article}:2:1  rubric: the source (${source}:5) has “ISLAND LIFE”, the front matter has nothing\n` +
        '    → mend the front matter, or declare the difference with article: in the apparatus',
    ]);
  });

  test('where a key stands twice', () => {
    const { line } = placeIn(harbours, article, 'pages: null');
    assert.deepEqual(spoilt(article, 'pages: null', 'pages: null\npages: null'), [
      `${article}:${line + 1}:1  the YAML cannot be read: Map keys must be unique\n` +
        '    → the same key is given twice: keep one',
    ]);
  });
});

describe('The body of an article', () => {
  test('with a brace that is not closed is reported alone', () => {
    const { line } = placeIn(harbours, article, words);
    assert.deepEqual(spoilt(article, words, `{${words}`), [
      `${article}:${line}:201  the MDX cannot be read: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`${closeAll}`,
    ]);
  });

  test('with a component that is not closed is reported alone', () => {
    const { line } = placeIn(harbours, article, words);
    assert.deepEqual(spoilt(article, words, `<Sic reads="x">${words}`), [
      `${article}:${line}:1  the MDX cannot be read: Expected a closing tag for \`<Sic>\` (${line}:85-${line}:100) before the end of \`paragraph\`${closeAll}`,
    ]);
  });

  test('with a component that there is not', () => {
    assert.deepEqual(spoilt(article, words, `<Sick>${words}</Sick>`), [
      `${at(article, words)}  <Sick> is not a component of this edition\n    → did you mean <Sic>?`,
      `${lineOf(article, words)}  body, passage p11: the source (${source}:${placeIn(harbours, source, 'lit boats').line}) has ` +
        `“May 2011 that ▸${words}◂ the herring. I”, the article has nothing between “May 2011 that” and “the herring. I”${mendOrDeclare}`,
    ]);
  });

  test('with a mark of an entity that there is not', () => {
    assert.deepEqual(spoilt(article, words, `<Entity id="losc">${words}</Entity>`), [
      noLosc(`${at(article, words)}  `),
      markUp,
    ]);
  });

  test('with a reference to a footnote that there is not', () => {
    assert.deepEqual(spoilt(article, words, `${words}[^9]`), [
      `${lineOf(article, words)}  there is a reference to note [^9], but no such note\n` +
        '    → write the note as a line [^9]: … at the end of the file',
      `${lineOf(article, words)}  body, passage p11: the source (${source}:${placeIn(harbours, source, 'drive off').line}) has ` +
        `“lit boats drive ▸off◂ the herring. I”, the article has “lit boats drive ▸off[^9]◂ the herring. I”${mendOrDeclare}`,
    ]);
  });

  test('with a footnote to which nothing refers', () => {
    assert.deepEqual(spoilt(withNotes, 'century before[^1]', 'century before'), [
      `${lineOf(withNotes, '[^1]:')}  note [^1] is referred to nowhere\n    → put [^1] at the sentence it hangs on`,
      `${lineOf(withNotes, 'century before[^1]')}  body, passage p2: the source (content/sources/marsh-holloway-lanterns.txt:12) has ` +
        `“of the century ▸before[^1].◂ Its members have”, the article has “of the century ▸before.◂ Its members have”${mendOrDeclare}`,
    ]);
  });

  test('with another word than the source, which is no correction', () => {
    assert.deepEqual(spoilt(article, words, 'lit goats drive off'), [
      `${lineOf(article, words)}  body, passage p11: the source (${source}:${placeIn(harbours, source, 'lit boats').line}) has ` +
        `“2011 that lit ▸boats◂ drive off the”, the article has “2011 that lit ▸goats◂ drive off the”${mendOrDeclare}`,
    ]);
  });
});

test('What was published under an edition number is changed in what is no word of the text', () => {
  assert.deepEqual(spoilt(article, 'shortTitle: ', 'shortTitle: Some '), [markUp]);
});

test('A source is no longer what was supplied', () => {
  const longer = withFile(harbours, source, (old) => `${old}\n`);
  const hash = (files: ContentFiles) => sha256(textOf(files, source)!);
  assert.deepEqual(reports(longer), [
    `${source}  the source has changed: its SHA-256 is ${hash(longer)}, ${article} records ${hash(harbours)}\n` +
      '    → restore the file (git checkout); a source is kept byte for byte',
  ]);
});

describe('An apparatus is reported alone, without complaint about what refers to the article', () => {
  test('where it is no YAML', () => {
    assert.deepEqual(spoilt(apparatus, 'field: rubric }', 'field: rubric'), [
      `${apparatus}:6:3  the YAML cannot be read: Flow map in block collection must be sufficiently indented and end with a }\n` +
        '    → indent with spaces, two for each level',
    ]);
  });

  test('where there is no such kind', () => {
    const [report, ...more] = spoilt(
      apparatus,
      'kind: front-matter, line: 5,',
      'kind: frontmatter, line: 5,',
    );
    assert.deepEqual(more, []);
    assert.match(
      report!,
      /^content\/sources\/linden-night-ferries\.apparatus\.yaml:5:7 {2}interventions 3, kind: “frontmatter” is none of front-matter, furniture, .*, sic\n {4}→ What was done; a fixed list\.$/,
    );
  });

  test('where a line does not have the string', () => {
    assert.deepEqual(spoilt(apparatus, 'line: 5, source: ISLAND', 'line: 6, source: ISLAND'), [
      `${apparatus}:5:5  interventions 3: “ISLAND LIFE” does not begin on line 6\n    → it begins on line 5`,
    ]);
  });
});

describe('The registry', () => {
  test('with a kind that there is not brings no complaint about what refers to the actor', () => {
    assert.deepEqual(spoilt(tolmo, '\nkind: state', '\nkind: country'), [
      `${at(tolmo, 'kind: state')}  kind: “country” is none of person, state, territory, government, ministry, party, organisation, association, think-tank, company, university, media, group\n` +
        '    → What kind of entity it is; a fixed list.',
    ]);
  });

  test('with an alias that two entities claim brings no complaint that no text has it', () => {
    assert.deepEqual(spoilt(tolmo, 'aliases:\n', 'aliases:\n  - Łosk\n'), [
      `${tolmo}:5:5  aliases 1: “Łosk” is claimed by losk (${losk}) too\n` +
        '    → keep it with one of the two, or say with only: in which articles it means which',
    ]);
  });

  test('with an alias that no text has', () => {
    assert.deepEqual(spoilt(tolmo, 'aliases:\n', 'aliases:\n  - Tolmonia\n'), [
      `${tolmo}:5:5  aliases 1: “Tolmonia” is found in no text\n` +
        '    → write it exactly as a text has it, or remove it; it may always stand inside a longer name',
    ]);
  });

  test('with one id for an actor and an initiative', () => {
    const initiative = 'content/initiatives/losk.mdx';
    const both = withFile(
      harbours,
      initiative,
      `---\nname: Study\nkind: proposal\naliases: [study]\n---\n\nWhat was asked for. <Cite passage="${id}#p13" />\n`,
    );
    assert.ok(
      reports(both).includes(
        `${initiative}  the id losk is taken by ${losk}\n` +
          '    → ids are unique across actors and initiatives: rename one of the two',
      ),
      formatProblems(problemsOf(both)),
    );
  });

  test('with a description that cites what there is not', () => {
    const cite = (passage: string) =>
      rewritten(losk, (old) => old.replace(/passage="[^"]*"/, `passage="${passage}"`));
    assert.deepEqual(cite(`${id}#p999`), [
      `${at(losk, '<Cite')}  ${id} has no passage p999\n` +
        '    → write <Cite passage="article-id#p12" />, with a passage number as the article page shows it',
    ]);
    assert.deepEqual(cite('linden-night-feries#p1'), [
      `${at(losk, '<Cite')}  there is no article linden-night-feries\n    → did you mean ${id}?`,
    ]);
  });

  test('with a sentence that cites nothing, the last or one before it', () => {
    const uncited = (sentence: string) =>
      `${lineOf(losk, '<Cite')}  no passage is cited for “${sentence}”\n` +
      '    → end the sentence with <Cite passage="article#p1" />';
    const first = uncited('State that left the Tidal Observatory in 1983.');
    assert.deepEqual(
      rewritten(losk, (old) => old.replace(/ ?<Cite[^>]*>/, '')),
      [first],
    );
    assert.deepEqual(spoilt(losk, '<Cite', 'It lies north of the I.S. Treasury. So it is. <Cite'), [
      first,
      uncited('It lies north of the I.S. Treasury.'),
    ]);
  });

  test('with a limit of an alias to an article that there is not', () => {
    assert.deepEqual(spoilt(askelund, 'only: [', 'only: [linden-night-feries, '), [
      `${askelund}:6:5  aliases 2: “Grethaven” is limited to the article linden-night-feries, which there is not\n` +
        `    → did you mean ${id}?`,
    ]);
  });
});

describe('A statement', () => {
  const count = textOf(harbours, statements)!.match(/^ {2}- /gm)!.length;
  const line = textOf(harbours, statements)!.split('\n').length;
  const add = (record: string) => rewritten(statements, (old) => `${old}  - { ${record} }\n`);

  test('whose quotation stands in another passage than it says', () => {
    const record = `subject: losk, predicate: stated, value: x, passage: p2, quotation: '${words}'`;
    assert.deepEqual(add(record), [
      `${statements}:${line}:${7 + record.indexOf('quotation')}  statements ${count + 1}, quotation: “${words}” is not in passage p2\n` +
        '    → passage p11 has these words',
    ]);
  });

  test('about an entity that there is not', () => {
    const record = `subject: losc, predicate: stated, value: x, passage: p11, quotation: '${words}'`;
    assert.deepEqual(add(record), [
      noLosc(`${statements}:${line}:7  statements ${count + 1}, subject: `),
    ]);
  });
});

test('A work is cited in words that its article does not have', () => {
  const file = 'content/works/nobody-1999.yaml';
  const more = withFile(
    harbours,
    file,
    `authors: [Nobody]\nyear: '1999'\ncitations:\n  - { article: ${id}, forms: [Nobody 1999] }\n`,
  );
  assert.ok(
    reports(more).includes(
      `${file}:4:46  citations 1, forms 1: “Nobody 1999” is not in ${id}\n` +
        '    → write the citation exactly as the article prints it',
    ),
    formatProblems(problemsOf(more)),
  );
});

describe('A file of the whole brings no complaint about what it may hold', () => {
  test('where the ledger has the marks of a merge conflict', () => {
    const start = '{\n  "addresses": {';
    assert.deepEqual(spoilt(ledger, start, `<<<<<<< HEAD\n${start}`), [
      `${ledger}:1:1  a merge conflict is left in the ledger (<<<<<<<)\n` +
        '    → take the ledger of the side that was published, whole (git checkout --ours content/ledger.json, or --theirs); then npm run ledger adds what is new',
    ]);
  });

  test('where the ledger is missing', () => {
    assert.deepEqual(reports(withoutFile(harbours, ledger)), [
      `${ledger}  the ledger, which keeps every address ever published, is missing\n` +
        '    → restore it: git checkout content/ledger.json; for a new edition, of which nothing was published: npm run ledger -- --begin',
    ]);
  });

  test('where the declared changes are missing', () => {
    assert.deepEqual(reports(withoutFile(harbours, 'content/changes.yaml')), [
      'content/changes.yaml  the file of declared changes is missing\n' +
        '    → restore it: git checkout content/changes.yaml; where nothing was changed yet it says redirects: [] and corrections: []',
    ]);
  });
});

test('An entity is renamed without redirect', () => {
  const [old, now] = ['content/actors/dorne-ilka.mdx', 'content/actors/dorne.mdx'];
  const moved = withoutFile(withFile(harbours, now, textOf(harbours, old)!), old);
  const renamed = withFile(moved, 'content/statements/marsh-holloway-lanterns.yaml', (text) =>
    text.replaceAll('dorne-ilka', 'dorne'),
  );
  assert.ok(
    reports(renamed).includes(
      `${at(ledger, '"/actors/dorne-ilka/"')}  /actors/dorne-ilka/, published in edition 1.0.0, is no longer on the site\n` +
        "    → restore it, or say under redirects in content/changes.yaml where it has gone: - { from: '/actors/dorne-ilka/', to: ['/actors/dorne/'], how: renamed, edition: 1.1.0, reason: … }",
    ),
    formatProblems(problemsOf(renamed)),
  );
});

test('Mistakes in different files are in one report, by file and line', () => {
  const one = withFile(harbours, tolmo, replacing('aliases:\n', 'aliases:\n  - Tolmonia\n'));
  const two = withFile(one, article, replacing(words, `<Entity id="losc">${words}</Entity>`));
  assert.equal(
    formatProblems(problemsOf(two)),
    `3 problems

${tolmo}:5:5  aliases 1: “Tolmonia” is found in no text
    → write it exactly as a text has it, or remove it; it may always stand inside a longer name

${markUp}

${noLosc(`${at(article, words)}  `)}
`,
  );
});
