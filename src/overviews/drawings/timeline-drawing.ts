import { rangeOf } from '../../words/dates.ts';
import { labelOf, widthOf } from './network-labels.ts';
import { round } from './network-shapes.ts';
import { type Signpost, type TimelineEvent, yearOf } from '../timeline.ts';
import { extentOf, inYears, packRows } from './timeline-extent.ts';
import { type Paper, paperOf, type Scale, scales } from './timeline-paper.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * Lays out the timeline, to scale: a lane for each text, in it a mark for each event that the text
 * dates, as long as the time that the date can mean, in as few rows as keep the marks apart; across all
 * lanes a stripe for each year in which something happened or began. Lines and outlines are paths of SVG.
 *
 * @param signposts names to write over the lanes; only the wide drawing has room for them
 */
export function drawTimeline(
  events: TimelineEvent[],
  articles: CorpusArticle[],
  shape: keyof typeof scales,
  signposts: Signpost[] = [],
) {
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
    const lane = drawLane(article, events, last, top, paper);
    across = top + lane.depth + scale.gap;
    return lane;
  });
  const far = across - scale.gap + 4;
  const end = paper.along(last) + 8;
  return {
    width: round(scale.upright ? far : end),
    height: round(scale.upright ? end : far + 20),
    decades: range(first, last, 10).map((year) => ({
      year,
      line: paper.line([paper.along(year), near - 4], [paper.along(year), far]),
      labels: scale.upright
        ? [paper.label('start', paper.along(year) + 4, 0)]
        : [head - 9, far + 16].map((at) => paper.label('middle', paper.along(year), at)),
    })),
    years: [...new Set(events.map(({ date }) => Number(yearOf(date))))]
      .filter(Number.isFinite)
      .map((year) => ({ year, ...paper.stripe(year, near, far) })),
    signposts: posts.map(({ event, text, row, at }) => ({
      event,
      text,
      label: paper.label('start', at + 4, (row + 0.75) * line),
      leader: paper.line([at, row * line + 2], [at, head - 24]),
    })),
    lanes: lanes.map((lane, i) => ({
      ...lane,
      ...(scale.upright
        ? placeLaneLabel(lane, i, lanes.length, far, head, paper)
        : { label: paper.label('start', 0, lane.top - 8), leader: undefined }),
    })),
  };
}

/** The whole decade in which the first event lies, and the end of the year of the last. */
function spanOf(events: TimelineEvent[], articles: CorpusArticle[]) {
  const extents = events.map(({ date }) => extentOf(date, 0));
  const ends = [...extents.map(({ to }) => to), ...articles.map((text) => writtenAt(text) ?? 0)];
  return {
    first: Math.floor(Math.min(...extents.map(({ from }) => from)) / 10) * 10,
    last: Math.ceil(Math.max(...ends)),
  };
}

function drawLane(
  article: CorpusArticle,
  events: TimelineEvent[],
  last: number,
  top: number,
  { scale, along, line, outline }: Paper,
) {
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
    article,
    top,
    depth,
    written: written
      ? line([along(written), top - 3], [along(written), top + depth + 1])
      : undefined,
    marks: boxes.map(({ event, extent }, i) => ({
      ...extent,
      event,
      outline: outline(extent, top + rows[i]! * scale.row),
    })),
  };
}

/**
 * In the upright drawing lane labels have lines of their own, tied to the lane by a leader: from the left
 * downward, those that would run off the paper from the right downward.
 */
function placeLaneLabel(
  { top, depth }: { top: number; depth: number },
  index: number,
  count: number,
  far: number,
  head: number,
  { scale, line, label }: Paper,
) {
  const right = top > far * 0.75;
  const row = 1.3 * scale.em * (right ? count - 1 - index : index);
  const at = right ? top + depth : top;
  return {
    label: label(right ? 'end' : 'start', row + scale.em, right ? at - 4 : at + 4),
    leader: line([row + 2, at], [head - 4, at]),
  };
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
  if (data.published) return inYears(rangeOf(data.published).max);
  return data.written ? inYears(rangeOf(data.written).min) : undefined;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
}
