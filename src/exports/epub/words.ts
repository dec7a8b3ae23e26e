import type { Text } from 'xast';

/** Words as a node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** The same with a capital at the beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
