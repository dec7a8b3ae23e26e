import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { linkedParts } from '../../src/registry/citations.ts';
import { isWhole } from '../../src/corpus/access/access.ts';
import { writeOneFile } from '../../src/exports/one-file/write-one-file.ts';
import { corpus, publicationOf } from './support/publication.ts';

const site = 'https://example.org/some/prefix/';
/** What the edition adds to the words of a passage. */
const editions = ['number', 'page-break', 'note-mark', 'sic-mark', 'back', 'editorial'];

for (const access of ['all', 'cleared'] as const)
  describe(`The one file with access to ${access} texts`, () => {
    const full = corpus.articles.filter((article) => isWhole(article, access));
    const html = writeOneFile(corpus, publicationOf(access));
    const tree = fromHtml(html);
    const all = selectAll('*', tree);
    const ids = all.flatMap((element) => stringOf(element, 'id') || []);
    const byId = new Map(all.map((element) => [stringOf(element, 'id'), element]));
    const links = selectAll('a[href]', tree);

    test('has the words of each passage under the id of article and passage, in reading order', () => {
      const passages = selectAll('article .passage', tree);
      const expected = full.flatMap(({ id, text }) =>
        text.passages.map((passage) => [`${id}-${passage.id}`, oneSpace(passage.text)]),
      );
      assert.deepEqual(
        passages.map((passage) => [stringOf(passage, 'id'), oneSpace(authorsWords(passage))]),
        expected,
      );
    });

    test('numbers each passage, and leads from there to its permanent address', () => {
      for (const article of full)
        for (const { id } of article.text.passages) {
          const number = select('.number', byId.get(`${article.id}-${id}`));
          assert.ok(number);
          assert.equal(toString(number), id.slice(1));
          assert.equal(stringOf(number, 'href'), `${site}articles/${article.id}/#${id}`);
        }
    });

    test('has no id twice, and no link that leads nowhere', () => {
      assert.deepEqual(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        [],
      );
      const dead = links
        .map((link) => stringOf(link, 'href'))
        .filter((href) => !href.startsWith('https://') && !byId.has(href.slice(1)));
      assert.deepEqual(dead, []);
      const labels = all.flatMap((e) => stringOf(e, 'ariaLabelledBy').split(' ').filter(Boolean));
      assert.deepEqual(
        labels.filter((id) => !byId.has(id)),
        [],
      );
    });

    test('loads nothing: no resource, no address in styles, and a policy that allows none', () => {
      const loading = ['src', 'srcSet', 'poster', 'data', 'action', 'formAction', 'background'];
      for (const element of all) {
        for (const name of loading) assert.equal(stringOf(element, name), '', element.tagName);
        if (element.tagName === 'link') assert.equal(stringOf(element, 'rel'), 'canonical');
        assert.ok(!['iframe', 'object', 'embed', 'img', 'base'].includes(element.tagName));
        assert.equal(stringOf(element, 'style'), '');
      }
      assert.doesNotMatch(toString(select('style', tree)!), /url\(|@import|\/\//);
      assert.doesNotMatch(toString(select('script', tree)!), /https?:|import\(|fetch|XMLHttp/);
      const policy = select('meta[http-equiv="Content-Security-Policy"]', tree)!;
      assert.match(stringOf(policy, 'content'), /^default-src 'none';/);
    });

    test('leads from names and citations to the indexes, and back to every passage', () => {
      for (const article of full) {
        const first = article.mentions.filter((mention) => mention.first);
        const cited = [...Map.groupBy(article.citations, ({ passage }) => passage).values()];
        const text = select(`article[data-id="${article.id}"]`, tree)!;
        const leading = (start: string) =>
          selectAll(`a[href^="#${start}"]`, text).map((link) => stringOf(link, 'href'));
        assert.deepEqual(
          [...new Set(leading('name-'))].sort(),
          [...new Set(first.map(({ entity }) => `#name-${entity.id}`))].sort(),
        );
        assert.deepEqual(
          [...new Set(leading('work-'))].sort(),
          [...new Set(cited.flatMap(linkedParts).map(({ work }) => `#work-${work.key}`))].sort(),
        );
      }
      const held = new Set(full.map(({ id }) => id));
      const placeOf = (article: string, passage: string) =>
        held.has(article) ? `#${article}-${passage}` : `${site}articles/${article}/#${passage}`;
      const listed = selectAll('.entry', tree).flatMap((entry) =>
        selectAll('.places a', entry).map((a) => `${stringOf(entry, 'id')} ${stringOf(a, 'href')}`),
      );
      const expected = corpus.articles.flatMap(({ id, mentions, citations }) => [
        ...mentions.map((m) => `name-${m.entity.id} ${placeOf(id, m.passage.id)}`),
        ...citations.map((c) => `work-${c.work.key} ${placeOf(id, c.passage.id)}`),
      ]);
      assert.deepEqual(listed.sort(), [...new Set(expected)].sort());
    });

    test('has every page break with a known number as a place of its own', () => {
      const expected = full.flatMap(({ id, text }) =>
        text.pageBreaks.filter(({ page }) => page).map(({ page }) => `${id}-page-${page}`),
      );
      const breaks = selectAll('[role=doc-pagebreak]', tree).map((e) => stringOf(e, 'id'));
      assert.deepEqual(breaks, expected);
    });

    test('says in which language a passage is', () => {
      for (const article of full)
        for (const passage of article.text.passages) {
          const expected = passage.lang ?? article.data.language;
          assert.equal(languageOf(byId.get(`${article.id}-${passage.id}`)!), expected, passage.id);
        }
    });

    test('has contents that lead to each text and section', () => {
      const contents = selectAll('#toc a', tree).map((a) => stringOf(a, 'href'));
      for (const { id, text } of full) {
        assert.ok(contents.includes(`#${id}`));
        for (const heading of text.passages.filter(({ kind }) => kind === 'heading'))
          assert.ok(contents.includes(`#${id}-${heading.id}`), heading.text);
      }
    });

    test('holds no sentence of a text that it does not hold', () => {
      const words = oneSpace(toString(tree));
      for (const { id, text } of corpus.articles.filter((article) => !full.includes(article)))
        for (const passage of text.passages.filter((each) => each.text.length > 60))
          assert.ok(!words.includes(oneSpace(passage.text).slice(0, 60)), `${id} ${passage.id}`);
    });

    test('asks crawlers not to index it where a text in it is not cleared', () => {
      const robots = selectAll('meta[name=robots]', tree).map((meta) => stringOf(meta, 'content'));
      assert.deepEqual(robots, access === 'cleared' ? [] : ['noindex']);
    });

    test('is valid HTML', async () => {
      const validator = new HtmlValidate({
        root: true,
        extends: ['html-validate:recommended', 'html-validate:a11y'],
        rules: {
          'long-title': 'off',
          'no-trailing-whitespace': 'off',
          'valid-id': ['error', { relaxed: true }],
        },
      });
      const report = await validator.validateString(html, 'corpus.html');
      const faults = report.results.flatMap(({ messages }) => messages);
      assert.deepEqual(
        faults.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
        [],
      );
    });

    /** The language that an element has from what it stands in. */
    function languageOf(element: Element): string | undefined {
      const around = all.filter((each) => contains(each, element) && stringOf(each, 'lang'));
      return around.at(-1) && stringOf(around.at(-1)!, 'lang');
    }
  });

function contains(element: Element, other: Element): boolean {
  return (
    element === other ||
    element.children.some((child) => child.type === 'element' && contains(child, other))
  );
}

function stringOf(element: Element, property: string): string {
  const value = element.properties[property];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : '';
}

function authorsWords(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element') return '';
      const classes = stringOf(child, 'className').split(' ');
      return editions.some((name) => classes.includes(name)) ? '' : authorsWords(child);
    })
    .join('');
}

/** Runs of white space as one space; a no-break space is none. */
function oneSpace(words: string): string {
  return words.replaceAll(/[ \t\n]+/g, ' ').trim();
}
