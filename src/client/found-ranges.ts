import { placesOf, tokenise } from '../words/tokens.ts';

/** What belongs to the page, not to the text: passage numbers and the marks of notes and pages. */
const notText = '.pn, .pb, .nr, [role=doc-backlink]';

/** Where sequences of words stand in a passage, also across mark-up and what `apart` selects. */
export function rangesOf(passage: Element, sequences: string[][], apart = notText): Range[] {
  const { text, place } = textOf(passage, apart);
  const tokens = tokenise(text);
  return sequences.flatMap((words) =>
    placesOf(tokens, words).map((at) => {
      const range = document.createRange();
      range.setStart(...place(tokens[at]!.start));
      const [node, offset] = place(tokens[at + words.length - 1]!.end - 1);
      range.setEnd(node, offset + 1);
      return range;
    }),
  );
}

/** The text of a passage, without what `apart` selects, and the place of each of its characters. */
export function textOf(passage: Element, apart: string) {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(apart)) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const place = (offset: number): [Text, number] => {
    const { node, start } = nodes.findLast((one) => one.start <= offset) ?? nodes[0]!;
    return [node, offset - start];
  };
  return { text, place };
}
