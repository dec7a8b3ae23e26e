import type { Node, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Citation, linkedParts } from '../corpus/citations.ts';
import type { CorpusArticle } from '../corpus/corpus.ts';
import { entityPath } from '../corpus/entities.ts';
import type { Mention } from '../corpus/mentions.ts';
import { type BlockName, type Passage, readPassages } from '../corpus/passages.ts';
import { attribute } from '../corpus/phrasing.ts';
import type { RetiredAnchor } from '../corpus/retired.ts';
import { workPath } from '../corpus/works.ts';
import { withBase } from '../site.ts';
import { linkSpans, type Span } from './link-mentions.ts';
import { blockElement, inlineElement, textNode } from './nodes.ts';
import { retiredNote, retiredSection } from './retired-notes.ts';

/**
 * Turns the Markdown tree of an article into the tree that the page shows: passages carry their
 * ids and numbers, mentions and citations are links, milestones, sic marks and blocks become HTML, notes stand
 * at the end.
 *
 * @param tree a fresh parse of the article's MDX; changed in place
 * @param article the same article as the corpus knows it
 * @param base the base path of the site
 * @param retired ids that the page had in earlier editions; each stands where its successor is
 */
export function annotateArticle(
  tree: Root,
  article: CorpusArticle,
  base: string,
  retired: RetiredAnchor[],
): void {
  const { passages } = readPassages(tree, article.file, []);
  const known = article.text.passages;
  passages.forEach((passage, i) => (passage.id = known[i]!.id));
  const mentions = Map.groupBy(article.mentions, ({ passage }) => passage.id);
  const citations = Map.groupBy(article.citations, ({ passage }) => passage.id);
  for (const passage of passages) {
    const { id } = passage;
    const spans = linksOf(mentions.get(id) ?? [], citations.get(id) ?? [], base);
    annotatePassage(passage, spans, article);
    const before = retired.filter(({ at }) => at === id).map((anchor) => retiredNote(anchor, base));
    passage.node.children = [...before, ...passage.node.children];
  }
  const notes = passages.filter(({ kind }) => kind === 'note');
  tree.children = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
  if (notes.length > 0) tree.children.push(notesSection(notes));
  if (article.data.lostNotes) tree.children.push(lostNotesSection(article.data.lostNotes));
  const elsewhere = retired.filter(({ at }) => at === undefined);
  if (elsewhere.length > 0) tree.children.push(retiredSection(elsewhere, base));
  tree.children = replaceComponents(tree.children);
}

/** The links of one passage to the entities that it names and the works that it cites, in order. */
function linksOf(mentions: Mention[], citations: Citation[], base: string): Span[] {
  return [
    ...mentions.map(({ start, end, entity, first }) => ({
      start,
      end,
      properties: { class: first ? 'm first' : 'm', href: withBase(entityPath(entity), base) },
    })),
    ...linkedParts(citations).map(({ start, end, work }) => ({
      start,
      end,
      properties: { class: 'w', href: withBase(workPath(work), base) },
    })),
  ].sort((a, b) => a.start - b.start);
}

function annotatePassage(passage: Passage, spans: Span[], article: CorpusArticle): void {
  const { node, kind, id } = passage;
  if (kind !== 'heading') linkSpans(node, spans);
  if (article.data.lostNotes) linkLostNotes(node);
  node.children = replaceReferences(node.children);
  if (kind === 'note') return;
  setProperties(passage.holder, { id, ...(passage.lang ? { lang: passage.lang } : {}) });
  node.children = [numberLink(id), ...node.children];
}

function numberLink(id: string): PhrasingContent {
  const number = id.slice(1);
  return inlineElement('a', { class: 'pn', href: `#${id}`, ariaLabel: `Passage ${number}` }, [
    textNode(number),
  ]);
}

/** Markers `[12]` of notes that were not supplied lead to the note that says so. */
function linkLostNotes(node: { children: PhrasingContent[] }): void {
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'text') return [child];
    return child.value.split(/(\[\d+\])/).filter(Boolean).map((part): PhrasingContent => {
      const number = /^\[(\d+)\]$/.exec(part)?.[1];
      if (!number) return textNode(part);
      const properties = { class: 'nr lost', id: `n${number}-ref`, href: `#n${number}`, role: 'doc-noteref', title: `The text of note ${number} was not supplied` };
      return inlineElement('a', properties, [textNode(part)]);
    }); // prettier-ignore
  });
}

function replaceReferences(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type !== 'footnoteReference') return node;
    const n = node.identifier;
    const link = inlineElement(
      'a',
      { class: 'nr', id: `n${n}-ref`, href: `#n${n}`, role: 'doc-noteref', ariaLabel: `Note ${n}` },
      [textNode(n)],
    );
    return inlineElement('sup', {}, [link]);
  });
}

function notesSection(notes: Passage[]): RootContent {
  const items = notes.map(({ id, node }) => {
    const number = id.slice(1);
    const children: PhrasingContent[] = [
      inlineElement('a', { class: 'pn', href: `#${id}`, ariaLabel: `Note ${number}` }, [
        textNode(number),
      ]),
      ...node.children,
      textNode(' '),
      inlineElement(
        'a',
        {
          class: 'back',
          href: `#${id}-ref`,
          role: 'doc-backlink',
          ariaLabel: `Back to the text at note ${number}`,
        },
        [textNode('↩')],
      ),
    ];
    return blockElement('li', { id, class: 'note' }, [{ type: 'paragraph', children }]);
  });
  return blockElement(
    'section',
    { class: 'notes', role: 'doc-endnotes', ariaLabelledby: 'notes' },
    [editorialHeading('notes', 'Notes'), blockElement('ol', { role: 'list' }, items)],
  );
}

function lostNotesSection({ first, last }: { first: number; last: number }): RootContent {
  const items = Array.from({ length: last - first + 1 }, (_, i) => {
    const n = String(first + i);
    return blockElement('li', { id: `n${n}` }, [
      inlineElement(
        'a',
        {
          href: `#n${n}-ref`,
          role: 'doc-backlink',
          ariaLabel: `Note ${n}, not supplied; back to the text`,
        },
        [textNode(`[${n}]`)],
      ),
    ]);
  });
  return blockElement(
    'section',
    { class: 'notes lost-notes', role: 'doc-endnotes', ariaLabelledby: 'notes' },
    [
      editorialHeading('notes', 'Notes'),
      {
        type: 'paragraph',
        data: { hProperties: { class: 'editorial' } },
        children: [
          textNode(
            `The text of notes ${first} to ${last} was not supplied with the source. Each number leads back to its place in the text.`,
          ),
        ],
      },
      blockElement('ol', { role: 'list' }, items),
    ],
  );
}

/** A heading that is the edition's, not the author's. */
function editorialHeading(id: string, words: string): RootContent {
  return {
    type: 'heading',
    depth: 2,
    data: { hProperties: { id, class: 'editorial' } },
    children: [textNode(words)],
  };
}

const blocks: Record<
  BlockName,
  { name: string; properties: Record<string, string>; before?: string }
> = {
  Standfirst: {
    name: 'div',
    properties: { class: 'standfirst', role: 'doc-introduction', ariaLabel: 'Standfirst' },
  },
  Summary: {
    name: 'section',
    properties: { class: 'summary', role: 'doc-abstract', ariaLabel: 'Summary' },
  },
  Keywords: { name: 'div', properties: { class: 'keywords' } },
  Caption: {
    name: 'figure',
    properties: { class: 'missing-picture' },
    before: 'Picture not supplied',
  },
  AuthorNote: {
    name: 'section',
    properties: { class: 'author-note', ariaLabel: 'About the authors' },
  },
  Citation: { name: 'div', properties: { class: 'citation' } },
  Disclaimer: { name: 'div', properties: { class: 'disclaimer' } },
};

/** Replaces the components of an article by HTML, at any depth. */
function replaceComponents<T extends Node>(nodes: T[]): T[] {
  return nodes.map((node) => {
    if ('children' in node)
      (node as Node as Parent).children = replaceComponents((node as Node as Parent).children);
    if (node.type === 'mdxJsxFlowElement')
      return replaceBlock(node as Node as MdxJsxFlowElement) as Node as T;
    if (node.type === 'mdxJsxTextElement')
      return replaceInline(node as Node as MdxJsxTextElement) as Node as T;
    return node;
  });
}

function replaceBlock(node: MdxJsxFlowElement): RootContent {
  const { name, properties, before } = blocks[node.name as BlockName];
  const lang = attribute(node, 'lang');
  const children = node.children as RootContent[];
  if (!before)
    return blockElement(name, lang ? inLanguage(properties, lang) : properties, children);
  const marker = blockElement('div', { class: 'editorial' }, [textNode(before)]);
  return blockElement(name, properties, [marker, blockElement('figcaption', {}, children)]);
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The label of a block in another language says so, which tells two summaries apart. */
function inLanguage(properties: Record<string, string>, lang: string): Record<string, string> {
  const { ariaLabel } = properties;
  if (!ariaLabel) return { ...properties, lang };
  return { ...properties, ariaLabel: `${ariaLabel} in ${languages.of(lang) ?? lang}`, lang };
}

function replaceInline(node: MdxJsxTextElement): PhrasingContent {
  const children = node.children;
  switch (node.name) {
    case 'PageBreak':
      return pageBreak(
        attribute(node, 'n'),
        node.attributes.some((a) => 'name' in a && a.name === 'inferred'),
      );
    case 'Sic':
      return inlineElement(
        'span',
        { class: 'sic', title: `So in the source; probably “${attribute(node, 'reads')}”` },
        children,
      );
    default:
      return inlineElement('span', {}, children);
  }
}

function pageBreak(page: string | undefined, inferred: boolean): PhrasingContent {
  if (!page)
    return inlineElement('span', {
      class: 'pb',
      title: 'A new page of the original begins here; its number is unknown',
    });
  const properties = {
    class: inferred ? 'pb inferred' : 'pb', id: `page-${page}`, href: `#page-${page}`, dataN: page,
    ariaLabel: `Page ${page} begins`,
    title: inferred ? `Page ${page} of the original begins here (number inferred)` : `Page ${page} of the original begins here`,
  }; // prettier-ignore
  return inlineElement('a', properties);
}

function setProperties(node: Node, properties: Record<string, string>): void {
  const data: { hProperties?: Record<string, unknown> } = node.data ?? {};
  node.data = Object.assign(data, { hProperties: { ...data.hProperties, ...properties } });
}
