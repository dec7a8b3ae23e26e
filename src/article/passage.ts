import type { Heading, Node, Parent } from 'mdast';
import type { Place } from '../files/places.ts';
import type { BlockName } from './components.ts';
import type { Inline } from './inline.ts';

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'caption' | 'note';

/** The smallest thing that can be cited. */
export interface Passage {
  /** `p12`, `p12-1`, `n3`; empty until ids are assigned. */
  id: string;
  kind: PassageKind;
  /** Heading depth, for headings. */
  depth?: Heading['depth'];
  /** Component that holds it (`Standfirst`, `Summary` …), if any. */
  block?: BlockName;
  /** BCP 47, where it differs from the article's. */
  lang?: string;
  /** The words alone: no milestones, no references to notes. */
  text: string;
  /** The words with milestones `{12}`, references `[^1]` and `⟦sic⟧` marks, as the proof compares them. */
  marked: string;
  /** Line of the MDX file. */
  line: number;
  /** What it holds: its words with notes, milestones and marks. */
  content: Inline[];
  /** Where it stands in the tree that it was read from. */
  node: Parent;
}

/** Where a node of a Markdown tree begins in its file. */
export function placeOfNode(node: Node | undefined): Partial<Place> {
  if (!node?.position) return {};
  const { line, column } = node.position.start;
  return { line, column };
}

/** Where a passage begins in its file. */
export function startOf({ line, node }: Passage): Place {
  return { line, column: node.position?.start.column ?? 1 };
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

/** Words of a passage, by their offsets. */
export interface Stretch {
  passage: Passage;
  start: number;
  end: number;
}

/** Words that the editors tie to an entity by hand; `none` unties them. */
export interface EntityMark extends Stretch {
  entity: string;
  line: number | undefined;
  column: number | undefined;
}

/** Everything citable in one article, in reading order, notes last. */
export interface ArticleText {
  passages: Passage[];
  pageBreaks: PageBreak[];
  sics: SicMark[];
  entityMarks: EntityMark[];
  /** The body as it is divided, notes apart. */
  blocks: Block[];
  /** Body in reading order as the proof sees it: passages and `***`. */
  bodyMarks: (Passage | '***')[];
}

/** What stands one below the other in an article. */
export type Block =
  /** A heading or a paragraph. */
  | { type: 'passage'; passage: Passage }
  | { type: 'list'; ordered: boolean; start: number; loose: boolean; items: Passage[] }
  | { type: 'component'; name: BlockName; lang: string | undefined; blocks: Block[] }
  | { type: 'break' };
