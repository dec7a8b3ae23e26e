import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { isWhole } from '../../src/corpus/access/access.ts';
import { snippetWords } from '../../src/corpus/access/snippets.ts';
import { nameWithin } from '../../src/registry/statement-text.ts';
import { corpus } from '../site/corpus.ts';
import { open, readingsOf, readOutput, requireBuild, wordsOf } from './output.ts';
import { findTraces, prepareTraces } from './traces.ts';

const cleared = requireBuild('DIST', 'cleared texts of the same corpus');
const all = requireBuild('DIST_WHOLE', 'a corpus, with all its texts');

const withheld = corpus.articles.filter((article) => !isWhole(article, 'cleared'));
const whole = corpus.articles.filter((article) => isWhole(article, 'cleared'));
// What is metadata may stand whole: a text can print its own title or its authors’ affiliations. So
// may a name: a list item can be that of a treaty and nothing else.
const names = corpus.entities.map((entity) => wordsOf(nameWithin(entity)).join(' '));
const metadata = withheld.map(({ data }) =>
  wordsOf(
    [
      data.title,
      data.container,
      data.series,
      data.rubric,
      data.publisher,
      ...data.authors.flatMap(({ given, family, affiliation, role }) => [
        given,
        family,
        affiliation,
        role,
      ]),
    ]
      .filter(Boolean)
      .join(' · '),
  ).join(' '),
);
const traces = prepareTraces(
  withheld.flatMap(({ text }) =>
    text.passages
      .filter(
        (passage) => passage.kind !== 'heading' || wordsOf(passage.text).length > snippetWords,
      )
      .map((passage) => passage.text),
  ),
  (sentence) => names.includes(sentence) || metadata.some((known) => known.includes(sentence)),
);
// What a text that is shown quotes of a withheld one stands there in its own right.
const shown = whole.map(({ source }) => wordsOf(source).join(' '));
const tracesOf = (words: string[]) =>
  findTraces(traces, words).filter(
    (trace) => !shown.some((source) => source.includes(trace.replace(/^run of \d+: /, ''))),
  );
const tracesIn = (text: string) => readingsOf(text).flatMap(tracesOf);
const pageOf = (folder: string, id: string) =>
  readFileSync(join(folder, 'articles', id, 'index.html'), 'utf8');
/** The text on a page, without the base path of its site. */
const textOn = (page: string) => {
  const base = /<body data-base="([^"]*)\/"/.exec(page)![1]!;
  const [text] = /<div class="article-text"[^]*?<footer class="article-foot"/.exec(page)!;
  return base === '' ? text : text.replaceAll(`"${base}/`, '"/');
};

test('the corpus has texts of both kinds', () => {
  assert.ok(withheld.length > 0 && whole.length > 0);
});

suite('the search for sentences', () => {
  test('knows some of every long passage', () => {
    const known = [...traces.sentences.values()].flat().map((words) => words.join(' '));
    for (const { id, text } of withheld)
      for (const passage of text.passages) {
        const words = wordsOf(passage.text);
        if (words.length < 40) continue;
        const own = words.join(' ');
        assert.ok(
          known.some((sentence) => own.includes(sentence)),
          `${id}#${passage.id}`,
        );
      }
  });

  test('finds them on the pages of a build that withholds nothing', () => {
    for (const { id, text } of withheld) {
      const found = tracesIn(pageOf(all, id));
      assert.ok(found.length > text.passages.length / 2, `${id}: ${found.length} found`);
    }
  });

  test('finds one in JSON, in gzip, in a zip within a zip, in entities and between tags', () => {
    const [sentence] = [...traces.sentences.values()].flat();
    const text = withheld
      .flatMap(({ text: { passages } }) => passages)
      .find((passage) => wordsOf(passage.text).join(' ').includes(sentence!.join(' ')))!.text;
    const coded = Array.from(text)
      .map((sign) => `&#${sign.codePointAt(0)!};`)
      .join('');
    const escaped = Array.from(text).map(
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const packed = zipSync({ 'a.zip': zipSync({ 'b.txt': strToU8(text) }) });
    const hidden: Uint8Array[] = [
      strToU8(JSON.stringify({ text: `“${text}”\n` })),
      gzipSync(text),
      packed,
      strToU8(coded),
      strToU8(`"${escaped.join('')}"`),
      strToU8(`<p>${text.replaceAll(' ', '</b> <b class="x">')}</p>`),
      strToU8(text.replaceAll(' ', '<br>')),
    ];
    for (const [number, bytes] of hidden.entries()) {
      const found = [...open('hidden', bytes)].flatMap(({ readings }) =>
        readings.flatMap(tracesOf),
      );
      assert.ok(found.length > 0, `place ${number}`);
    }
  });
});

suite('the build of cleared texts', () => {
  test('has in no file a sentence, or more than 15 words in a row, of a withheld text', () => {
    let files = 0;
    const found: string[] = [];
    for (const { path, readings } of readOutput(cleared)) {
      files++;
      for (const reading of readings)
        found.push(...tracesOf(reading).map((trace) => `${path}: ${trace}`));
    }
    assert.deepEqual([...new Set(found)], []);
    const pages = Object.entries(corpus.ledger.addresses).filter(
      ([address, { gone }]) => address.endsWith('/') && !gone,
    );
    assert.ok(files > pages.length, `${files} files only`);
  });

  test('has the other texts whole', () => {
    for (const { id, text } of whole) {
      assert.equal(textOn(pageOf(cleared, id)), textOn(pageOf(all, id)));
      const last = wordsOf(text.passages.at(-1)!.text).join(' ');
      const [words = []] = readingsOf(textOn(pageOf(cleared, id)));
      assert.ok(words.join(' ').includes(last));
    }
  });

  test('keeps every address of the withheld texts', () => {
    for (const { id, text } of withheld) {
      const path = `/articles/${id}/`;
      const tree = fromHtml(pageOf(cleared, id));
      const ids = selectAll('[id]', tree).map(({ properties }) => String(properties.id));
      const published = Object.entries(corpus.ledger.addresses).filter(
        ([address, { gone }]) => address.startsWith(`${path}#`) && !gone,
      );
      assert.ok(published.length >= text.passages.length);
      for (const [address] of published)
        assert.equal(
          ids.filter((own) => own === address.slice(path.length + 1)).length,
          1,
          address,
        );
    }
  });

  test('says on their pages that the text is withheld, and what is known of it', () => {
    for (const { id, data } of withheld) {
      const page = pageOf(cleared, id);
      assert.match(page, /class="[^"]*withheld-note/);
      assert.ok(tracesIn(pageOf(all, id)).length > 0);
      if (data.url) assert.ok(page.includes(data.url));
    }
  });
});
