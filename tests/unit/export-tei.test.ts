import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element } from 'xast';
import { linkedParts } from '../../src/registry/citations.ts';
import { identifiersOf } from '../../src/registry/identifiers.ts';
import { writeTei } from '../../src/exports/tei/document.ts';
import { corpus, publication } from './support/publication.ts';
import { findAll, findOne, oneSpace, readTei, wordsOf } from './support/read-tei.ts';

const site = 'https://example.org/some/prefix';
const passageId = /^(p\d+[a-z]*(-\d+[a-z]*)?|n\d+)$/;
const idOf = (element: Element) => element.attributes['xml:id'] ?? undefined;

/** The element of the passage or note in which an element of the text stands. */
function holders(text: Element): Map<Element, string> {
  const found = new Map<Element, string>();
  // In document order, so that the innermost passage, a note within a paragraph, comes last.
  for (const passage of findAll(text).filter((e) => passageId.test(idOf(e) ?? '')))
    for (const element of findAll(passage)) found.set(element, idOf(passage)!);
  return found;
}

test('There are articles', () => assert.ok(corpus.articles.length > 0));

for (const article of corpus.articles)
  describe(`The TEI of ${article.id}`, () => {
    const tei = readTei(writeTei(article, publication));
    const body = findOne(tei, 'body');
    const inside = holders(body);
    const ids = findAll(tei)
      .map(idOf)
      .filter((id) => id !== undefined);

    test('has the words of each passage under its id', () => {
      const read = findAll(body)
        .filter((element) => article.passages.has(idOf(element) ?? ''))
        .map((element): [string, string] => [idOf(element)!, oneSpace(wordsOf(element))]);
      const byId = new Map(read);
      assert.equal(byId.size, read.length);
      for (const { id, text } of article.text.passages) assert.equal(byId.get(id), oneSpace(text));
      assert.equal(byId.size, article.text.passages.length);
    });

    test('has the passages in reading order and no other word in its body', () => {
      const words = article.text.passages.filter(({ kind }) => kind !== 'note');
      assert.equal(oneSpace(wordsOf(body)), oneSpace(words.map(({ text }) => text).join('\n')));
    });

    test('marks every mention with the address of its entity', () => {
      const names = findAll(body)
        .filter(({ attributes }) => attributes.ref)
        .map((e) => `${inside.get(e)} ${oneSpace(wordsOf(e))} → ${e.attributes.ref}`);
      const expected = article.mentions.map(({ passage, start, end, entity }) => {
        const words = oneSpace(passage.text.slice(start, end));
        return `${passage.id} ${words} → ${site}/${entity.collection}/${entity.id}/`;
      });
      assert.deepEqual(names.sort(), expected.sort());
    });

    test('marks every citation with its work', () => {
      const cited = findAll(body, 'ref')
        .filter(({ attributes }) => attributes.type === 'citation')
        .map((e) => `${inside.get(e)} ${wordsOf(e)} → ${e.attributes.target}`);
      const byPassage = Map.groupBy(article.citations, ({ passage }) => passage);
      const expected = [...byPassage.values()]
        .flatMap(linkedParts)
        .map(
          ({ passage, start, end, work }) =>
            `${passage.id} ${passage.text.slice(start, end)} → #work-${work.key}`,
        );
      assert.deepEqual(cited.sort(), expected.sort());
    });

    test('has every page break at its word', () => {
      const breaks = findAll(body, 'pb').map((e) => {
        const { n, type } = e.attributes;
        return `${inside.get(e)} ${n ?? ''} ${type ?? ''} ${idOf(e) ?? ''}`;
      });
      const expected = article.text.pageBreaks.map(
        ({ page, inferred, passage }) =>
          `${passage.id} ${page ?? ''} ${inferred ? 'inferred' : ''} ${page ? `page-${page}` : ''}`,
      );
      assert.deepEqual(breaks, expected);
      for (const [i, { passage, offset }] of article.text.pageBreaks.entries()) {
        const holder = findAll(body).find((e) => idOf(e) === passage.id)!;
        const before = wordsBefore(holder, findAll(body, 'pb')[i]!);
        assert.equal(before, passage.text.slice(0, offset), passage.id);
      }
    });

    test('keeps every mistake of the original beside its correction', () => {
      const sics = findAll(body, 'choice').map(
        (e) => `${inside.get(e)} ${wordsOf(findOne(e, 'sic'))} → ${textOf(findOne(e, 'corr'))}`,
      );
      const expected = article.text.sics.map(
        ({ passage, text, reads }) => `${passage.id} ${text} → ${reads}`,
      );
      assert.deepEqual(sics.sort(), expected.sort());
    });

    test('declares every intervention', () => {
      const items = findAll(findOne(tei, 'editorialDecl'), 'item').filter(
        ({ attributes }) => attributes.n,
      );
      assert.deepEqual(
        items.map((item) => [
          Number(findOne(item, 'num').attributes.value),
          ...findAll(item, 'term').map(textOf),
        ]),
        article.apparatus.interventions.map(({ line, kind, also = [] }) => [line, kind, ...also]),
      );
    });

    test('has no id twice and no pointer that leads nowhere', () => {
      assert.equal(new Set(ids).size, ids.length);
      const pointers = findAll(tei)
        .flatMap(({ attributes: { target, ref, corresp, resp } }) => [target, ref, corresp, resp])
        .filter((pointer) => pointer?.startsWith('#'));
      assert.ok(pointers.length > 0);
      for (const pointer of pointers) assert.ok(ids.includes(pointer!.slice(1)), pointer!);
    });

    test('lists every entity and every work once, by its address', () => {
      const back = findOne(tei, 'back');
      const expected = [
        ...new Set(article.mentions.map((m) => `${site}/${m.entity.collection}/${m.entity.id}/`)),
        ...new Set(article.citations.map(({ work }) => `${site}/works/${work.key}/`)),
      ];
      const addresses = findAll(back, 'idno').filter(({ attributes }) => attributes.type === 'URI');
      assert.deepEqual(addresses.map(textOf).sort(), expected.sort());
    });

    test('marks search names and identifiers as the editors’', () => {
      const back = findOne(tei, 'back');
      const entities = [...new Set(article.mentions.map(({ entity }) => entity))];
      const searchNames = findAll(back).filter(({ attributes }) => attributes.type === 'search');
      assert.deepEqual(
        searchNames.map((e) => `${textOf(e)} ${e.attributes['xml:lang'] ?? ''}`).sort(),
        entities
          .flatMap(({ data }) => data.searchNames)
          .map(({ form, lang = '' }) => `${form} ${lang}`)
          .sort(),
      );
      const identifiers = findAll(back, 'idno').filter((e) => e.attributes.type !== 'URI');
      assert.deepEqual(
        identifiers.map((e) => `${e.attributes.type} ${textOf(e)}`).sort(),
        entities
          .flatMap(identifiersOf)
          .map(({ scheme, id }) => `${scheme} ${id}`)
          .sort(),
      );
      for (const element of [...searchNames, ...identifiers])
        assert.equal(element.attributes.resp, '#editors');
    });
  });

/** All words of a node, those of notes and corrections too. */
function textOf(node: Element): string {
  return node.children
    .map((child) =>
      child.type === 'element' ? textOf(child) : child.type === 'text' ? child.value : '',
    )
    .join('');
}

/** The words of a passage before an element within it. */
function wordsBefore(holder: Element, stop: Element): string {
  let words = '';
  const walk = (node: Element): boolean =>
    node.children.some((child) => {
      if (child === stop) return true;
      if (child.type === 'text') words += child.value;
      return child.type === 'element' && !['note', 'corr'].includes(child.name) && walk(child);
    });
  assert.ok(walk(holder));
  return words;
}
