import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { entityPath } from '../../src/registry/entities.ts';
import { workLabel, workPath } from '../../src/registry/works.ts';
import { withBase } from '../../src/site.ts';
import { base, countIds, pages, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

const page = pages.get('/names/')!;
const lines = selectAll('main section li', page.tree).map((item) => {
  const [link] = selectAll('a', item);
  return { text: toString(item), form: toString(link!), href: stringOf(link!, 'href') };
});

suite('the page of all names', () => {
  test('has every alias of every actor and initiative, and every work, with its address', () => {
    const listed = new Set(lines.map(({ form, href }) => `${form.toLowerCase()} ${href}`));
    const missing = [
      ...corpus.entities.flatMap((entity) =>
        entity.data.aliases.map(({ form }) => [form, entityPath(entity)] as const),
      ),
      ...corpus.works.map((work) => [workLabel(work), workPath(work)] as const),
    ].filter(([form, path]) => !listed.has(`${form.toLowerCase()} ${withBase(path, base)}`));
    assert.deepEqual(missing, []);
    assert.ok(lines.length > 500, `it has ${lines.length} names only`);
  });

  test('says what is another name of what', () => {
    const amf = lines.filter(({ form }) => form === 'AMF').map(({ text }) => text);
    assert.deepEqual(
      amf.map((text) => text.replaceAll(/\s+/gu, ' ').trim()),
      ['AMF → Asian Monetary Fund'],
    );
  });

  test('can be jumped through by letters', () => {
    const letters = selectAll('nav[aria-label=Letters] a', page.tree);
    const ids = countIds(page);
    const dead = letters.filter((link) => ids.get(stringOf(link, 'href').slice(1)) !== 1);
    assert.deepEqual(dead, []);
    assert.ok(letters.length > 20);
  });
});
