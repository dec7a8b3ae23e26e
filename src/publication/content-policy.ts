import { createHash } from 'node:crypto';

/** Scripts and styles that stand in a file itself, whole. */
export interface Inline {
  scripts: string[];
  styles: string[];
}

/**
 * What a page may load and run, by Content Security Policy Level 3: what the site itself serves, and
 * nothing that stands in the page. The engine of the search is WebAssembly, which has its own word
 * (8.3, “wasm-unsafe-eval”).
 *
 * @param wasm whether the page runs the engine
 * @param inline what else may run, as in the corpus in one file
 */
export function contentPolicy(
  wasm: boolean,
  { scripts, styles }: Inline = { scripts: [], styles: [] },
): string {
  const quote = (texts: string[]) =>
    texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
  return [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}${quote(scripts)}`,
    `style-src 'self'${quote(styles)}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
