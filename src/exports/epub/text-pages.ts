import type { Element } from 'xast';
import { x } from 'xastscript';
import { blockClass, blockLabel, htmlBlocks } from '../../article/blocks.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { displayTitle } from '../../words/names.ts';
import { type Division, divideArticle } from './divide.ts';
import { inLanguage, type Page } from './page.ts';
import type { Phrases } from './phrases.ts';

type Make = (name: string, passage: Passage) => Element;

/**
 * The text of an article, a page for each section, every passage under its permanent id. Notes
 * apart.
 */
export function makeTextPages(article: CorpusArticle, phrases: Phrases): Page[] {
  const make: Make = (name, passage) => x(name, { id: passage.id }, phrases.make(passage));
  return divideArticle(article).map((division) => ({
    file: division.file,
    title: `${division.label} – ${displayTitle(article.data)}`,
    lang: article.data.language,
    content: divisionContent(division, make),
  }));
}

/** A section with its heading; blocks behind its words, as a note on the authors, are none of it. */
function divisionContent({ heading, blocks }: Division, make: Make): Element[] {
  const elements = blocks.map((block) => blockElement(block, make));
  if (!heading || blocks[0]!.type !== 'passage') return elements;
  const end = blocks.findIndex((block) => block.type === 'component' && block.name !== 'Caption');
  const own = end < 0 ? elements : elements.slice(0, end);
  const chapter = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': heading.id };
  return [x('section', chapter, own), ...elements.slice(own.length)];
}

function blockElement(block: Block, make: Make): Element {
  switch (block.type) {
    case 'passage': {
      const { passage } = block;
      return make(passage.depth === undefined ? 'p' : `h${passage.depth}`, passage);
    }
    case 'list': {
      const { ordered, start, items } = block;
      const first = ordered && start !== 1 ? start : undefined;
      return x(
        ordered ? 'ol' : 'ul',
        { start: first },
        items.map((item) => make('li', item)),
      );
    }
    case 'component':
      return componentElement(block, make);
    case 'break':
      return x('hr');
  }
}

function componentElement(
  { name, lang, blocks }: Block & { type: 'component' },
  make: Make,
): Element {
  const { element, role } = htmlBlocks[name];
  const children = blocks.map((block) => blockElement(block, make));
  if (element === 'figure')
    return x(element, { class: blockClass(name) }, [
      x('p', { class: 'editorial' }, 'Picture not supplied'),
      x('figcaption', inLanguage(lang), children),
    ]);
  const attributes = {
    class: blockClass(name),
    'epub:type': role === 'doc-abstract' ? 'abstract' : undefined,
    role,
    'aria-label': blockLabel(name, lang),
    ...inLanguage(lang),
  };
  return x(element, attributes, children);
}
