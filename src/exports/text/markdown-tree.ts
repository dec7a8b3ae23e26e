import type { Html, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { blockClass } from '../../article/blocks.ts';
import type { Inline } from '../../article/inline.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * An article as a Markdown tree without components: notes as footnotes, at the end; what Markdown
 * has no sign for in the notation of Pandoc (https://pandoc.org/MANUAL.html, “Divs and Spans”).
 *
 * - ids of passages: `{#p1}` behind a heading, `[]{#p12}` behind any other passage
 * - pages of the printed original: `[[p. 301]]{#page-301}`, `[[p. 301?]]{#page-301}` where the number
 *   is inferred, `[p. ?]` where it is unknown, before the word with which they begin
 * - blocks such as a summary: `::: {.summary lang=pl}` … `:::`
 *
 * @param prefix what ids of passages, pages and notes begin with
 */
export function makeMarkdownTree({ text }: Pick<CorpusArticle, 'text'>, prefix: string): Root {
  const content = ({ id, kind, content }: Passage): PhrasingContent[] => [
    ...makePhrases(content, prefix),
    raw(`${kind === 'heading' ? ' ' : ' []'}{#${prefix}${id}}`),
  ];
  const paragraph = (passage: Passage): Paragraph => ({
    type: 'paragraph',
    children: content(passage),
  });

  const blockNodes = (block: Block): RootContent[] => {
    switch (block.type) {
      case 'passage': {
        const { passage } = block;
        return passage.depth === undefined
          ? [paragraph(passage)]
          : [{ type: 'heading', depth: passage.depth, children: content(passage) }];
      }
      case 'list': {
        const { ordered, start, loose: spread } = block;
        const children = block.items.map((item): ListItem => ({
          type: 'listItem',
          spread,
          children: [paragraph(item)],
        }));
        return [{ type: 'list', ordered, start, spread, children }];
      }
      case 'component': {
        const lang = block.lang ? ` lang=${block.lang}` : '';
        const opening = raw(`::: {.${blockClass(block.name)}${lang}}`);
        return [opening, ...block.blocks.flatMap(blockNodes), raw(':::')];
      }
      case 'break':
        return [{ type: 'thematicBreak' }];
    }
  };

  const notes = text.passages
    .filter(({ kind }) => kind === 'note')
    .map((note): RootContent => ({
      type: 'footnoteDefinition',
      ...labelled(note.id.slice(1), prefix),
      children: [paragraph(note)],
    }));
  return { type: 'root', children: [...text.blocks.flatMap(blockNodes), ...notes] };
}

/** The words without components; a page break becomes its mark, a sic mark nothing. */
function makePhrases(pieces: readonly Inline[], prefix: string): PhrasingContent[] {
  return pieces.flatMap((piece): PhrasingContent[] => {
    switch (piece.type) {
      case 'text':
        return [{ type: 'text', value: piece.text }];
      case 'emphasis':
      case 'strong':
        return [{ type: piece.type, children: makePhrases(piece.children, prefix) }];
      case 'link':
        return [{ type: 'link', url: piece.url, children: makePhrases(piece.children, prefix) }];
      case 'note':
        return [{ type: 'footnoteReference', ...labelled(piece.number, prefix) }];
      case 'pageBreak': {
        const { page, inferred } = piece;
        const mark = `[[p. ${page}${inferred ? '?' : ''}]]{#${prefix}page-${page}}`;
        return [raw(page === undefined ? '[p. ?] ' : `${mark} `)];
      }
      default:
        return makePhrases(piece.children, prefix);
    }
  });
}

function labelled(number: string, prefix: string) {
  return { identifier: prefix + number, label: prefix + number };
}

/** What is written as it is: of all nodes of mdast only `html` is not escaped. */
function raw(value: string): Html {
  return { type: 'html', value };
}
