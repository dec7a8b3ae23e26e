import type { Node, PhrasingContent } from 'mdast';

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

/** Where a passage begins in its file. */
export function startOf({ line, node }: Passage): { line: number; column: number } {
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
export const blockNames = [
  'Standfirst',
  'Summary',
  'Keywords',
  'Caption',
  'AuthorNote',
  'Citation',
  'Disclaimer',
] as const;
export type BlockName = (typeof blockNames)[number];

/** Reports a problem with a node of a text. */
export type Report = (node: Node, message: string, hint: string) => void;
