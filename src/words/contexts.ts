/** A piece of a context: words, marked or not. */
export interface ContextPart {
  text: string;
  marked: boolean;
}

/** Characters kept on either side of a mention. */
const width = 110;

/**
 * The words around some stretches of a passage, cut at words, with `…` where something is left out.
 * Contexts that touch each other become one.
 *
 * @param spans in order, not overlapping
 */
export function contextsOf(text: string, spans: { start: number; end: number }[]): ContextPart[] {
  const parts: ContextPart[] = [];
  let done = 0;
  for (const [i, { start, end }] of spans.entries()) {
    const from = Math.max(done, wordStart(text, start - width));
    if (from > done) parts.push({ text: done === 0 ? '… ' : ' … ', marked: false });
    parts.push(
      { text: text.slice(from, start), marked: false },
      { text: text.slice(start, end), marked: true },
    );
    const next = spans[i + 1]?.start ?? text.length;
    done = Math.min(next, wordEnd(text, end + width));
    parts.push({ text: text.slice(end, done), marked: false });
  }
  if (done < text.length) parts.push({ text: ' …', marked: false });
  return parts.filter((part) => part.text !== '');
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  return text.indexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return text.lastIndexOf(' ', at);
}
