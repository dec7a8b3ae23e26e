import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherNames } from '../../src/overviews/entry.ts';
import { corpusOf, fixture, replacing, withFile } from '../support/content.ts';

const harbours = fixture('harbours');
const notesOf = (id: string, files = harbours) => {
  const corpus = corpusOf(files);
  return otherNames(corpus, corpus.entityOf.get(id)!).map(({ form, lang, notes }) =>
    [form, lang, ...notes].filter(Boolean).join('; '),
  );
};

test('Other names say what is in another language', () => {
  assert.deepEqual(notesOf('harbour-league'), ['League', 'Liga Portowa; pl; Polish']);
});

test('Other names say what is a capital', () => {
  assert.deepEqual(notesOf('veyra'), ['Castellan; capital, meaning the government']);
});

test('The name of the page is none of them, whatever its letters', () => {
  assert.deepEqual(notesOf('losk'), []);
});

test('Other names say what is a misprint', () => {
  const form = withFile(
    harbours,
    'content/actors/blue-lantern-line.mdx',
    replacing('aliases:\n', 'aliases:\n  - { form: Blue Lantern Line’s, kind: variant }\n'),
  );
  assert.ok(notesOf('blue-lantern-line', form).includes('Blue Lantern Line’s; misprint'));
});
