const kept = new Set(['a', 'em', 'i', 'span', 'sup']);

/**
 * What a CSL processor writes, cut down to `i`, `em`, `sup`, `span` without attributes and `a` with
 * a web address; the words in other elements stay. citeproc escapes the words themselves, so that
 * every `<` begins a tag of its own.
 */
export function cleanHtml(html: string): string {
  return html
    .replace(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi, (_, slash: string, name: string, rest: string) => {
      const tag = name.toLowerCase();
      if (!kept.has(tag)) return '';
      if (slash || tag !== 'a') return `<${slash}${tag}>`;
      const href = /\shref="(https?:\/\/[^"]*)"/.exec(rest)?.[1];
      return href === undefined ? '<a>' : `<a href="${href}">`;
    })
    .trim();
}

/** The words of such HTML. */
export function htmlToText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
