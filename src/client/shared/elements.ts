/** Makes an element; text given as children is never read as mark-up. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** `1 passage`, `3 passages`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** A query as it is quoted to the reader: not longer than a line, and in one pair of quotation marks. */
export function inQuotes(query: string): string {
  const words = query.trim().replaceAll('"', '');
  return `“${words.length > 80 ? `${words.slice(0, 80)} …` : words}”`;
}
