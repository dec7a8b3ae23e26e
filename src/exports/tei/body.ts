import type { Element } from 'xast';
import { x } from 'xastscript';
import { blockClass, passagesIn } from '../../article/blocks.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import type { MakePhrases } from '../markup.ts';

type MakePassage = (name: 'head' | 'p' | 'item', passage: Passage) => Element;

/** The body of an article (TEI P5, chapter 4): a division for each section and block. */
export function buildBody({ text }: CorpusArticle, makePhrases: MakePhrases): Element {
  const body = x('body');
  fillDivision(body, text.blocks, (name, passage) =>
    x(name, { 'xml:id': passage.id }, makePhrases(passage)),
  );
  return body;
}

/**
 * In sections where headings open them. The body itself holds divisions only; what stands there
 * before any heading gets a section without one.
 */
function fillDivision(division: Element, blocks: Block[], makePassage: MakePassage): void {
  const isBody = division.name === 'body';
  let open: { section: Element; depth: number }[] = [];
  const innermost = () => open.at(-1)?.section ?? division;
  const openSection = (depth: number, children: Element[] = []) => {
    const section = x('div', { type: 'section' }, children);
    innermost().children.push(section);
    open.push({ section, depth });
  };
  for (const block of blocks) {
    if (block.type === 'passage' && block.passage.depth !== undefined) {
      const { depth } = block.passage;
      const head = makePassage('head', block.passage);
      if (!isBody && division.children.length === 0) division.children.push(head);
      else {
        open = open.filter((outer) => outer.depth < depth);
        openSection(depth, [head]);
      }
    } else if (block.type === 'component' && block.name !== 'Caption') {
      open = [];
      const type = blockClass(block.name);
      const inner = x('div', { type, 'xml:lang': block.lang });
      division.children.push(inner);
      fillDivision(inner, block.blocks, makePassage);
    } else {
      if (isBody && open.length === 0) openSection(Infinity);
      innermost().children.push(leafBlock(block, makePassage));
    }
  }
}

/** What holds no sections. Notes stand where they are referred to. */
function leafBlock(block: Block, makePassage: MakePassage): Element {
  switch (block.type) {
    case 'passage':
      return makePassage('p', block.passage);
    case 'list': {
      const items = block.items.map((item) => makePassage('item', item));
      return x('list', { rend: block.ordered ? 'numbered' : 'bulleted' }, items);
    }
    case 'component': {
      const heads = passagesIn(block.blocks).map((caption) => makePassage('head', caption));
      return x('figure', { type: 'not-supplied', 'xml:lang': block.lang }, heads);
    }
    case 'break':
      return x('milestone', { unit: 'section', rend: 'asterisks' });
  }
}
