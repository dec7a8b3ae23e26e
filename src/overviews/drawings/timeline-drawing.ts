import { rangeOf } from '../../words/dates.ts';
import { labelOf, widthOf } from './network-labels.ts';
import { type Signpost, type TimelineEvent, yearOf } from '../timeline.ts';
import { type Extent, extentOf, inYears, packRows } from './timeline-extent.ts';
import { type Paper, paperOf, type Scale, scales, short } from './timeline-paper.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** The timeline in units of a drawing, to scale. */
export interface Drawing {
  width: number;
  height: number;
  decades: { year: number; line: string; labels: Label[] }[];
  /** Each year in which something happened or began, as a stripe across all lanes. */
  years: { year: number; x: number; y: number; width: number; height: number }[];
  signposts: { event: TimelineEvent; text: string; label: Label; leader: string }[];
  lanes: Lane[];
}

/** The room of one text. */
export interface Lane {
  article: CorpusArticle;
  label: Label;
  /** From the label to the lane, where they stand apart. */
  leader: string | undefined;
  /** The time of writing as a line across the lane. */
  written: string | undefined;
  marks: Mark[];
}

/** An event in the lane of a text that tells of it. */
export interface Mark extends Pick<Extent, 'form' | 'vague' | 'open'> {
  event: TimelineEvent;
  /** Outline, as the `d` of a path. */
  outline: string;
}

/** Where words stand. */
export interface Label {
  x: number;
  y: number;
  'text-anchor': 'start' | 'middle' | 'end';
}

/**
 * Lays out the timeline: a lane for each text, in it a mark for each event that the text dates, as
 * long as the time that the date can mean, in as few rows as keep the marks apart.
 *
 * @param signposts names to write over the lanes; only the wide drawing has room for them
 */
export function drawTimeline(
  events: TimelineEvent[],
  articles: CorpusArticle[],
  shape: keyof typeof scales,
  signposts: Signpost[] = [],
): Drawing {
  const scale: Scale = scales[shape];
  const told = articles.filter((article) => events.some((event) => tells(article, event)));
  const { first, last } = spanOf(events, told);
  const posts = scale.upright ? [] : placeSignposts(signposts, scale, first, last);
  const line = 1.3 * scale.em;
  const head = scale.upright
    ? 3 * line + 10
    : 24 + (Math.max(-1, ...posts.map(({ row }) => row)) + 1) * line;
  const paper = paperOf(scale, (scale.upright ? head : 8) - first * scale.year);

  // Along: in the direction of time; across: from lane to lane.
  const near = scale.upright ? 2.6 * scale.em : head;
  let across = near;
  const lanes = told.map((article) => {
    const top = across + scale.head;
    const { depth, ...lane } = drawLane(article, events, last, top, paper);
    across = top + depth + scale.gap;
    return { article, top, depth, ...lane };
  });
  const far = across - scale.gap + 4;
  const end = paper.along(last) + 8;
  return {
    width: short(scale.upright ? far : end),
    height: short(scale.upright ? end : far + 20),
    decades: range(first, last, 10).map((year) => ({
      year,
      line: paper.line([paper.along(year), near - 4], [paper.along(year), far]),
      labels: scale.upright
        ? [{ ...paper.place(paper.along(year) + 4, 0), 'text-anchor': 'start' }]
        : [head - 9, far + 16].map((at) => ({
            ...paper.place(paper.along(year), at),
            'text-anchor': 'middle',
          })),
    })),
    years: [...new Set(events.map(({ date }) => Number(yearOf(date))))]
      .filter(Number.isFinite)
      .map((year) => ({ year, ...paper.stripe(year, near, far) })),
    signposts: posts.map(({ event, text, row, at }) => ({
      event,
      text,
      label: { x: short(at + 4), y: short((row + 0.75) * line), 'text-anchor': 'start' },
      leader: paper.line([at, row * line + 2], [at, head - 24]),
    })),
    lanes: placeLaneLabels(lanes, far, head, paper),
  };
}

/** The whole decade in which the first event lies, and the end of the year of the last. */
function spanOf(
  events: TimelineEvent[],
  articles: CorpusArticle[],
): { first: number; last: number } {
  const extents = events.map(({ date }) => extentOf(date, 0));
  return {
    first: Math.floor(Math.min(...extents.map(({ from }) => from)) / 10) * 10,
    last: Math.ceil(
      Math.max(
        ...extents.map(({ to }) => to),
        ...articles.map((article) => writtenAt(article) ?? 0),
      ),
    ),
  };
}

function drawLane(
  article: CorpusArticle,
  events: TimelineEvent[],
  last: number,
  top: number,
  { scale, along, line, outline }: Paper,
): Pick<Lane, 'marks' | 'written'> & { depth: number } {
  const written = writtenAt(article);
  const boxes = events
    .filter((event) => tells(article, event))
    .map((event) => ({ event, extent: extentOf(event.date, written ?? last) }));
  const { rows, count } = packRows(
    boxes.map(({ extent }) => extent),
    scale.mark / scale.year,
    !scale.upright,
  );
  const depth = Math.max(count, scale.least) * scale.row;
  return {
    depth,
    written: written
      ? line([along(written), top - 3], [along(written), top + depth + 1])
      : undefined,
    marks: boxes.map(({ event, extent }, i) => {
      const { form, vague, open } = extent;
      return { event, form, vague, open, outline: outline(extent, top + rows[i]! * scale.row) };
    }),
  };
}

/**
 * Lane labels stand over their lanes; in the upright drawing on lines of their own, tied to the lane
 * by a leader: from the left downward, those that would run off the paper from the right downward.
 */
function placeLaneLabels(
  lanes: (Pick<Lane, 'article' | 'marks' | 'written'> & { top: number; depth: number })[],
  far: number,
  head: number,
  { scale, line, place }: Paper,
): Lane[] {
  const lineOf = (row: number) => 1.3 * scale.em * row;
  return lanes.map(({ top, depth, ...lane }, i) => {
    if (!scale.upright)
      return {
        ...lane,
        label: { ...place(0, top - 8), 'text-anchor': 'start' },
        leader: undefined,
      };
    const right = top > far * 0.75;
    const row = right ? lanes.length - 1 - i : i;
    const at = right ? top + depth : top;
    return {
      ...lane,
      label: {
        ...place(lineOf(row) + scale.em, right ? at - 4 : at + 4),
        'text-anchor': right ? 'end' : 'start',
      },
      leader: line([lineOf(row) + 2, at], [head - 4, at]),
    };
  });
}

/**
 * Names in order of time, each low enough that no leader crosses an earlier name; those are left out
 * that would run off the paper.
 */
function placeSignposts(
  signposts: Signpost[],
  scale: Scale,
  first: number,
  last: number,
): { event: TimelineEvent; text: string; at: number; row: number }[] {
  const ends: number[] = [];
  return signposts.flatMap(({ event, entity }) => {
    const { from, to } = extentOf(event.date, 0);
    const text = labelOf(entity).join(' ');
    const at = 8 + ((from + to) / 2 - first) * scale.year;
    const end = at + 4 + widthOf([text]) * scale.em;
    if (end > 8 + (last - first) * scale.year) return [];
    const row = ends.findLastIndex((other) => other > at) + 1;
    ends.splice(row, ends.length, end);
    return [{ event, text, at, row }];
  });
}

function tells({ id }: CorpusArticle, { claim }: TimelineEvent): boolean {
  return claim.evidence.some(({ article }) => article === id);
}

/** When a text was published or written, or the earliest that it can have been, in years. */
function writtenAt({ data }: CorpusArticle): number | undefined {
  const date = data.published ?? data.written;
  return date ? inYears(rangeOf(date).max) : undefined;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}
