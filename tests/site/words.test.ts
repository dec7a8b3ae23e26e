import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Element } from 'hast';
import { select } from 'hast-util-select';
import { articleAddress } from '../../src/addresses/addresses.ts';
import { countIds, pages, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

/** What the edition adds to the words of an article, by selector, and the words it may consist of. */
const editorialParts: Record<string, RegExp> = {
  pn: /^\d+[a-z]*(-\d+[a-z]*)?$/,
  back: /^↩$/,
  nr: /^\d+$/,
  editorial:
    /^(Picture not supplied|Notes|The text of notes \d+ to \d+ was not supplied with the source\. Each number leads back to its place in the text\.)$/,
  'lost-notes': /^\[\d+\]$/,
  // What has become of a passage of an earlier edition; its successors are links.
  retired:
    /^(p\d+[a-z]*(-\d+[a-z]*)?|n\d+|page-\d+)?( ?was .+)?( ?in edition [\d.]+.*)?$|^\/[a-z0-9/#-]+$|^and$|^,$/,
  // A milestone has no words of its own: its page number is drawn by the style sheet.
  pb: /^$/,
};

interface Text {
  words: string;
  /** Id of the passage around it. */
  passage: string | undefined;
  /** The editorial part around it. */
  part: string | undefined;
}

for (const article of corpus.articles) {
  suite(`the page of ${article.id}`, () => {
    const page = pages.get(articleAddress(article.id));
    assert.ok(page, `there is no page of ${article.id}`);
    const shown = select('.article-text', page.tree);
    assert.ok(shown, 'there is no element of class article-text');
    const ids = new Set(article.text.passages.map(({ id }) => id));
    const texts = [...textsOf(shown, ids)];
    const byPassage = Map.groupBy(
      texts.filter(({ passage, part }) => passage && !part),
      ({ passage }) => passage,
    );

    test('holds every passage once', () => {
      const counts = countIds(page);
      assert.deepEqual(
        [...ids].filter((id) => counts.get(id) !== 1),
        [],
      );
    });

    test('holds the passages in reading order', () => {
      assert.deepEqual([...byPassage.keys()], [...ids]);
    });

    test('prints the words of each passage and no others', () => {
      for (const { id, text } of article.text.passages)
        assert.equal(plain(byPassage.get(id) ?? []), text, id);
    });

    test('says in which language a passage is, where it is not that of the article', () => {
      for (const { id, lang } of article.text.passages)
        assert.equal(stringOf(select(`[id="${id}"]`, shown)!, 'lang'), lang ?? '', id);
      assert.equal(stringOf(shown, 'lang'), article.data.language);
    });

    test('prints nothing else but declared editorial parts', () => {
      const stray = texts.filter(({ passage, part }) => !passage && !part);
      assert.equal(plain(stray), '');
      const undeclared = texts.filter(
        ({ part, words }) =>
          part && words.trim() !== '' && !editorialParts[part]!.test(words.trim()),
      );
      assert.deepEqual(undeclared, []);
    });

    test('numbers each passage by its id', () => {
      const numbers = texts.filter(({ part }) => part === 'pn');
      assert.deepEqual(
        numbers.map(({ passage, words }) => [passage, words]),
        [...ids].map((id) => [id, id.slice(1)]),
      );
    });
  });
}

function* textsOf(
  element: Element,
  passages: ReadonlySet<string>,
  passage?: string,
  part?: string,
): Generator<Text> {
  for (const child of element.children) {
    if (child.type === 'text') yield { words: child.value, passage, part };
    if (child.type !== 'element') continue;
    const inPart = partOf(child, element) ?? part;
    const id = stringOf(child, 'id');
    const inPassage = !inPart && passages.has(id) ? id : passage;
    yield* textsOf(child, passages, inPassage, inPart);
  }
}

function partOf(element: Element, parent: Element): string | undefined {
  const classes = stringOf(element, 'className').split(' ');
  // A marker [12] of a lost note stands in the source: it is text, unlike the number in a <sup>.
  if (classes.includes('nr') && parent.tagName !== 'sup') return undefined;
  return Object.keys(editorialParts).find((name) => classes.includes(name));
}

/** Words as they are read: runs of spaces and line ends count as one space, a no-break space does not. */
function plain(texts: Text[]): string {
  return texts
    .map(({ words }) => words)
    .join('')
    .replaceAll(/[ \t\n]+/g, ' ')
    .trim();
}
