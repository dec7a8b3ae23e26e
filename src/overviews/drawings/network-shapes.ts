import { count } from '../../words/numbers.ts';
import type { TiedEntity } from '../network.ts';

/** An entity in a drawing: a mark at x and y, and its label beneath. */
export interface Mark {
  tied: TiedEntity;
  x: number;
  y: number;
  /** Of the circle, or of the circle as large as the square. */
  radius: number;
  label: string[];
  /** As wide as the label will at most be. */
  labelWidth: number;
  fontSize: number;
}

/** All ties between two marks. */
export interface DrawnLine {
  ends: [Mark, Mark];
  ties: number;
  /** How far the line bows to one side, as a part of its length. */
  bend: number;
}

interface Point {
  x: number;
  y: number;
}

/** How heavy lines are drawn. */
export const weights = [
  { name: 'light', label: '1 tie', holds: (ties: number) => ties === 1 },
  { name: 'middling', label: '2 or 3 ties', holds: (ties: number) => ties === 2 || ties === 3 },
  { name: 'heavy', label: '4 and more', holds: (ties: number) => ties > 3 },
] as const;

export const lineHeight = 1.15;
const gap = 2;
const margin = 4;

/** The room that a mark and its label take, with a margin. */
export function boxOf(mark: Mark) {
  const { x, y, radius, label, labelWidth, fontSize } = mark;
  const half = Math.max(radius, labelWidth / 2) + margin;
  return {
    left: round(x - half),
    right: round(x + half),
    top: round(y - radius - margin),
    bottom: round(labelTop(mark) + label.length * lineHeight * fontSize + margin),
  };
}

/** The same as a rectangle of SVG. */
export function roomOf(mark: Mark) {
  const { left, right, top, bottom } = boxOf(mark);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where the label of a mark begins. */
export function labelTop({ y, radius }: Mark): number {
  return round(y + radius + gap);
}

/** The square of an initiative: as large as the circle of an actor with as many ties. */
export function squareOf({ x, y, radius }: Mark) {
  const side = radius * Math.sqrt(Math.PI);
  return {
    x: round(x - side / 2),
    y: round(y - side / 2),
    width: round(side),
    height: round(side),
  };
}

/** Lines as the data of one SVG path, from the edge of a mark to the edge of the other. */
export function pathOf(lines: DrawnLine[]): string {
  return lines
    .map((line) => {
      const control = controlOf(line);
      const [start, end] = line.ends.map((mark) => edgeToward(mark, control));
      const through = line.bend === 0 ? 'L' : `Q${round(control.x)} ${round(control.y)} `;
      return `M${start!.x} ${start!.y}${through}${end!.x} ${end!.y}`;
    })
    .join('');
}

/** A little within the edge, so that neither circle nor square stands off the line. */
function edgeToward({ x, y, radius }: Mark, point: Point): Point {
  const part = (0.85 * radius) / Math.hypot(point.x - x, point.y - y);
  return { x: round(x + part * (point.x - x)), y: round(y + part * (point.y - y)) };
}

/** The control point of a line, a quadratic curve. */
function controlOf({ ends: [a, b], bend }: DrawnLine): Point {
  return {
    x: (a.x + b.x) / 2 + 2 * bend * (b.y - a.y),
    y: (a.y + b.y) / 2 - 2 * bend * (b.x - a.x),
  };
}

/** From straight to strongly bowed, to either side. */
const bends = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3].flatMap((bend) => [bend, -bend]);
/** Between a line and a mark that it passes. */
const clearance = 2.5;
/** Points on a line at which it is looked at. */
const samples = Array.from({ length: 39 }, (_, index) => (index + 1) / 40);

/**
 * The least bend with which a line passes by the marks that are none of its ends; where none is
 * enough, that which runs into fewest. A line that ran straight on through a mark would seem to end
 * there.
 */
export function bendAround(marks: Mark[], line: DrawnLine): number {
  const others = marks.filter((mark) => !line.ends.includes(mark));
  const [best] = bends
    .map((bend) => ({ bend, hits: hitsOf({ ...line, bend }, others).length }))
    .sort((a, b) => a.hits - b.hits);
  return best!.bend;
}

/** The marks that a line touches. */
export function hitsOf(line: DrawnLine, marks: Mark[]): Mark[] {
  const points = samples.map((part) => pointOn(line, part));
  return marks.filter(({ x, y, radius }) =>
    points.some((point) => Math.hypot(point.x - x, point.y - y) < radius + clearance),
  );
}

function pointOn(line: DrawnLine, part: number): Point {
  const [from, to] = line.ends;
  const { x, y } = controlOf(line);
  const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return { x: a * from.x + b * x + c * to.x, y: a * from.y + b * y + c * to.y };
}

/** What a mark says when pointed at or read out: `IIP, Inter-Island Partnership: 48 ties, with 19 others`. */
export function titleOf({ tied: { entity, ties, partners }, label }: Mark): string {
  const name = label.join(' ');
  const names = name === entity.data.name ? name : `${name}, ${entity.data.name}`;
  return `${names}: ${count(ties, 'tie')}, with ${count(partners.length, 'other')}`;
}

/** To a tenth of a unit, which is finer than a screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
