import type { ArticleText, Passage } from './passage.ts';

/**
 * Where in the article each passage begins, from 0 (its first word) to 1 (its last), by characters;
 * for strips that show where a text speaks of something.
 */
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
