import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writeCorpusEpub } from '../../src/exports/epub/write-epub.ts';
import { allWords, readEpub, type ReadEpub } from './support/read-epub.ts';
import { findAll } from './support/read-tei.ts';
import { books, corpus, publication } from './support/real-epubs.ts';

const bookOf = (name: string) => readEpub(books.find((book) => book.name === name)!.bytes);
const chapter = bookOf('hale-smaller-harbours');
const paper = bookOf('mroz-open-water');
const whole = bookOf('the corpus');

/** The values of a metadata element, or of the `meta` with this property. */
function metadata({ opf }: ReadEpub, name: string): string[] {
  return findAll(opf)
    .filter((element) => element.name === name || element.attributes.property === name)
    .map(allWords);
}

describe('The container', () => {
  test('begins with the media type, not compressed, where EPUB readers look for it', () => {
    for (const { bytes } of books) {
      const head = Buffer.from(bytes.subarray(0, 58));
      assert.equal(head.readUInt32LE(0), 0x04034b50);
      assert.equal(head.readUInt16LE(8), 0, 'it is compressed');
      assert.equal(head.toString('latin1', 30), 'mimetypeapplication/epub+zip');
    }
  });

  test('is the same, byte for byte, whenever and wherever it is written', () => {
    const zone = process.env.TZ;
    const written = ['Asia/Tokyo', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env.TZ = name;
      return writeCorpusEpub(corpus, publication);
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    for (const bytes of written) assert.deepEqual(bytes, written[0]);
  });

  test('leads to the package document', () => {
    assert.match(whole.files.get('META-INF/container.xml')!, /full-path="EPUB\/package\.opf"/);
  });
});

describe('The package document', () => {
  test('lists every file of the book and no other', () => {
    for (const { bytes } of books) {
      const { files, opf } = readEpub(bytes);
      const listed = findAll(opf, 'item').map(({ attributes }) => `EPUB/${attributes.href}`);
      const own = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'];
      assert.deepEqual([...listed, ...own].sort(), [...files.keys()].sort());
    }
  });

  test('says what the front matter says, and nothing of what is unknown', () => {
    const address = 'https://example.org/some/prefix/articles/mroz-open-water/';
    assert.deepEqual(metadata(paper, 'dc:identifier'), [`${address}#edition-1.0.1`]);
    assert.deepEqual(metadata(paper, 'dc:title'), ['Open Water: Choices for a Sea of Ferries']);
    assert.deepEqual(metadata(paper, 'dc:creator'), ['Teodor Mróz']);
    assert.deepEqual(metadata(paper, 'file-as'), ['Mróz, Teodor']);
    assert.deepEqual(metadata(paper, 'dc:language'), ['en', 'pl']);
    assert.deepEqual(metadata(paper, 'dcterms:modified'), ['2026-11-21T00:00:00Z']);
    assert.deepEqual(metadata(paper, 'dc:rights'), [
      'CC BY-NC-ND 4.0, as the institute that commissioned the report declares; it may be passed on with attribution, not for commercial purposes and without changes.',
    ]);
    assert.deepEqual(metadata(paper, 'dc:source'), [
      'Teodor Mróz: Open Water: Choices for a Sea of Ferries. Place of publication unknown. Date unknown; written 2015 or later.',
    ]);
    assert.deepEqual(metadata(paper, 'belongs-to-collection'), ['Letters from the Orrel Isles']);
  });

  test('has the title of the editors in square brackets', () => {
    assert.match(metadata(chapter, 'dc:title')[0]!, /^\[Salt and Sail in the Smaller Harbours\]$/);
  });

  test('names the source of the pages, where there are pages', () => {
    const sourceOf = ({ opf }: ReadEpub) => {
      const meta = findAll(opf, 'meta').find(
        ({ attributes }) => attributes.property === 'source-of',
      );
      const id = meta?.attributes.refines?.slice(1);
      return findAll(opf).find(({ attributes }) => id && attributes.id === id);
    };
    assert.equal(allWords(sourceOf(chapter)!), 'urn:isbn:0-00-000000-0');
    // Two of its articles have pages, each of another original.
    assert.equal(sourceOf(whole), undefined);
    assert.equal(sourceOf(paper), undefined);
  });

  test('describes its accessibility, claiming no conformance', () => {
    for (const { bytes, full } of books) {
      const book = readEpub(bytes);
      assert.deepEqual(metadata(book, 'schema:accessMode'), ['textual']);
      assert.deepEqual(metadata(book, 'schema:accessModeSufficient'), ['textual']);
      assert.deepEqual(metadata(book, 'schema:accessibilityHazard'), ['none']);
      assert.equal(metadata(book, 'schema:accessibilitySummary').length, 1);
      assert.deepEqual(metadata(book, 'dcterms:conformsTo'), []);
      const features = metadata(book, 'schema:accessibilityFeature');
      for (const feature of ['structuralNavigation', 'tableOfContents', 'readingOrder', 'index'])
        assert.ok(features.includes(feature), feature);
      const paged =
        full.filter(({ text }) => text.pageBreaks.some(({ page }) => page)).length === 1;
      assert.equal(features.includes('pageNavigation'), paged);
      assert.equal(features.includes('pageBreakMarkers'), paged);
    }
  });

  test('of the corpus names all authors and the rights of each text', () => {
    assert.deepEqual(metadata(whole, 'dc:title'), [corpus.edition.name, corpus.edition.tagline]);
    assert.equal(
      metadata(whole, 'dc:creator').length,
      corpus.articles.flatMap(({ data }) => data.authors).length,
    );
    assert.deepEqual(
      metadata(whole, 'dc:rights'),
      corpus.articles.map(({ data }) => `${data.label}: ${data.rights.statement}`),
    );
  });

  test('names the cover, whose words the page of the cover gives', () => {
    const cover = findAll(whole.opf, 'item').find(
      ({ attributes }) => attributes.properties === 'cover-image',
    );
    assert.equal(cover?.attributes.href, 'cover.svg');
    const [picture] = findAll(whole.pages.get('cover.xhtml')!, 'img');
    assert.match(picture!.attributes.alt!, /^Cover: Letters from the Orrel Isles\. Four texts/);
  });
});

describe('The navigation document', () => {
  test('has landmarks that lead to pages of the book', () => {
    for (const { bytes } of books) {
      const { pages } = readEpub(bytes);
      const landmarks = findAll(pages.get('nav.xhtml')!, 'nav').find(
        ({ attributes }) => attributes['epub:type'] === 'landmarks',
      )!;
      const marks = findAll(landmarks, 'a').map(({ attributes }) => attributes['epub:type']);
      assert.deepEqual(marks.slice(0, 5), ['cover', 'titlepage', 'toc', 'bodymatter', 'index']);
      for (const { attributes } of findAll(landmarks, 'a'))
        assert.ok(pages.has(attributes.href!), attributes.href!);
    }
  });

  test('of the corpus has a part for each article, in order, and the indexes', () => {
    const [toc] = findAll(whole.pages.get('nav.xhtml')!, 'nav');
    const [list] = findAll(toc!, 'ol');
    const labels = list!.children.map((item) => allWords(findAll(item, 'a')[0]!));
    assert.deepEqual(
      labels.map((label) => label.replace(/^\[|\]$/g, '')),
      [
        'Title page',
        ...corpus.articles.map(({ data }) => data.title),
        'Actors',
        'Initiatives',
        'Works cited',
      ],
    );
  });
});
