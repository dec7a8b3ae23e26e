import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from 'xast';
import { linkedParts } from '../../src/registry/citations.ts';
import {
  allWords,
  authorsWords,
  byId,
  hasClass,
  readEpub,
  textPages,
} from './support/read-epub.ts';
import { findAll, findOne, oneSpace } from './support/read-tei.ts';
import { books, corpus } from './support/real-epubs.ts';
import { dateInWords } from '../../src/words/dates.ts';

const site = 'https://example.org/some/prefix';

test('There is a book of each article, one of the corpus and one of cleared texts', () => {
  assert.deepEqual(
    books.map(({ full }) => full.length),
    [
      ...corpus.articles.map(() => 1),
      corpus.articles.length,
      corpus.articles.filter(({ data }) => data.rights.redistribution === 'cleared').length,
    ],
  );
});

for (const { name, full, articles, bytes } of books)
  describe(`The EPUB of ${name}`, () => {
    const epub = readEpub(bytes);
    const ids = new Map([...epub.pages].map(([file, page]) => [file, byId(page)]));
    const target = (href: string) => {
      const [file, id] = href.split('#');
      return id ? ids.get(file!)?.get(id) : epub.pages.get(file!);
    };
    const links = [...epub.pages].flatMap(([file, page]) =>
      findAll(page, 'a').map((link) => ({ file, link, href: link.attributes.href ?? '' })),
    );

    for (const article of full)
      describe(`holds ${article.id}`, () => {
        const pages = textPages(epub, article.id);
        const body = pages.map(([, page]) => findOne(page, 'body'));
        const passages = new Map(
          body.flatMap((page) => [...byId(page)]).filter(([id]) => article.passages.has(id)),
        );
        /** What an element within a passage looks like, with the passage: for comparison. */
        const found = (className: string) =>
          [...passages].flatMap(([id, passage]) =>
            findAll(passage)
              .filter((element) => hasClass(element, className))
              .map((e) => `${id} ${oneSpace(authorsWords(e))} → ${linkIn(e).attributes.href}`),
          );

        test('with the words of each passage under its id', () => {
          for (const { id, text } of article.text.passages)
            assert.equal(authorsWords(passages.get(id)!).trim(), text.trim(), id);
          assert.equal(passages.size, article.text.passages.length);
        });

        test('in reading order, and no other word of the author', () => {
          const text = body.filter((page) => hasClass(page, 'text'));
          const expected = article.text.passages.filter(({ kind }) => kind !== 'note');
          assert.equal(
            oneSpace(text.map(separated).join(' ')),
            oneSpace(expected.map((passage) => passage.text).join(' ')),
          );
        });

        test('with the number of each passage, which leads to its address', () => {
          for (const [id, passage] of passages) {
            const [number] = findAll(passage, 'a');
            assert.equal(allWords(number!), id.slice(1));
            assert.equal(number!.attributes.href, `${site}/articles/${article.id}/#${id}`);
          }
        });

        test('with every page break at its word', () => {
          for (const passage of article.text.passages) {
            const expected = article.text.pageBreaks
              .filter((pageBreak) => pageBreak.passage === passage)
              .map(({ page, offset }) => [page && `page-${page}`, passage.text.slice(0, offset)]);
            const breaks = findAll(passages.get(passage.id)!).filter((e) =>
              hasClass(e, 'page-break'),
            );
            assert.deepEqual(
              breaks.map((e) => [e.attributes.id, wordsBefore(passages.get(passage.id)!, e)]),
              expected,
              passage.id,
            );
          }
        });

        test('with each name linked to the index where it first stands in a section', () => {
          const expected = article.mentions
            .filter(({ first }) => first)
            .map(({ passage, start, end, entity }) => {
              const words = oneSpace(passage.text.slice(start, end));
              return `${passage.id} ${words} → ${entity.collection}.xhtml#name-${entity.id}`;
            });
          assert.deepEqual(found('name').sort(), expected.sort());
        });

        test('with each citation linked to its work', () => {
          const byPassage = Map.groupBy(article.citations, ({ passage }) => passage);
          const expected = [...byPassage.values()]
            .flatMap(linkedParts)
            .map(({ passage, start, end, work }) => {
              const words = oneSpace(passage.text.slice(start, end));
              return `${passage.id} ${words} → works.xhtml#work-${work.key}`;
            });
          assert.deepEqual(found('work').sort(), expected.sort());
        });

        test('with the language of what is in another', () => {
          for (const passage of article.text.passages) {
            const page = body.find((each) => byId(each).has(passage.id))!;
            assert.equal(languageIn(page, passages.get(passage.id)!), passage.lang, passage.id);
          }
        });

        test('with its sections in the table of contents', () => {
          const toc = findAll(epub.pages.get('nav.xhtml')!, 'nav')[0]!;
          const headings = article.text.passages.filter(({ kind }) => kind === 'heading');
          const entries = findAll(toc, 'a')
            .filter(({ attributes }) => attributes.href!.startsWith(`${article.id}-text-`))
            .filter(({ attributes }) => attributes.href!.includes('#'))
            .map((a) => [a.attributes.href!.split('#')[1], allWords(a)]);
          assert.deepEqual(
            entries,
            headings.map(({ id, text }) => [id, text]),
          );
        });

        test('with what its record and rights are', () => {
          const words = allWords(epub.pages.get(`${article.id}-title.xhtml`)!);
          for (const part of [
            article.data.title,
            article.data.rights.statement,
            `${article.data.edition}, ${dateInWords(article.data.history[0]!.date)}`,
            `example.org/some/prefix/articles/${article.id}/`,
            'How the text was edited',
            ...article.data.authors.map(({ family }) => family),
          ])
            assert.ok(words.includes(part), part);
        });
      });

    test('leads from every mark of a note to the note, and back', () => {
      const marks = links.filter(({ link }) => link.attributes['epub:type'] === 'noteref');
      const expected = full.reduce((sum, { text, data: { lostNotes } }) => {
        const references = text.passages.flatMap(({ marked }) => marked.match(/\[\^\d+\]/g) ?? []);
        const lost = lostNotes ? lostNotes.last - lostNotes.first + 1 : 0;
        return sum + references.length + text.sics.length + lost;
      }, 0);
      assert.equal(marks.length, expected);
      for (const { file, link, href } of marks) {
        assert.equal(link.attributes.role, 'doc-noteref');
        const note = target(href);
        assert.equal(note?.attributes['epub:type'], 'footnote', href);
        assert.equal(note.attributes.role, 'doc-footnote', href);
        const back = findAll(note, 'a').find(
          ({ attributes }) => attributes.role === 'doc-backlink',
        );
        assert.equal(back?.attributes.href, `${file}#${link.attributes.id}`);
      }
      const notes = [...ids.values()]
        .flatMap((each) => [...each.values()])
        .filter((e) => e.attributes['epub:type'] === 'footnote');
      const led = new Set(marks.map(({ href }) => target(href)));
      assert.equal(led.size, notes.length);
    });

    test('lists every page of the printed original whose number is known', () => {
      const list = findAll(epub.pages.get('nav.xhtml')!, 'nav').find(
        ({ attributes }) => attributes['epub:type'] === 'page-list',
      );
      const paged = full.filter(({ text }) => text.pageBreaks.some(({ page }) => page));
      const expected = paged.flatMap(({ text, data }) =>
        text.pageBreaks
          .filter(({ page }) => page)
          .map(({ page, inferred }) => (inferred ? `[${page}]` : String(page)))
          .map((label) => (paged.length > 1 ? `${data.label}: ${label}` : label)),
      );
      assert.deepEqual(list ? findAll(list, 'a').map(allWords) : [], expected);
      for (const { attributes } of list ? findAll(list, 'a') : [])
        assert.equal(target(attributes.href!)?.attributes.role, 'doc-pagebreak');
    });

    test('has no id twice, and no link that leads nowhere', () => {
      for (const [file, page] of epub.pages) {
        const all = findAll(page).flatMap(({ attributes }) => attributes.id ?? []);
        assert.equal(new Set(all).size, all.length, file);
      }
      for (const { file, href } of links)
        assert.ok(href.startsWith('https://') || target(href), `${file}: ${href}`);
    });

    test('has no link within a link', () => {
      for (const { link } of links) assert.equal(findAll(link, 'a').length, 0);
    });

    test('asks nothing of the network', () => {
      assert.doesNotMatch(epub.files.get('EPUB/style.css')!, /url\(|@import/);
      assert.doesNotMatch(epub.files.get('EPUB/cover.svg')!, /href|url\(/);
      for (const [file, page] of epub.pages)
        for (const { name: element, attributes } of findAll(page)) {
          const resource = attributes.src ?? (element === 'link' ? attributes.href : undefined);
          if (resource) assert.ok(epub.files.has(`EPUB/${resource}`), `${file}: ${resource}`);
          assert.ok(
            !['script', 'iframe', 'object', 'form'].includes(element),
            `${file}: ${element}`,
          );
          assert.equal(attributes.style, undefined);
        }
    });

    test('names in its indexes every passage that names an entity, and no other', () => {
      for (const collection of ['actors', 'initiatives'] as const) {
        const page = epub.pages.get(`${collection}.xhtml`)!;
        const listed = findAll(page)
          .filter((element) => hasClass(element, 'entry'))
          .flatMap((entry) =>
            placesIn(entry, site).map((place) => `${entry.attributes.id} ${place}`),
          );
        const expected = articles
          .flatMap(({ mentions }) => mentions)
          .filter(({ entity }) => entity.collection === collection)
          .map(({ entity, article, passage }) => `name-${entity.id} ${article} ${passage.id}`);
        assert.deepEqual(listed.sort(), [...new Set(expected)].sort());
      }
    });

    test('bears out every description with its passages', () => {
      const entities = new Set(articles.flatMap(({ mentions }) => mentions.map((m) => m.entity)));
      const held = new Set(full.map(({ id }) => id));
      for (const { id, collection, description } of entities) {
        const entry = target(`${collection}.xhtml#name-${id}`)!;
        for (const { text } of description) assert.ok(allWords(entry).includes(text), id);
        const cites = findAll(entry, 'a').filter((link) => hasClass(link, 'cite'));
        assert.deepEqual(
          cites.map(({ attributes }) => placeOf(attributes.href!, site)),
          description.flatMap((part) =>
            part.cites.map(({ article, passage }) => `${article} ${passage}`),
          ),
        );
        for (const { attributes } of cites)
          assert.equal(
            attributes.href!.startsWith('https://'),
            !held.has(placeOf(attributes.href!, site).split(' ')[0]!),
          );
      }
    });

    test('lists the works cited with every passage that cites them', () => {
      const page = epub.pages.get('works.xhtml');
      const entries = page ? findAll(page).filter((e) => hasClass(e, 'entry')) : [];
      const listed = entries.flatMap((entry) =>
        placesIn(entry, site).map((place) => `${entry.attributes.id} ${place}`),
      );
      const expected = articles
        .flatMap(({ citations }) => citations)
        .map(({ work, article, passage }) => `work-${work.key} ${article} ${passage.id}`);
      assert.deepEqual(listed.sort(), [...new Set(expected)].sort());
    });

    test('holds no sentence of an article that is not in it', () => {
      const everything = [...epub.files.values()]
        .map((file) => oneSpace(file.replaceAll(/<[^>]+>/g, '')))
        .join('\n');
      const absent = articles.filter((article) => !full.includes(article));
      for (const { id, text } of absent)
        for (const passage of text.passages.filter((each) => each.text.length > 60))
          assert.ok(
            !everything.includes(oneSpace(passage.text).slice(0, 60)),
            `${id} ${passage.id}`,
          );
      // The same search finds what is there.
      for (const { text } of full)
        assert.ok(everything.includes(oneSpace(text.passages.at(-2)!.text).slice(0, 20)));
    });
  });

/** The words of the author on a page, those of each passage apart. */
function separated(page: Element): string {
  const passages = [...byId(page)].filter(([id]) => /^p\d/.test(id));
  const words = passages.map(([, passage]) => authorsWords(passage).trim());
  const together = words.join('').replaceAll(/\s/gu, '');
  assert.equal(authorsWords(page).replaceAll(/\s/gu, ''), together);
  return words.join(' ');
}

/** A link, or the first of the pieces into which another link cuts it. */
function linkIn(element: Element): Element {
  return element.name === 'a' ? element : findAll(element, 'a')[0]!;
}

function wordsBefore(holder: Element, stop: Element): string {
  let words = '';
  const walk = (node: Element): boolean =>
    node.children.some((child) => {
      if (child === stop) return true;
      if (child.type === 'text') words += child.value;
      if (child.type !== 'element') return false;
      const name = child.attributes.class ?? '';
      return !['number', 'page-break', 'note-mark', 'sic-mark'].includes(name) && walk(child);
    });
  assert.ok(walk(holder));
  return words.replace(/^ /, '');
}

/** The language that an element has from what it stands in, the page apart. */
function languageIn(page: Element, passage: Element): string | undefined {
  const walk = (node: Element, lang: string | undefined): string | undefined | false => {
    if (node === passage) return lang;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      assert.equal(child.attributes.lang, child.attributes['xml:lang']);
      const found = walk(child, child.attributes.lang ?? lang);
      if (found !== false) return found;
    }
    return false;
  };
  const found = walk(page, undefined);
  return found === false ? assert.fail('the passage is not on the page') : found;
}

/** `article passage` of an address in the book or on the site. */
function placeOf(href: string, base: string): string {
  const [, article, id] =
    /^([a-z0-9-]+)-(?:text-\d+|notes)\.xhtml#(.+)$/.exec(href) ??
    /^\/articles\/([a-z0-9-]+)\/#(.+)$/.exec(href.replace(base, '')) ??
    [];
  return `${article} ${id}`;
}

/** The passages to which an entry of an index leads, its evidence apart. */
function placesIn(entry: Element, base: string): string[] {
  return findAll(entry)
    .filter((element) => hasClass(element, 'places'))
    .flatMap((places) => findAll(places, 'a'))
    .map(({ attributes }) => attributes.href!)
    .filter((href) => href.includes('#'))
    .map((href) => placeOf(href, base));
}
