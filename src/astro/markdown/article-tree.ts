import type { PhrasingContent, Root, RootContent } from 'mdast';
import { entityAddress, questionAddress, workAddress } from '../../addresses/addresses.ts';
import { blockClass, blockLabel, htmlBlocks } from '../../article/blocks.ts';
import { lostMarkers } from '../../article/inline.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { RetiredAnchor } from '../../ledger/changes/retired.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import { linkTo, type Publication } from '../../publication/publication.ts';
import type { Position } from '../../registry/positions.ts';
import { linkedParts } from '../../registry/citations.ts';
import { blockElement, inlineElement, type Properties } from './nodes.ts';
import {
  lostNotesSection,
  notesSection,
  numberLink,
  retiredNote,
  retiredSection,
} from './notes.ts';
import { type Link, makePhrases } from './phrases.ts';

/** Where the page stands. */
type Place = Pick<Publication, 'base'>;

/**
 * The Markdown tree of an article's page: passages carry their ids and numbers, mentions and citations
 * are links, notes stand at the end.
 *
 * @param retired ids that the page had in earlier editions; each stands where its successor is
 * @param positions passage → what is held in it, whose questions are linked at its end
 */
export function articleTree(
  article: CorpusArticle,
  place: Place,
  retired: readonly RetiredAnchor[],
  positions: Pick<Corpus, 'positionsIn'>['positionsIn'] = new Map(),
): Root {
  const before = (passage: Passage) =>
    retired.filter(({ at }) => at === passage.id).map((anchor) => retiredNote(anchor, place));
  const linksIn = linkMaker(article, place);

  const content = (passage: Passage): PhrasingContent[] => [
    ...before(passage),
    ...(passage.kind === 'note' ? [] : [numberLink(passage)]),
    ...makePhrases(passage.content, linksIn(passage), place),
    ...questionLinks(positions.get(passage) ?? [], place),
  ];

  const blockNode = (block: Block): RootContent => {
    switch (block.type) {
      case 'passage': {
        const { passage } = block;
        const node = { data: withId(passage), children: content(passage) };
        if (passage.depth === undefined) return { type: 'paragraph', ...node };
        return { type: 'heading', depth: passage.depth, ...node };
      }
      case 'list':
        return {
          type: 'list',
          ordered: block.ordered,
          start: block.start,
          spread: block.loose,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: block.loose,
            data: withId(item),
            children: [{ type: 'paragraph', children: content(item) }],
          })),
        };
      case 'component':
        return componentNode(block, block.blocks.map(blockNode));
      case 'break':
        return { type: 'thematicBreak' };
    }
  };

  const notes = article.text.passages.filter(({ kind }) => kind === 'note');
  const elsewhere = retired.filter(({ at }) => at === undefined);
  const { lostNotes } = article.data;
  return {
    type: 'root',
    children: [
      ...article.text.blocks.map(blockNode),
      ...(notes.length > 0 ? [notesSection(notes, content)] : []),
      ...(lostNotes ? [lostNotesSection(lostNotes)] : []),
      ...(elsewhere.length > 0 ? [retiredSection(elsewhere, place)] : []),
    ],
  };
}

/**
 * The links of a passage, in order: to the entities that it names and the works that it cites, and from
 * the markers `[12]` of notes that were not supplied to the section that says so.
 */
function linkMaker(article: CorpusArticle, place: Place): (passage: Passage) => Link[] {
  const mentions = Map.groupBy(article.mentions, ({ passage }) => passage);
  const citations = Map.groupBy(article.citations, ({ passage }) => passage);
  return (passage) => {
    const lost = article.data.lostNotes ? lostMarkers(passage.text) : [];
    const isLinked = passage.kind !== 'heading';
    return [
      ...(isLinked ? (mentions.get(passage) ?? []) : []).map(({ start, end, entity, first }) => ({
        start,
        end,
        properties: { class: first ? 'm first' : 'm', href: linkTo(entityAddress(entity), place) },
      })),
      ...linkedParts(isLinked ? (citations.get(passage) ?? []) : []).map(
        ({ start, end, work }) => ({
          start,
          end,
          properties: { class: 'w', href: linkTo(workAddress(work), place) },
        }),
      ),
      ...lost.map(({ start, end, number }) => ({
        start,
        end,
        properties: {
          class: 'nr lost',
          id: `n${number}-ref`,
          href: `#n${number}`,
          role: 'doc-noteref',
          title: `The text of note ${number} was not supplied`,
        },
      })),
    ].sort((a, b) => a.start - b.start);
  };
}

/** Quiet links, without words of their own, from a passage to the questions on which it holds something. */
function questionLinks(positions: readonly Position[], place: Place): PhrasingContent[] {
  const questions = [...new Set(positions.map(({ question }) => question))];
  return questions.flatMap((question) => {
    const title = `Compare the texts: ${question.data.question}`;
    const href = linkTo(questionAddress(question), place);
    return [inlineElement('a', { class: 'asks', href, title, ariaLabel: title })];
  });
}

function componentNode(
  { name, lang }: Block & { type: 'component' },
  children: RootContent[],
): RootContent {
  const { element, role } = htmlBlocks[name];
  if (element === 'figure')
    return blockElement(
      element,
      { class: 'missing-picture' },
      blockElement('div', { class: 'editorial' }, 'Picture not supplied'),
      blockElement('figcaption', {}, ...children),
    );
  const ariaLabel = blockLabel(name, lang);
  const properties = {
    class: blockClass(name),
    ...(role && { role }),
    ...(ariaLabel && { ariaLabel }),
    ...(lang && { lang }),
  };
  return blockElement(element, properties, ...children);
}

function withId({ id, lang }: Passage): { hProperties: Properties } {
  return { hProperties: { id, ...(lang && { lang }) } };
}
