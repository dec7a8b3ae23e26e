import type { Html, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { blockClass } from '../../article/blocks.ts';
import type { Inline } from '../../article/inline.ts';
import type { Block, Passage } from '../../article/passage.ts';
import { isWhole } from '../../corpus/access/access.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import { type Publication, targetElsewhere } from '../../publication/publication.ts';
import { displayTitle } from '../../words/names.ts';
import { describeArticle, describeCorpus, withheld } from './text.ts';

/**
 * An article as Markdown (CommonMark with the footnotes of GFM, https://github.github.com/gfm/) under
 * front matter in YAML. Sic marks are left out, the words stay.
 */
export function writeMarkdown(article: CorpusArticle, publication: Publication): string {
  return `---\n${describeArticle(article, publication)}---\n\n${writeBody(article, publication)}`;
}

/**
 * The corpus as Markdown: each article under a heading and what is known of it in YAML, with its id
 * before every id in it.
 */
export function writeCorpusMarkdown(corpus: Corpus, publication: Publication): string {
  return [
    `---\n${describeCorpus(publication)}---\n`,
    ...corpus.articles.map((article) => {
      const title = displayTitle(article.data).replaceAll(/[[\]]/g, '\\$&');
      const record = describeArticle(article, publication);
      const isShown = isWhole(article, publication.access);
      const body = isShown ? writeBody(article, publication, `${article.id}-`).trim() : withheld;
      return `# ${title} {#${article.id}}\n\n\`\`\`yaml\n${record}\`\`\`\n\n${body}\n`;
    }),
  ].join('\n');
}

/** @param prefix what ids and notes begin with, where several articles stand in one file */
function writeBody(article: CorpusArticle, publication: Publication, prefix = ''): string {
  const target = (url: string) => targetElsewhere(url, article, publication);
  return toMarkdown(makeMarkdownTree(article, prefix, target), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '*',
  });
}

/**
 * An article without components: what Markdown has no sign for is in the notation of Pandoc
 * (https://pandoc.org/MANUAL.html, “Divs and Spans”).
 *
 * - ids of passages: `{#p1}` behind a heading, `[]{#p12}` behind any other passage
 * - pages of the printed original: `[[p. 12]]{#page-12}`, `[[p. 12?]]{#page-12}` where the number
 *   is inferred, `[p. ?]` where it is unknown, before the word with which they begin
 * - blocks such as a summary: `::: {.summary lang=pl}` … `:::`
 */
function makeMarkdownTree(
  { text }: Pick<CorpusArticle, 'text'>,
  prefix: string,
  target: (url: string) => string,
): Root {
  const content = ({ id, kind, content }: Passage): PhrasingContent[] => [
    ...makePhrases(content, prefix, target),
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
function makePhrases(
  pieces: readonly Inline[],
  prefix: string,
  target: (url: string) => string,
): PhrasingContent[] {
  const within = (children: readonly Inline[]) => makePhrases(children, prefix, target);
  return pieces.flatMap((piece): PhrasingContent[] => {
    switch (piece.type) {
      case 'text':
        return [{ type: 'text', value: piece.text }];
      case 'emphasis':
      case 'strong':
        return [{ type: piece.type, children: within(piece.children) }];
      case 'link':
        return [{ type: 'link', url: target(piece.url), children: within(piece.children) }];
      case 'note':
        return [{ type: 'footnoteReference', ...labelled(piece.number, prefix) }];
      case 'pageBreak': {
        const { page, inferred } = piece;
        const mark = `[[p. ${page}${inferred ? '?' : ''}]]{#${prefix}page-${page}}`;
        return [raw(page === undefined ? '[p. ?] ' : `${mark} `)];
      }
      default:
        return within(piece.children);
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
