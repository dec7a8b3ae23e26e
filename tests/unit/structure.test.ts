import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentsOf, pageAt, sectionsOf } from '../../src/article/structure.ts';
import { readGoodBody } from './support/read-body.ts';

describe('Sections', () => {
  const text = readGoodBody('a[^1]\n\n## One\n\nb\n\n### Two\n\nc\n\n[^1]: n');
  const sections = sectionsOf(text);
  const heading = (words: string) =>
    sections.get(text.passages.find((passage) => passage.text === words)!)?.text;

  test('a passage stands under the heading before it', () => {
    assert.equal(heading('b'), 'One');
    assert.equal(heading('c'), 'Two');
  });

  test('a heading stands under itself', () => {
    assert.equal(heading('One'), 'One');
  });

  test('what comes before the first heading stands under none, nor do notes', () => {
    assert.equal(heading('a'), undefined);
    assert.equal(heading('n'), undefined);
  });
});

describe('The printed page of a passage', () => {
  const text = readGoodBody(
    '## <PageBreak n="297" inferred />One\n\nb[^1]\n\nc <PageBreak n="298" />d\n\ne\n\n<PageBreak n="300" />f\n\n[^1]: n',
  );
  const page = (words: string) =>
    pageAt(
      text,
      text.passages.find((passage) => passage.text === words)!,
    )?.page;

  test('is the one that begins with it', () => {
    assert.equal(page('One'), 297);
    assert.equal(page('f'), 300);
  });

  test('is the last one before it', () => {
    assert.equal(page('b'), 297);
    assert.equal(page('e'), 298);
  });

  test('is the one on which it begins, though another begins within it', () => {
    assert.equal(page('c d'), 297);
  });

  test('is unknown for notes', () => {
    assert.equal(page('n'), undefined);
  });

  test('is unknown before the first milestone', () => {
    const other = readGoodBody('a\n\n<PageBreak n="2" />b');
    assert.equal(pageAt(other, other.passages[0]!), undefined);
  });

  test('is the page without a number where such a one begins', () => {
    const other = readGoodBody('<PageBreak n="2" />a\n\n<PageBreak />b');
    assert.deepEqual(pageAt(other, other.passages[1]!)?.page, undefined);
    assert.ok(pageAt(other, other.passages[1]!));
  });
});

describe('The contents', () => {
  const contents = (body: string) =>
    contentsOf(readGoodBody(body)).map(({ passage, children }) => [
      passage.text,
      ...children.map((child) => child.text),
    ]);

  test('are sections with their sub-sections', () => {
    assert.deepEqual(contents('## A\n\n### B\n\n### C\n\n## D'), [['A', 'B', 'C'], ['D']]);
  });

  test('are empty where there is no heading', () => {
    assert.deepEqual(contents('a'), []);
  });

  test('lose no sub-section that comes before any section', () => {
    assert.deepEqual(contents('### A\n\n### B\n\n## C'), [['A', 'B'], ['C']]);
  });
});
