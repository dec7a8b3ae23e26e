import type {
  FootnoteDefinition,
  Heading,
  Html,
  Node,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { attribute } from '../../article/phrasing.ts';
import { blockType } from '../markup/block-type.ts';
import type { LoadedArticle } from '../../article/article.ts';

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
export function makeMarkdownTree(
  { tree, text }: Pick<LoadedArticle, 'tree' | 'text'>,
  prefix = '',
): Root {
  const ids = new Map<Node, string>(text.passages.map(({ node, id }) => [node, id]));

  const withId = <T extends Heading | Paragraph>(node: T): T => {
    const id = `{#${prefix}${ids.get(node)}}`;
    const mark = raw(node.type === 'heading' ? ` ${id}` : ` []${id}`);
    return { ...node, children: [...plainPhrases(node.children, prefix), mark] };
  };

  const plainBlocks = (nodes: RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      switch (node.type) {
        case 'heading':
        case 'paragraph':
          return [withId(node)];
        case 'list': {
          const items = node.children.map((item) => ({
            ...item,
            children: [withId(item.children[0] as Paragraph)],
          }));
          return [{ ...node, children: items }];
        }
        case 'mdxJsxFlowElement': {
          const lang = attribute(node, 'lang');
          const attributes = [`.${blockType(node)}`, ...(lang ? [`lang=${lang}`] : [])];
          const children = plainBlocks(node.children);
          return [raw(`::: {${attributes.join(' ')}}`), ...children, raw(':::')];
        }
        case 'thematicBreak':
          return [node];
        default:
          return [];
      }
    });

  const notes = text.passages
    .filter(({ kind }) => kind === 'note')
    .map(({ node, holder }): FootnoteDefinition => ({
      ...(holder as FootnoteDefinition),
      ...labelled(holder as FootnoteDefinition, prefix),
      children: [withId(node as Paragraph)],
    }));
  return { type: 'root', children: [...plainBlocks(tree.children), ...notes] };
}

/** The words without components; a page break becomes its mark, a sic mark nothing. */
function plainPhrases(nodes: PhrasingContent[], prefix: string): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'mdxJsxTextElement') {
      if (node.name !== 'PageBreak') return plainPhrases(node.children, prefix);
      const inferred = node.attributes.some((a) => 'name' in a && a.name === 'inferred');
      return [raw(`${pageMark(attribute(node, 'n'), inferred, prefix)} `)];
    }
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link')
      return [{ ...node, children: plainPhrases(node.children, prefix) }];
    if (node.type === 'footnoteReference') return [{ ...node, ...labelled(node, prefix) }];
    return [node];
  });
}

function labelled({ identifier }: { identifier: string }, prefix: string) {
  return { identifier: prefix + identifier, label: prefix + identifier };
}

function pageMark(page: string | undefined, inferred: boolean, prefix: string): string {
  return page ? `[[p. ${page}${inferred ? '?' : ''}]]{#${prefix}page-${page}}` : '[p. ?]';
}

/** What is written as it is: of all nodes of mdast only `html` is not escaped. */
function raw(value: string): Html {
  return { type: 'html', value };
}
