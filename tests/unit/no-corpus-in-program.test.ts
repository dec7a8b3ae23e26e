import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { corpusOf, realContent } from '../support/content.ts';

const { articles, entities, works, edition } = corpusOf(realContent());
const program = globSync('{src,scripts}/**/*.{ts,astro,css,mjs}').map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8'),
}));

/** Where words of the content stand in the program, as whole words. */
function placesOf(words: string[]): string[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${[...new Set(words)]
      .filter((word) => word.length > 2)
      .map((word) => RegExp.escape(word))
      .join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return program.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([word]) => `${word} in ${file}`),
  );
}

describe('The program knows nothing of this corpus:', () => {
  test('no id of a text, an actor, an initiative or a work', () => {
    const ids = [...articles.map(({ id }) => id), ...entities.map(({ id }) => id)];
    assert.deepEqual(placesOf([...ids, ...works.map(({ key }) => key)]), []);
  });

  test('no name of an actor or initiative, in whatever form', () => {
    const names = entities.flatMap(({ data }) => [
      data.name,
      // A shortened form is often a common word: Agreement, Institute.
      ...data.aliases.flatMap(({ form, kind }) => (kind === 'short' ? [] : [form])),
    ]);
    assert.deepEqual(placesOf(names), []);
  });

  test('no title, author or label of a text or a work', () => {
    assert.deepEqual(
      placesOf([
        ...articles.flatMap(({ data }) => [
          data.title,
          data.label,
          ...data.authors.map(({ family }) => family),
          ...(data.container ? [data.container] : []),
        ]),
        ...works.flatMap(({ data }) => [...data.authors, ...(data.title ? [data.title] : [])]),
      ]),
      [],
    );
  });

  test('not what the edition is called, nor what it suggests to search', () => {
    assert.deepEqual(placesOf([edition.name, edition.shortName, ...edition.searches]), []);
  });

  test('and the test finds what is there', () => {
    assert.ok(placesOf(['remember']).length > 0);
  });
});
