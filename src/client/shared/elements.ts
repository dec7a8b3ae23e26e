import type { SnippetPart } from '../../search/results/snippet.ts';

/** What an element holds; text is never read as mark-up. */
export type Content = (Node | string)[];

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Content
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A link with words alone. */
export function linkTo(href: string, words: string): HTMLAnchorElement {
  return element('a', { href }, words);
}

/** A button that does something. */
export function button(name: string, onclick: () => void, className = 'button'): HTMLButtonElement {
  return element('button', { type: 'button', className, onclick }, name);
}

/** Small print beside something. */
export function meta(words: string): HTMLElement {
  return element('span', { className: 'meta' }, words);
}

/** Words with elements among them, as a template: sentence`See ${link}.` */
export function sentence(
  words: TemplateStringsArray,
  ...among: (Node | string | Content)[]
): Content {
  return words.flatMap((text, at) => [text, ...[among[at] ?? []].flat()]);
}

/** A sentence as a paragraph of small print. */
export function note(...content: Parameters<typeof sentence>): HTMLElement {
  return element('p', { className: 'meta' }, ...sentence(...content));
}

/** Whether a click is to be answered here, not in another window. */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}

/** The parts of a snippet; what matched is marked. */
export function marked(parts: SnippetPart[]): Content {
  return parts.map((part) => (typeof part === 'string' ? part : element('mark', {}, part.mark)));
}

/** Some words, and how many more there are. */
export function someOf(words: string[], most: number, more: (rest: number) => string): string {
  const rest = words.length - most;
  return words.slice(0, most).join(', ') + (rest > 0 ? ` and ${more(rest)}` : '');
}

/** A query as it is quoted to the reader: not longer than a line, and in one pair of quotation marks. */
export function inQuotes(query: string): string {
  const words = query.trim().replaceAll('"', '');
  return `“${words.length > 80 ? `${words.slice(0, 80)} …` : words}”`;
}
