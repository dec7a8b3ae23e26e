import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PhrasingContent } from 'mdast';
import { linkSpans, type Span } from '../../src/astro/markdown/link-mentions.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const em = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const link = (value: string): PhrasingContent => ({
  type: 'link',
  url: '#',
  children: [text(value)],
});
const note: PhrasingContent = { type: 'footnoteReference', identifier: '1' };

/** Links stretches of these nodes and shows the result: `[a]` for a link, `*a*` for strong type. */
function linked(children: PhrasingContent[], ...spans: [start: number, end: number][]): string {
  const parent = { children };
  linkSpans(
    parent,
    spans.map(([start, end]): Span => ({ start, end, properties: { href: '/x/' } })),
  );
  return show(parent.children);
}

function show(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'footnoteReference') return '^';
      const inside = 'children' in node ? show(node.children) : '';
      if (node.type === 'strong') return `*${inside}*`;
      if (node.type === 'link') return `(${inside})`;
      return `[${inside}]`;
    })
    .join('');
}

describe('A stretch of words becomes a link', () => {
  test('within one text', () => {
    assert.equal(
      linked([text('the rise of China goes on')], [12, 17]),
      'the rise of [China] goes on',
    );
  });

  test('at the beginning, at the end and as the whole', () => {
    assert.equal(linked([text('China rises')], [0, 5]), '[China] rises');
    assert.equal(linked([text('rise of China')], [8, 13]), 'rise of [China]');
    assert.equal(linked([text('China')], [0, 5]), '[China]');
  });

  test('several times', () => {
    assert.equal(linked([text('a b c')], [0, 1], [4, 5]), '[a] b [c]');
    assert.equal(linked([text('ab')], [0, 1], [1, 2]), '[a][b]');
  });

  test('piece by piece over the border of another element', () => {
    assert.equal(
      linked([text('ASEAN '), em(text('Regional')), text(' Forum x')], [0, 20]),
      '[ASEAN ]*[Regional]*[ Forum] x',
    );
  });

  test('within another element', () => {
    assert.equal(
      linked([text('a '), em(text('b '), em(text('China'))), text(' d')], [4, 9]),
      'a *b *[China]** d',
    );
  });

  test('beyond a reference to a note, which has no words', () => {
    assert.equal(linked([text('Asia'), note, text(' and China')], [9, 14]), 'Asia^ and [China]');
  });

  test('before another element, and nowhere behind it', () => {
    assert.equal(
      linked([text('China '), em(text('and')), text(' all others')], [0, 5]),
      '[China] *and* all others',
    );
  });

  test('on both sides of a reference to a note', () => {
    assert.equal(linked([text('World'), note, text(' Bank')], [0, 10]), '[World]^[ Bank]');
  });

  test('beyond a link, in which no other link may stand', () => {
    assert.equal(linked([link('China'), text(' of China')], [0, 5], [9, 14]), '(China) of [China]');
  });

  test('where a line end counts as one space', () => {
    assert.equal(linked([text('the\n  rise of\nChina')], [12, 17]), 'the rise of [China]');
    assert.equal(linked([link('a\nb'), text('\nChina')], [4, 9]), '(a\nb) [China]');
  });

  test('and carries the properties of its stretch', () => {
    const parent = { children: [text('China')] };
    linkSpans(parent, [{ start: 0, end: 5, properties: { class: 'm', href: '/actors/china/' } }]);
    assert.deepEqual(parent.children[0]!.data, {
      hName: 'a',
      hProperties: { class: 'm', href: '/actors/china/' },
    });
  });
});

test('Without stretches the nodes stay as they are', () => {
  const children = [text('a\nb')];
  assert.equal(linked(children), 'a\nb');
});
