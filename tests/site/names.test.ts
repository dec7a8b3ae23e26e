import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { entityAddress, pages as addresses, workAddress } from '../../src/addresses/addresses.ts';
import { workLabel } from '../../src/registry/works.ts';
import { base, countIds, pages, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

const page = pages.get(addresses.names)!;
const lines = selectAll('main section li', page.tree).map((item) => {
  const [link] = selectAll('a', item);
  return { text: toString(item), form: toString(link!), href: stringOf(link!, 'href') };
});

suite('the page of all names', () => {
  test('has every alias of every actor and initiative, and every work, with its address', () => {
    const listed = new Set(lines.map(({ form, href }) => `${form.toLowerCase()} ${href}`));
    const names = [
      ...corpus.entities.flatMap((entity) =>
        entity.data.aliases.map(({ form }) => [form, entityAddress(entity)] as const),
      ),
      ...corpus.works.map((work) => [workLabel(work), workAddress(work)] as const),
    ];
    assert.deepEqual(
      names.filter(([form, path]) => !listed.has(`${form.toLowerCase()} ${base}${path}`)),
      [],
    );
  });

  test('can be jumped through by letters', () => {
    const letters = selectAll('nav[aria-label=Letters] a', page.tree);
    const ids = countIds(page);
    const dead = letters.filter((link) => ids.get(stringOf(link, 'href').slice(1)) !== 1);
    assert.deepEqual(dead, []);
    const initials = new Set(lines.map(({ form }) => /^[a-z]/i.exec(form)?.[0].toUpperCase()));
    assert.ok(letters.length >= initials.size - 1, `${letters.length} letters`);
  });
});
