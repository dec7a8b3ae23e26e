/**
 * Whether the TEI files are valid, judged by jing (Debian package `jing`): by the edition's own
 * schema of the elements that it uses, tests/schemas/tei-edition.rng, and by another, such as TEI's
 * tei_all.rng, where the environment variable TEI_SCHEMA names one.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ensureTool } from '../../scripts/debian-tool.ts';
import { writeTei } from '../../src/exports/tei/document.ts';
import { corpus, publication } from './support/publication.ts';
import { makeArticle } from './support/make-article.ts';

const jing = ensureTool('jing');
const skip = jing
  ? false
  : 'jing is missing and cannot be installed here (Debian: apt-get install jing)';
const ours = 'tests/schemas/tei-edition.rng';
const theirs = process.env.TEI_SCHEMA;

const folder = mkdtempSync(join(tmpdir(), 'tei-'));
after(() => rmSync(folder, { recursive: true }));

const everything = makeArticle(
  'A *b*, **c**, “[q](https://example.org/) ‘r’” and [d](https://example.org/)[^1].\n\n1. One[^1]\n2. Two\n\n<Caption lang="pl">\n\nE\n\n</Caption>\n\n***\n\nF\n\n[^1]: G <Sic reads="h">H</Sic>',
  { published: '[..2013]', written: '2012', series: 'S', rubric: 'R' },
);
const files = [...corpus.articles, everything].map((article) => {
  const file = join(folder, `${article.id}.tei.xml`);
  const xml = writeTei(article, publication);
  writeFileSync(file, xml);
  return { file, xml };
});

/** What jing finds wrong, file by file; nothing where all are valid. */
function validate(schema: string, paths: string[]): string {
  const { status, stdout } = spawnSync(jing!, [schema, ...paths], { encoding: 'utf8' });
  assert.notEqual(status, null, 'jing did not run');
  assert.equal(status === 0, stdout === '', `jing ended with ${status}: ${stdout}`);
  return stdout;
}

describe('The TEI files', { skip }, () => {
  test('are valid by the edition’s own schema', () => {
    assert.equal(files.length, corpus.articles.length + 1);
    assert.equal(
      validate(
        ours,
        files.map(({ file }) => file),
      ),
      '',
    );
  });

  test(
    'are valid by TEI’s schema',
    { skip: theirs ? false : 'TEI_SCHEMA names no schema, e.g. tei_all.rng' },
    () => {
      assert.ok(existsSync(theirs!), `TEI_SCHEMA names ${theirs}, which does not exist`);
      assert.equal(
        validate(
          theirs!,
          files.map(({ file }) => file),
        ),
        '',
      );
    },
  );
});

describe('The edition’s own schema refuses', { skip }, () => {
  const faults: [name: string, from: RegExp, to: string, says: RegExp][] = [
    ['a passage without id', /<p xml:id="p7">/, '<p>', /missing required attribute "xml:id"/],
    ['an id that stands twice', /xml:id="p7"/, 'xml:id="p6"', /"p6" has already been defined/],
    [
      'an id that is none of a passage',
      /xml:id="p7"/,
      'xml:id="q7"',
      /value of attribute "xml:id"/,
    ],
    ['words outside of passages', /<div type="section">/, '$&Words', /text not allowed here/],
    ['an unknown element', /<pb n="/, '<lb n="', /element "lb" not allowed/],
    ['an unknown attribute', /<pb n="/, '<pb ed="1" n="', /attribute "ed" not allowed/],
    [
      'a name that leads nowhere',
      /<placeName type="state" ref="[^"]+"/,
      '<placeName type="state" ref="#x"',
      /value of attribute "ref"/,
    ],
    ['a mistake without correction', /<corr>[^<]+<\/corr>/, '', /element "choice" incomplete/],
    ['a date that is none', /when="2026-11-21"/, 'when="22 Nov"', /value of attribute "when"/],
    [
      'a file without rights',
      /<availability[\s\S]+<\/availability>/,
      '',
      /"publicationStmt" incomplete/,
    ],
    [
      'a file without declarations',
      /<editorialDecl>[\s\S]+<\/editorialDecl>/,
      '',
      /missing required element "editorialDecl"/,
    ],
  ];
  // One run of jing for all: it starts slowly.
  const broken = faults.map(([name, from, to], at) => {
    const xml = files.map((one) => one.xml).find((text) => from.test(text));
    assert.ok(xml, `there was nothing to break: ${name}`);
    const file = join(folder, `broken-${at}.xml`);
    writeFileSync(file, xml.replace(from, to));
    return file;
  });
  const report = skip ? [] : validate(ours, broken).split('\n');
  for (const [at, [name, , , says]] of faults.entries())
    test(name, () => {
      const said = report.filter((line) => line.startsWith(`${broken[at]}:`)).join('\n');
      assert.match(said, says);
    });
});
