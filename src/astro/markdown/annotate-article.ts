import type { Node, PhrasingContent, Root } from 'mdast';
import { type Citation, linkedParts } from '../../registry/citations.ts';
import { entityPath } from '../../registry/entities.ts';
import type { Mention } from '../../registry/mentions.ts';
import { readPassages } from '../../article/passages.ts';
import type { RetiredAnchor } from '../../ledger/changes/retired.ts';
import { workPath } from '../../registry/works.ts';
import { withBase } from '../../site.ts';
import { linkSpans, type Span } from './link-mentions.ts';
import { inlineElement, textNode } from './nodes.ts';
import { lostNotesSection, notesSection } from './notes-section.ts';
import { replaceComponents } from './replace-components.ts';
import { retiredNote, retiredSection } from './retired-notes.ts';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

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
    return child.value
      .split(/(\[\d+\])/)
      .filter(Boolean)
      .map((part): PhrasingContent => {
        const number = /^\[(\d+)\]$/.exec(part)?.[1];
        if (!number) return textNode(part);
        const properties = {
          class: 'nr lost',
          id: `n${number}-ref`,
          href: `#n${number}`,
          role: 'doc-noteref',
          title: `The text of note ${number} was not supplied`,
        };
        return inlineElement('a', properties, [textNode(part)]);
      });
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

function setProperties(node: Node, properties: Record<string, string>): void {
  const data: { hProperties?: Record<string, unknown> } = node.data ?? {};
  node.data = Object.assign(data, { hProperties: { ...data.hProperties, ...properties } });
}
