import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Nodes, PhrasingContent } from 'mdast';
import { articleTree } from '../../src/astro/markdown/article-tree.ts';
import { entityTree } from '../../src/astro/markdown/remark-edition.ts';
import { type Link, makePhrases } from '../../src/astro/markdown/phrases.ts';
import type { RetiredAnchor } from '../../src/ledger/changes/retired.ts';
import type { CorpusArticle } from '../../src/model/corpus.ts';
import { makeArticle } from './support/make-article.ts';
import { makeEntity } from './support/make-entity.ts';

const place = { base: '/base' };

/** Names of elements in HTML, as far as they differ from the types of nodes. */
const tags: Record<string, string> = { paragraph: 'p', emphasis: 'em', link: 'a', listItem: 'li' };

/** What a node becomes in HTML. */
function htmlOf({ data }: Nodes) {
  const { hName, hProperties = {} } = (data ?? {}) as {
    hName?: string;
    hProperties?: Record<string, string>;
  };
  return { hName, hProperties };
}

/** Nodes as HTML with some attributes alone: `p#p1(a.pn>#p1(1) Words)`. */
function show(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const { hName, hProperties } = htmlOf(node);
  const { id, class: name, href, lang } = hProperties;
  const tag =
    hName ?? (node.type === 'heading' ? `h${node.depth}` : (tags[node.type] ?? node.type));
  const signs = [id && `#${id}`, name && `.${name}`, href && `>${href}`, lang && `@${lang}`];
  const inside = 'children' in node ? `(${node.children.map(show).join('')})` : '';
  return tag + signs.filter(Boolean).join('') + inside;
}

/** The blocks of a page, numbers of passages left out. */
function blocks(article: CorpusArticle, retired: RetiredAnchor[] = []): string[] {
  return articleTree(article, place, retired).children.map((node) =>
    show(node).replaceAll(/a\.pn>#\w[\w-]*\([\d-]+\)/g, ''),
  );
}

describe('A stretch of words becomes a link', () => {
  /** Links stretches of the first passage: `[a]` for such a link, `*a*` for strong type. */
  const linked = (body: string, ...spans: [start: number, end: number][]): string => {
    const links = spans.map(([start, end]): Link => ({ start, end, properties: { href: '/x/' } }));
    const [passage] = makeArticle(body).text.passages;
    const sign = (node: PhrasingContent): string => {
      if (node.type === 'text') return node.value;
      const inside = 'children' in node ? node.children.map(sign).join('') : '';
      if (node.type === 'strong') return `*${inside}*`;
      if (node.type === 'link') return `(${inside})`;
      return htmlOf(node).hName === 'sup' ? '^' : `[${inside}]`;
    };
    return makePhrases(passage!.content, links, { base: '' }).map(sign).join('');
  };
  const note = '\n\n[^1]: Note.';

  test('within one text', () => {
    assert.equal(linked('the rise of China goes on', [12, 17]), 'the rise of [China] goes on');
  });

  test('at the beginning, at the end and as the whole', () => {
    assert.equal(linked('China rises', [0, 5]), '[China] rises');
    assert.equal(linked('rise of China', [8, 13]), 'rise of [China]');
    assert.equal(linked('China', [0, 5]), '[China]');
  });

  test('several times', () => {
    assert.equal(linked('a b c', [0, 1], [4, 5]), '[a] b [c]');
    assert.equal(linked('ab', [0, 1], [1, 2]), '[a][b]');
  });

  test('piece by piece over the border of another element', () => {
    assert.equal(linked('Sea **Harbour** Forum x', [0, 17]), '[Sea ]*[Harbour]*[ Forum] x');
  });

  test('within another element, at any depth', () => {
    assert.equal(linked('a **b <Sic reads="X">x</Sic>** d', [4, 5]), 'a *b [[x]]* d');
  });

  test('on both sides of a reference to a note, which has no words', () => {
    assert.equal(linked(`Asia[^1] and China${note}`, [9, 14]), 'Asia^ and [China]');
    assert.equal(linked(`World[^1] Bank${note}`, [0, 10]), '[World]^[ Bank]');
  });

  test('before another element, and nowhere behind it', () => {
    assert.equal(linked('China **and** all others', [0, 5]), '[China] *and* all others');
  });

  test('beyond a link, in which no other link may stand', () => {
    assert.equal(
      linked('[China](https://example.org/) of China', [0, 5], [9, 14]),
      '(China) of [China]',
    );
  });

  test('where a line end counts as one space', () => {
    assert.equal(linked('the\n  rise of\nChina', [12, 17]), 'the rise of [China]');
  });
});

describe('The page of an article has', () => {
  test('its passages under their ids, with their numbers', () => {
    const tree = articleTree(makeArticle('## One\n\nTwo\n\n***\n\n- Three\n- Four'), place, []);
    assert.deepEqual(tree.children.map(show), [
      'h2#p1(a.pn>#p1(1)One)',
      'p#p2(a.pn>#p2(2)Two)',
      'thematicBreak',
      'list(li#p2-1(p(a.pn>#p2-1(2-1)Three))li#p2-2(p(a.pn>#p2-2(2-2)Four)))',
    ]);
  });

  test('blocks with their language, which their label says too', () => {
    const article = makeArticle('<Summary lang="pl">\n\nA\n\n</Summary>');
    assert.deepEqual(blocks(article), ['section.summary@pl(p#p1@pl(A))']);
    const [block] = articleTree(article, place, []).children;
    assert.equal(htmlOf(block!).hProperties.ariaLabel, 'Summary in Polish');
  });

  test('a caption with what it lacks', () => {
    assert.deepEqual(blocks(makeArticle('<Caption>\n\nA\n\n</Caption>')), [
      'figure.missing-picture(div.editorial(Picture not supplied)figcaption(p#p1(A)))',
    ]);
  });

  test('page breaks and mistakes', () => {
    assert.deepEqual(
      blocks(makeArticle('A<PageBreak n="2" inferred /> b<PageBreak /> <Sic reads="c">k</Sic>')),
      ['p#p1(Aa#page-2.pb inferred>#page-2() bspan.pb() span.sic(k))'],
    );
  });

  test('notes at its end, each leading back', () => {
    assert.deepEqual(blocks(makeArticle('A[^1].\n\n[^1]: *Note*.\n\nB')), [
      'p#p1(Asup(a#n1-ref.nr>#n1(1)).)',
      'p#p2(B)',
      'section.notes(h2#notes.editorial(Notes)ol(li#n1.note(p(em(Note). a.back>#n1-ref(↩)))))',
    ]);
  });

  test('markers of notes that were not supplied, leading to what says so', () => {
    const [text, notes] = blocks(makeArticle('A[1].', { lostNotes: { first: 1, last: 1 } }));
    assert.equal(text, 'p#p1(Aa#n1-ref.nr lost>#n1([1]).)');
    assert.match(notes!, /^section\.notes lost-notes\(.*ol\(li#n1\(a>#n1-ref\(\[1\]\)\)\)\)$/);
  });

  test('names as links, but in headings', () => {
    const article = makeArticle('## Sarne\n\nSarne');
    const mentions = article.text.passages.map((passage) => ({
      entity: makeEntity('sarne', 'Sarne'),
      kind: 'name',
      article: article.id,
      passage,
      start: 0,
      end: 5,
      first: true,
    }));
    assert.deepEqual(blocks({ ...article, mentions }), [
      'h2#p1(Sarne)',
      'p#p2(a.m first>/base/actors/sarne/(Sarne))',
    ]);
  });

  test('what it answers for from earlier editions', () => {
    const note = ['p7 was joined to ', { label: 'p1', address: '/articles/small/#p1' }];
    const retired = [
      { id: 'p7', at: 'p1', note },
      { id: 'p8', at: undefined, note: ['p8 was left out'] },
    ];
    assert.deepEqual(blocks(makeArticle('A'), retired), [
      'p#p1(small#p7.retired@en(p7 was joined to a>/base/articles/small/#p1(p1))A)',
      'ul@en(li#p8.retired(p8 was left out))',
    ]);
  });

  test('nothing that another call could change', () => {
    const article = makeArticle('A *b*[^1]\n\n[^1]: N');
    const before = structuredClone(article.text);
    assert.deepEqual(articleTree(article, place, []), articleTree(article, place, []));
    assert.deepEqual(article.text, before);
  });
});

test('The page of an entity has its description with what bears it out', () => {
  const articleOf = new Map([['small', makeArticle('A')]]);
  const description = [
    { text: 'One.', cites: [{ article: 'small', passage: 'p1' }] },
    { text: 'Two.', cites: [{ article: 'small', passage: 'n3' }] },
  ];
  assert.equal(
    show(entityTree({ description }, { articleOf }, place)),
    'root(p(One. a.cite>/base/articles/small/#p1(Author 2009, ¶ 1) Two. a.cite>/base/articles/small/#n3(Author 2009, note 3)))',
  );
});
