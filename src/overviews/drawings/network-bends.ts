import { controlOf, type DrawnLine, type Mark, type Point } from './network-shapes.ts';

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
  let best = { bend: 0, hits: Infinity };
  for (const bend of bends) {
    const hits = hitsOf({ ...line, bend }, others).length;
    if (hits < best.hits) best = { bend, hits };
  }
  return best.bend;
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
