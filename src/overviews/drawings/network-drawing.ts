import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { linesAmong, type TiedEntity } from '../network.ts';
import { labelOf, widthOf } from './network-labels.ts';
import { bendAround, boxOf, type DrawnLine, type Mark, round } from './network-shapes.ts';

/** What a drawing is to hold, and the room that it has, in its own units. */
interface Frame {
  /** Name of the class that shows it on the screens it is for. */
  size: string;
  /** Only entities with at least so many ties are drawn. */
  atLeast: number;
  width: number;
  /** What it aims at; a drawing grows beyond it where labels need the room. */
  height: number;
}

/** The drawings of the page: a phone has room for the most tied alone. */
export const frames = [
  { size: 'wide', atLeast: 4, width: 1200, height: 820 },
  { size: 'middle', atLeast: 4, width: 700, height: 860 },
  { size: 'narrow', atLeast: 8, width: 350, height: 520 },
] as const satisfies Frame[];

/**
 * Lays out the most tied entities of a network, the most tied first: the same network always in the same
 * way, no label upon another label or mark.
 */
export function drawNetwork(network: TiedEntity[], frame: Frame) {
  const often = network.filter(({ ties }) => ties >= frame.atLeast);
  const candidates = new Set(often.map(({ entity }) => entity));
  // Whoever is tied to nobody else that is drawn would stand there without a line.
  const drawn = often.filter(({ partners }) =>
    partners.some(({ entity }) => candidates.has(entity)),
  );
  const scale = Math.sqrt((frame.width * frame.height) / drawn.length);
  const marks = drawn.map((tied): Mark => {
    const label = labelOf(tied.entity);
    const fontSize = tied.ties < 15 ? 13 : 15;
    const labelWidth = widthOf(label) * fontSize;
    const radius = 2 + (scale / 60) * Math.sqrt(tied.ties);
    return { tied, x: NaN, y: NaN, radius, label, labelWidth, fontSize };
  });
  const markOf = new Map(marks.map((mark) => [mark.tied, mark]));
  const lines = linesAmong(drawn).map(({ ends: [one, other], ties }) => ({
    ends: [markOf.get(one)!, markOf.get(other)!] as [Mark, Mark],
    ties,
    bend: 0,
  }));
  attract(marks, lines, frame, scale);
  spread(marks, frame);
  separate(marks, frame.width);
  const boxes = marks.map(boxOf);
  const top = Math.min(...boxes.map((box) => box.top));
  for (const mark of marks) {
    mark.x = round(mark.x);
    mark.y = round(mark.y - top);
  }
  for (const line of lines) line.bend = bendAround(marks, line);
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) - top);
  return { width: frame.width, height, marks, lines };
}

/** Brings tied marks together and keeps all apart. d3-force starts from fixed places, without chance. */
function attract(marks: Mark[], lines: DrawnLine[], frame: Frame, scale: number): void {
  const links = lines.map(({ ends: [source, target], ties }) => ({ source, target, ties }));
  forceSimulation(marks)
    .force('charge', forceManyBody().strength(-6 * scale))
    .force('link', forceLink(links).distance(scale))
    .force('x', forceX(0).strength(0.1))
    .force('y', forceY(0).strength((0.1 * frame.width) / frame.height))
    .stop()
    .tick(400);
}

/**
 * Fills the frame: a force layout crowds the middle, so a place is half where the forces put it and
 * half its rank from side to side.
 */
function spread(marks: Mark[], frame: Frame): void {
  for (const [axis, length] of [
    ['x', frame.width],
    ['y', frame.height],
  ] as const) {
    const sorted = marks.map((mark) => mark[axis]).sort((a, b) => a - b);
    const [first, last] = [sorted[0]!, sorted.at(-1)!];
    for (const mark of marks) {
      const place = (mark[axis] - first) / (last - first || 1);
      const rank = sorted.indexOf(mark[axis]) / (sorted.length - 1 || 1);
      mark[axis] = (0.06 + 0.88 * (0.5 * place + 0.5 * rank)) * length;
    }
  }
}

/** Pushes overlapping boxes apart within the width, at last only up and down, so that it ends. */
function separate(marks: Mark[], width: number): void {
  for (let pass = 0, moved = true; moved; pass++) {
    moved = false;
    for (const [index, one] of marks.entries())
      for (const other of marks.slice(index + 1))
        moved = pushApart(one, other, pass < 300) || moved;
    for (const mark of marks) keepWithin(mark, width);
  }
}

/** What rounding may take from the distance of two boxes, or of one from the edge. */
const spare = 0.5;

/** @returns whether the two overlapped */
function pushApart(one: Mark, other: Mark, sideways: boolean): boolean {
  const [a, b] = [boxOf(one), boxOf(other)];
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left) + spare;
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + spare;
  if (across <= 0 || down <= 0) return false;
  const axis = sideways && across < down ? 'x' : 'y';
  const push = ((axis === 'x' ? across : down) / 2 + 0.1) * (one[axis] < other[axis] ? 1 : -1);
  one[axis] -= push;
  other[axis] += push;
  return true;
}

function keepWithin(mark: Mark, width: number): void {
  const { left, right } = boxOf(mark);
  if (left < spare) mark.x += spare - left;
  if (right > width - spare) mark.x -= right - width + spare;
}
