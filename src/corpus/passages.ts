import type {
  FootnoteDefinition,
  List,
  Node,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { escapeSigns, SIC_CLOSES, SIC_OPENS } from './apply-apparatus.ts';
import type { Problem } from './problems.ts';
import { nearest } from './problems.ts';

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'caption' | 'note';

/** The smallest thing that can be cited. */
export interface Passage {
  /** `p12`, `p12-1`, `n3`; empty until ids are assigned. */
  id: string;
  kind: PassageKind;
  /** Heading depth, for headings. */
  depth?: number;
  /** Component that holds it (`Standfirst`, `Summary` …), if any. */
  block?: BlockName;
  /** BCP 47, where it differs from the article's. */
  lang?: string;
  /** The words alone: no milestones, no references to notes. */
  text: string;
  /** The words with milestones `{299}`, references `[^1]` and `⟦sic⟧` marks, as the proof compares them. */
  marked: string;
  /** Line of the MDX file. */
  line: number;
  /** The node whose children are the passage's content. */
  node: Node & { children: PhrasingContent[] };
  /** The node that carries the id: the passage itself, or the list item or note around it. */
  holder: Node;
}

/** A milestone, with the passage in which it stands and the number of characters before it. */
export interface PageBreak {
  page: number | undefined;
  inferred: boolean;
  passage: Passage;
  offset: number;
}

export interface SicMark {
  text: string;
  reads: string;
  passage: Passage;
}

/** Words that the editors tie to an entity by hand; `none` unties them. */
export interface EntityMark {
  entity: string;
  passage: Passage;
  start: number;
  end: number;
  line: number | undefined;
  column: number | undefined;
}

/** Everything citable in one article, in reading order, notes last. */
export interface ArticleText {
  passages: Passage[];
  pageBreaks: PageBreak[];
  sics: SicMark[];
  entityMarks: EntityMark[];
  /** Body in reading order as the proof sees it: passages and `***`. */
  bodyMarks: (Passage | '***')[];
}

/** Components that an article may use as blocks, each around whole passages. */
export const blockNames = ['Standfirst', 'Summary', 'Keywords', 'Caption', 'AuthorNote', 'Citation', 'Disclaimer'] as const; // prettier-ignore
export type BlockName = (typeof blockNames)[number];
/** Components that an article may use within a passage. */
const inlineNames = ['PageBreak', 'Sic', 'Entity'] as const;

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Reads the passages of an article from its Markdown tree.
 *
 * A passage is a heading, a paragraph, a list item, a caption or a note; each holds phrasing
 * content only. Ids are not yet assigned.
 *
 * @param file path for messages; anything an article may not hold is pushed to `problems`
 */
export function readPassages(tree: Root, file: string, problems: Problem[]): ArticleText {
  const text: ArticleText = {
    passages: [],
    pageBreaks: [],
    sics: [],
    entityMarks: [],
    bodyMarks: [],
  };
  const references = new Map<string, number>();
  const notes: FootnoteDefinition[] = [];

  const problem = (node: Node, message: string, hint: string) =>
    problems.push({
      file,
      line: node.position?.start.line,
      column: node.position?.start.column,
      message,
      hint,
    });

  const addPassage = (
    kind: PassageKind,
    node: Passage['node'],
    context: { block?: BlockName; lang?: string },
    { depth, holder = node }: { depth?: number; holder?: Node } = {},
  ) => {
    const passage: Passage = {
      id: '', kind, ...context, text: '', marked: '', line: node.position?.start.line ?? 0, node, holder,
      ...(depth === undefined ? {} : { depth }),
    }; // prettier-ignore
    readPhrasing(passage, node.children, text, { problem, references });
    if (passage.text.trim() === '')
      problem(node, 'this passage has no words', 'remove it or write its text');
    if (passage.text.includes('\u00A0'))
      problem(
        node,
        'a no-break space stands in this passage',
        'write an ordinary space and declare the no-break space of the source in the apparatus',
      );
    text.passages.push(passage);
    if (kind !== 'note') text.bodyMarks.push(passage);
    return passage;
  };

  const readBlocks = (nodes: RootContent[], context: { block?: BlockName; lang?: string }) => {
    for (const node of nodes) {
      switch (node.type) {
        case 'yaml':
          break;
        case 'heading':
          if (node.depth === 1)
            problem(
              node,
              'a heading of level 1 stands in the body',
              'the title is front matter; begin sections with ##',
            );
          addPassage('heading', node, context, { depth: node.depth });
          break;
        case 'paragraph':
          addPassage(context.block === 'Caption' ? 'caption' : 'paragraph', node, context);
          break;
        case 'list':
          readList(node, context);
          break;
        case 'thematicBreak':
          text.bodyMarks.push('***');
          break;
        case 'footnoteDefinition':
          notes.push(node);
          break;
        case 'mdxJsxFlowElement':
          readBlock(node);
          break;
        default:
          problem(
            node,
            `an article cannot hold ${node.type}`,
            'use headings, paragraphs, lists, notes and the components in the README',
          );
      }
    }
  };

  const readList = (list: List, context: { block?: BlockName; lang?: string }) => {
    for (const item of list.children) {
      const [only, ...more] = item.children;
      if (only?.type !== 'paragraph' || more.length > 0)
        problem(
          item,
          'a list item must be one paragraph',
          'write each item on a line of its own, without nested blocks',
        );
      else addPassage('item', only, context, { holder: item });
    }
  };

  const readBlock = (node: MdxJsxFlowElement) => {
    const name = node.name as BlockName;
    if (!blockNames.includes(name)) {
      const known = nearest(String(node.name), blockNames);
      problem(
        node,
        `<${node.name}> is not a component of this edition`,
        known ? `did you mean <${known}>?` : `blocks are ${blockNames.join(', ')}`,
      );
      return;
    }
    const lang = attribute(node, 'lang');
    readBlocks(node.children, { block: name, ...(lang ? { lang } : {}) });
  };

  readBlocks(tree.children, {});

  notes.sort((a, b) => Number(a.identifier) - Number(b.identifier));
  for (const note of notes) {
    const [only, ...more] = note.children;
    if (!/^\d+$/.test(note.identifier))
      problem(
        note,
        `note [^${note.identifier}] has no number`,
        'number notes as the original does: [^1]',
      );
    if (only?.type !== 'paragraph' || more.length > 0)
      problem(note, 'a note must be one paragraph', 'write it on one line');
    else addPassage('note', only, {}, { holder: note }).id = `n${note.identifier}`;
    const count = references.get(note.identifier) ?? 0;
    if (count === 0)
      problem(
        note,
        `note [^${note.identifier}] is referred to nowhere`,
        `put [^${note.identifier}] at the sentence it hangs on`,
      );
  }
  const defined = new Map<string, number>();
  for (const note of notes) defined.set(note.identifier, (defined.get(note.identifier) ?? 0) + 1);
  for (const [identifier, times] of defined)
    if (times > 1)
      problem(
        notes.find((note) => note.identifier === identifier)!,
        `note [^${identifier}] is written ${times} times`,
        'give each note a number of its own',
      );
  checkMissingNotes(tree, new Set(defined.keys()), problem);
  return text;
}

type Report = (node: Node, message: string, hint: string) => void;

/** Walks phrasing content, collecting words, milestones, references and sic marks. */
function readPhrasing(
  passage: Passage,
  nodes: PhrasingContent[],
  text: ArticleText,
  state: { problem: Report; references: Map<string, number> },
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text': {
        const words = node.value.replaceAll(/\s*\n\s*/g, ' ');
        passage.text += words;
        passage.marked += escapeSigns(words);
        break;
      }
      case 'emphasis':
      case 'strong':
      case 'link':
        readPhrasing(passage, node.children, text, state);
        break;
      case 'footnoteReference':
        passage.marked += `[^${node.identifier}]`;
        state.references.set(node.identifier, (state.references.get(node.identifier) ?? 0) + 1);
        break;
      case 'mdxJsxTextElement':
        readInline(passage, node, text, state);
        break;
      default:
        state.problem(
          node,
          `a passage cannot hold ${node.type}`,
          'use plain words, emphasis, links, notes and the components in the README',
        );
    }
  }
}

function readInline(
  passage: Passage,
  node: MdxJsxTextElement,
  text: ArticleText,
  state: { problem: Report; references: Map<string, number> },
): void {
  switch (node.name) {
    case 'PageBreak': {
      const page = pageOf(node);
      const inferred = node.attributes.some(
        (a) => a.type === 'mdxJsxAttribute' && a.name === 'inferred',
      );
      text.pageBreaks.push({ page, inferred, passage, offset: passage.text.length });
      passage.marked += `{${page ?? ''}${inferred ? '?' : ''}}`;
      break;
    }
    case 'Sic': {
      const before = passage.text.length;
      passage.marked += SIC_OPENS;
      readPhrasing(passage, node.children, text, state);
      passage.marked += SIC_CLOSES;
      const reads = attribute(node, 'reads');
      if (!reads)
        state.problem(
          node,
          '<Sic> does not say what the word probably should be',
          'write <Sic reads="…">…</Sic>',
        );
      else text.sics.push({ text: passage.text.slice(before), reads, passage });
      break;
    }
    case 'Entity': {
      const start = passage.text.length;
      readPhrasing(passage, node.children, text, state);
      const entity = attribute(node, 'id');
      const { line, column } = node.position?.start ?? {};
      if (!entity)
        state.problem(node, '<Entity> does not say which', 'write <Entity id="…">…</Entity>');
      else
        text.entityMarks.push({ entity, passage, start, end: passage.text.length, line, column });
      break;
    }
    default: {
      const known = nearest(String(node.name), inlineNames);
      state.problem(
        node,
        `<${node.name}> is not a component of this edition`,
        known ? `did you mean <${known}>?` : `within a passage there are ${inlineNames.join(', ')}`,
      );
    }
  }
}

/**
 * GFM leaves a reference whose note is missing as plain text, `[^7]`; only such text can tell that
 * a note was forgotten.
 */
function checkMissingNotes(node: Node, defined: Set<string>, problem: Report): void {
  if (node.type === 'text') {
    for (const match of (node as Node & { value: string }).value.matchAll(/\[\^([^\]]+)\]/g))
      if (!defined.has(match[1]!.toLowerCase()))
        problem(
          node,
          `there is a reference to note [^${match[1]}], but no such note`,
          `write the note as a line [^${match[1]}]: … at the end of the file`,
        );
  }
  if ('children' in node)
    for (const child of (node as Parent).children) checkMissingNotes(child, defined, problem);
}

/** The value of a string attribute of a component; undefined where it is absent. */
export function attribute(node: Jsx, name: string): string | undefined {
  const found = node.attributes.find(
    (a): a is MdxJsxAttribute => a.type === 'mdxJsxAttribute' && a.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

function pageOf(node: Jsx): number | undefined {
  const value = attribute(node, 'n');
  return value === undefined ? undefined : Number(value);
}
