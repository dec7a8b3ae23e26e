/** Whoever adds a text learns in one report all that is still to be done. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ContentFiles } from '../../src/files/content.ts';
import { sha256 } from '../../src/files/sha256.ts';
import { fixture, problemsOf, replacing, withFile } from '../support/content.ts';

const id = 'brand-open-boats';
const article = `content/articles/${id}.mdx`;
const apparatus = `content/sources/${id}.apparatus.yaml`;
const statements = `content/statements/${id}.yaml`;

const source = `OPEN BOATS

The Kelp Board of Veyra was founded in 1990 (Quire 2003, 4). It kept nine open boats.

Nobody asked for them but the Eel Society, which paid in coin.
`;

const head = (rest = '') => `---
title: Open Boats
titleIsEditors: false
shortTitle: Open boats
label: Brand 2005
authors:
  - { given: Ann, family: Brand, affiliation: null }
type: web-essay
container: null
publisher: null
published: '2005'
pages: null
language: en
url: null
rights: { statement: Nothing is known., holder: null, license: null, redistribution: unknown }
source: { file: ${id}.txt, sha256: ${sha256(new TextEncoder().encode(source))} }
edition: 1.0.0
history:
  - { edition: 1.0.0, date: '2026-11-21', changes: First edition. }
about: On boats.
facts:
  title: { from: text }
  authors: { from: catalogue }
  published: { from: catalogue }
  rights: { from: editors }
${rest}---

`;

const body = `The Kelp Board of Veyra was founded in 1990 (Quire 2003, 4). It kept ten open boats.

Nobody asked for them but the Eel Society, which paid in coin. <Entity id="vayra">So</Entity>
`;

/** A text to which nothing is done yet, with a mistake in each of its files and one elsewhere. */
function begun(frontMatter = head()): ContentFiles {
  const parts: Record<string, string> = {
    [`content/sources/${id}.txt`]: source,
    [article]: frontMatter + body,
    [apparatus]: `article: ${id}
interventions:
  - { kind: front-matter, line: 1, source: OPEN BOTS, article: Open Boats, field: title }
  - { kind: furnitur, line: 1, source: x }
`,
    [statements]: `article: ${id}
statements:
  - { subject: kelp-board, predicate: founded, date: 1990, passage: p1, quotation: 'Kelp Board of Veyra was founded in 1990' }
  - { subject: veyra, predicate: stated, value: x, passage: p1, quotation: 'which paid in coin' }
`,
  };
  const files = Object.entries(parts).reduce<ContentFiles>(
    (before, [path, text]) => withFile(before, path, text),
    fixture('harbours'),
  );
  return withFile(files, 'content/actors/tolmo.mdx', replacing('kind: state', 'kind: country'));
}

const summary = (files: ContentFiles) =>
  problemsOf(files)
    .map(({ file, line, column, field, message }) =>
      [file.replace(/^content\//, ''), line, column, field, message.slice(0, 66)]
        .filter((part) => part !== undefined)
        .join(' | '),
    )
    .sort();

const rest = [
  `actors/tolmo.mdx | 3 | 1 | kind | “country” is none of person, state, territory, government, ministr`,
  `articles/${id}.mdx | 28 | 1 | body, passage p1: the source (content/sources/brand-open-boats.txt`,
  `articles/${id}.mdx | 28 | 1 | nothing accounts for the name “Kelp Board”`,
  `articles/${id}.mdx | 28 | 1 | nothing accounts for the name “Quire”`,
  `articles/${id}.mdx | 28 | 1 | “Quire 2003” in passage p1 looks like a citation, but no work has `,
  `articles/${id}.mdx | 30 | 1 | body, passage p2: the source (content/sources/brand-open-boats.txt`,
  `articles/${id}.mdx | 30 | 1 | nothing accounts for the name “Eel Society”`,
  `articles/${id}.mdx | 30 | 64 | there is no actor or initiative with the id vayra`,
  `sources/${id}.apparatus.yaml | 3 | 5 | interventions 1 | “OPEN BOTS” does not begin on line 1`,
  `sources/${id}.apparatus.yaml | 4 | 7 | interventions 2, kind | “furnitur” is none of front-matter, furniture, teaser, running-hea`,
  `ledger.json | the ledger is not up to date: /articles/${id}/`,
  `statements/${id}.yaml | 3 | 48 | statements 1, date | must be text, not the number 1990`,
  `statements/${id}.yaml | 3 | 7 | statements 1, subject | there is no actor or initiative with the id kelp-board`,
  `statements/${id}.yaml | 4 | 65 | statements 2, quotation | “which paid in coin” is not in passage p1`,
];

describe('One report has all that is wrong with a new text', () => {
  test('and nothing that merely follows from it', () => {
    assert.deepEqual(summary(begun()), [...rest].sort());
  });

  test('with its front matter, where that is wrong too', () => {
    // One line goes, another comes.
    const wrong = head('rubrick: x\n').replace('type: web-essay\n', '');
    assert.deepEqual(
      summary(begun(wrong)),
      [
        ...rest,
        `articles/${id}.mdx | 2 | 1 | type | is missing`,
        `articles/${id}.mdx | 25 | 1 | rubrick | is not a known key`,
      ].sort(),
    );
  });

  test('but for its text, where the file is no MDX', () => {
    const files = withFile(begun(), article, (old) => `${old}\nAn open {brace.\n`);
    assert.deepEqual(
      summary(files),
      [
        ...rest.filter((line) => !line.startsWith('articles') && !line.includes('paid in coin')),
        `articles/${id}.mdx | 32 | 16 | the MDX cannot be read: Unexpected end of file in expression, expe`,
      ].sort(),
    );
  });
});
