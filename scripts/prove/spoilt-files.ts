/** Files of a corpus as accidents leave them: cut, doubled, swapped, with junk in them, nested deeply. */
import fc from 'fast-check';
import type { ContentFiles } from '../../src/files/content.ts';

/** A file with other bytes than it had. */
export interface SpoiltFile {
  path: string;
  bytes: Uint8Array;
}

/** What is put into a file somewhere: signs that parsers take for something, and none of any text. */
const junk = [
  ...[
    '*',
    '_',
    '[',
    ']',
    '`',
    '<',
    '>',
    '{',
    '}',
    '&',
    '!',
    '|',
    '\\',
    '#',
    '"',
    "'",
    ':',
    '- ',
    '? ',
  ],
  ...[
    '---\n',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\u0007',
    '\u200b',
    '\u2028',
    '\uFEFF',
    '\uD800',
    '😀',
  ],
  ...[
    '<Sic reads="x">',
    '</Sic>',
    '<PageBreak n="abc" />',
    '[^1]',
    '[^1]: x',
    '*x',
    '&x ',
    '!!js ',
  ],
  ...[
    '__proto__: x\n',
    'constructor: x\n',
    '<<<<<<< ours\n',
    '```\n',
    '> ',
    '1. ',
    'null',
    '9'.repeat(400),
  ],
];

type Step = (text: string) => string;
const cutAt = (text: string, share: number) => Math.floor(text.length * share);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const steps: fc.Arbitrary<Step> = fc.oneof(
  share.map(
    (at): Step =>
      (text) =>
        text.slice(0, cutAt(text, at)),
  ),
  fc.tuple(share, share).map(([a, b]): Step => (text) => {
    const [from, to] = [cutAt(text, Math.min(a, b)), cutAt(text, Math.max(a, b))];
    return text.slice(0, from) + text.slice(to);
  }),
  fc.tuple(share, share).map(([a, b]): Step => (text) => {
    const [from, to] = [cutAt(text, Math.min(a, b)), cutAt(text, Math.max(a, b))];
    return text.slice(0, to) + text.slice(from);
  }),
  fc.tuple(share, share).map(([a, b]): Step => (text) => {
    const lines = text.split('\n');
    const [i, j] = [cutAt(text, a) % lines.length, cutAt(text, b) % lines.length];
    [lines[i], lines[j]] = [lines[j]!, lines[i]!];
    return lines.join('\n');
  }),
  fc
    .tuple(share, fc.constantFrom(...junk), fc.constantFrom(1, 1, 1, 2, 7, 60, 1500, 20_000))
    .map(([at, sign, times]): Step => (text) => {
      const place = cutAt(text, at);
      return text.slice(0, place) + sign.repeat(times) + text.slice(place);
    }),
  fc
    .tuple(share, fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([at, words]): Step => (text) => {
      const place = cutAt(text, at);
      return text.slice(0, place) + words + text.slice(place);
    }),
);

/** What a file of a corpus is, as tables name it. */
export function kindOf(path: string): string {
  if (path.endsWith('.apparatus.yaml')) return 'apparatus';
  if (path.endsWith('.txt')) return 'sources';
  if (path.endsWith('.mdx')) return 'front matter and MDX';
  return path.endsWith('.json') ? 'ledger' : 'other YAML';
}

/** Any file of a corpus that is read as text, after one to three accidents. */
export function spoiltFiles(files: ContentFiles): fc.Arbitrary<SpoiltFile> {
  const texts = [...files].flatMap(([path, bytes]) =>
    bytes instanceof Uint8Array && /\.(mdx|yaml|txt|json)$/.test(path)
      ? [{ path, text: new TextDecoder().decode(bytes) }]
      : [],
  );
  const kinds = Map.groupBy(texts, ({ path }) => kindOf(path));
  return fc
    .tuple(
      fc.oneof(...[...kinds.values()].map((same) => fc.constantFrom(...same))),
      fc.array(steps, { minLength: 1, maxLength: 3 }),
    )
    .map(([{ path, text }, accidents]) => ({
      path,
      bytes: new TextEncoder().encode(accidents.reduce((old, step) => step(old), text)),
    }));
}
