/** A piece of a context: words, marked or not. */
export interface ContextPart {
  text: string;
  marked: boolean;
}

/** Characters kept on either side of a mention. */
const width = 110;

/**
 * The words around some stretches of a passage, cut at words, with `…` where something is left out;
 * those that touch each other become one.
 *
 * @param spans in order, not overlapping
 */
export function contextsOf(text: string, spans: { start: number; end: number }[]): ContextPart[] {
  const parts: ContextPart[] = [];
  const add = (words: string, marked = false) => {
    if (words) parts.push({ text: words, marked });
  };
  let done = 0;
  for (const [i, { start, end }] of spans.entries()) {
    const from = Math.max(done, start <= width ? 0 : text.indexOf(' ', start - width) + 1);
    if (from > done) add(done === 0 ? '… ' : ' … ');
    add(text.slice(from, start));
    add(text.slice(start, end), true);
    const next = spans[i + 1]?.start ?? text.length;
    const to = end + width >= text.length ? text.length : text.lastIndexOf(' ', end + width);
    done = Math.min(next, to);
    add(text.slice(end, done));
  }
  if (done < text.length) add(' …');
  return parts;
}
