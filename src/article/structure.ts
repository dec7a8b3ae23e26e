import type { ArticleText, PageBreak, Passage } from './passage.ts';

/** For each passage the heading under which it stands; headings stand under themselves. */
export function sectionsOf(text: ArticleText): Map<Passage, Passage> {
  const sections = new Map<Passage, Passage>();
  let heading: Passage | undefined;
  for (const passage of text.passages) {
    if (passage.kind === 'heading') heading = passage;
    if (passage.kind === 'note') heading = undefined;
    if (heading) sections.set(passage, heading);
  }
  return sections;
}

/** The printed page on which a passage begins: the last milestone before it. Notes have none. */
export function pageAt(text: ArticleText, passage: Passage): PageBreak | undefined {
  if (passage.kind === 'note') return undefined;
  const order = new Map(text.passages.map((p, i) => [p, i]));
  const place = order.get(passage)!;
  return text.pageBreaks.findLast((mark) => {
    const at = order.get(mark.passage)!;
    return at < place || (at === place && mark.offset === 0);
  });
}

/** Headings as a table of contents: sections with their sub-sections. */
export function contentsOf(text: ArticleText): { passage: Passage; children: Passage[] }[] {
  const contents: { passage: Passage; children: Passage[] }[] = [];
  for (const passage of text.passages) {
    if (passage.kind !== 'heading') continue;
    const last = contents.at(-1);
    if (passage.depth === 2 || !last) contents.push({ passage, children: [] });
    else last.children.push(passage);
  }
  return contents;
}

/** Where in the article each passage begins, from 0 (its first word) to 1 (its last), by characters. */
export function positionsOf(text: ArticleText): Map<Passage, number> {
  const total = text.passages.reduce((sum, passage) => sum + passage.text.length, 0);
  const positions = new Map<Passage, number>();
  let before = 0;
  for (const passage of text.passages) {
    positions.set(passage, before / total);
    before += passage.text.length;
  }
  return positions;
}
