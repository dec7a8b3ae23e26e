import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from 'xast';
import { writeArticleEpub } from '../../src/exports/epub/write-epub.ts';
import { smallPublication } from './support/publication.ts';
import { makeArticle } from './support/make-article.ts';
import { allWords, byId, isEditions, readEpub, type ReadEpub } from './support/read-epub.ts';
import { findAll, findOne } from './support/read-tei.ts';
import { corpus } from './support/real-epubs.ts';

const epubOf = (...given: Parameters<typeof makeArticle>): ReadEpub => {
  const article = makeArticle(...given);
  const own = { ...corpus, articles: [article] };
  return readEpub(writeArticleEpub(article, own, smallPublication));
};

/** The elements of the pages with the text, as `section(h2 p)`, what is within passages left out. */
function outline(body: string): string[] {
  const show = (element: Element): string => {
    const { id, lang } = element.attributes;
    const below = /^p\d/.test(id ?? '')
      ? []
      : element.children.filter((child) => child.type === 'element' && !isEditions(child));
    const tag = lang ? `${element.name}@${lang}` : element.name;
    return below.length > 0 ? `${tag}(${below.map((e) => show(e as Element)).join(' ')})` : tag;
  };
  return [...epubOf(body).pages]
    .filter(([name]) => name.startsWith('small-text-'))
    .map(([, page]) => show(findOne(page, 'body')).replace(/^body\((.*)\)$/, '$1'));
}

describe('The text of a book has', () => {
  test('a file for what stands before the first heading, and one for each section', () => {
    assert.deepEqual(outline('A\n\n## One\n\nB\n\n### Two\n\nC\n\n## Three\n\nD'), [
      'p',
      'section(h2 p h3 p)',
      'section(h2 p)',
    ]);
  });

  test('a file for a block with a heading of its own, and its language', () => {
    assert.deepEqual(
      outline(
        '## One\n\nA\n\n<Summary lang="pl">\n\n## Two\n\nB\n\n</Summary>\n\n<Keywords>\n\nC\n\n</Keywords>',
      ),
      ['section(h2 p)', 'section@pl(h2 p) div(p)'],
    );
  });

  test('blocks behind the words of a section outside of it, captions within', () => {
    assert.deepEqual(
      outline(
        '## One\n\nA\n\n<Caption>\n\nB\n\n</Caption>\n\nC\n\n<AuthorNote>\n\nD\n\n</AuthorNote>',
      ),
      ['section(h2 p figure(figcaption(p)) p) section(p)'],
    );
  });

  test('lists and breaks where they stand', () => {
    assert.deepEqual(outline('A\n\n- B\n- C\n\n***\n\n1. D'), ['p ul(li li) hr ol(li)']);
  });

  test('lists that begin with the number that they have', () => {
    const list = findOne(epubOf('A\n\n3. B\n4. C').pages.get('small-text-1.xhtml')!, 'body');
    assert.equal(findOne(list, 'ol').attributes.start, '3');
  });
});

describe('A passage of a book has', () => {
  const passage = (body: string) => byId(epubOf(body).pages.get('small-text-1.xhtml')!).get('p1')!;

  test('emphasis and links', () => {
    const p = passage('A *b* **c** [d *e*](https://example.org/).');
    assert.deepEqual(
      findAll(p).map(({ name }) => name),
      ['a', 'em', 'strong', 'a', 'em'],
    );
    assert.equal(allWords(p), '1 A b c d e.');
  });

  test('a link cut where a mark of a note stands in it', () => {
    const p = passage('[One[^1] two](https://example.org/).\n\n[^1]: Note.');
    const hrefs = findAll(p, 'a').map(({ attributes }) => attributes.href);
    assert.deepEqual(hrefs.slice(1), [
      'https://example.org/',
      'small-notes.xhtml#n1',
      'https://example.org/',
    ]);
    for (const link of findAll(p, 'a')) assert.equal(findAll(link, 'a').length, 0);
  });

  test('marks of its own for each time that it refers to a note, which leads to the first', () => {
    const { pages } = epubOf('One[^1], two[^1].\n\n[^1]: Note.');
    const marks = findAll(pages.get('small-text-1.xhtml')!, 'a').filter(
      ({ attributes }) => attributes['epub:type'],
    );
    assert.deepEqual(
      marks.map(({ attributes }) => attributes.id),
      ['n1-ref', 'n1-ref-2'],
    );
    const back = findAll(pages.get('small-notes.xhtml')!, 'a').at(-1)!;
    assert.equal(back.attributes.href, 'small-text-1.xhtml#n1-ref');
  });

  test('a mark behind a mistake, which leads to what the word probably should be', () => {
    const { pages } = epubOf('A <Sic reads="spiritual">spritual</Sic> bond.');
    const p = byId(pages.get('small-text-1.xhtml')!).get('p1')!;
    assert.equal(allWords(p), '1 A spritualsic bond.');
    const note = byId(pages.get('small-notes.xhtml')!).get('sic-1')!;
    assert.match(allWords(note), /^¶ 1: so in the source; probably “spiritual”\./);
  });

  test('its words as they are, signs of XML included', () => {
    assert.equal(allWords(passage('R\\&D \\<b> "quoted"')), '1 R&D <b> "quoted"');
  });

  test('a page break without number that is no place to seek', () => {
    const { pages } = epubOf('A <PageBreak />b <PageBreak n="3" inferred />c.');
    const p = byId(pages.get('small-text-1.xhtml')!).get('p1')!;
    assert.equal(allWords(p), '1 A |b |p. [3]c.');
    const breaks = findAll(p).filter(({ attributes }) => attributes.role === 'doc-pagebreak');
    assert.deepEqual(
      breaks.map(({ attributes }) => attributes.id),
      ['page-3'],
    );
  });
});

describe('A book without', () => {
  const { pages, opf } = epubOf('A');

  test('notes, names and works has no page for them', () => {
    assert.deepEqual(
      [...pages.keys()],
      ['cover.xhtml', 'small-title.xhtml', 'nav.xhtml', 'small-text-1.xhtml'],
    );
  });

  test('place and date says that these are unknown', () => {
    const words = allWords(pages.get('small-title.xhtml')!);
    assert.match(words, /Place of publication unknown.*Web address unknown.*DateUnknown/);
    assert.match(words, /Rights holder: unknown\./);
    assert.ok(findAll(opf, 'dc:source').map(allWords)[0]!.endsWith('Date unknown.'));
  });
});
