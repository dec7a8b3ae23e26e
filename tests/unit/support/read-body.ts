import { parseMdx } from '../../../src/files/parse-mdx.ts';
import { readPassages } from '../../../src/article/passages.ts';
import { type Problem } from '../../../src/files/problems.ts';
import type { ArticleText } from '../../../src/article/passage.ts';

/** Lines that the front matter of `readBody` takes; the body begins on the next. */
export const linesBefore = 3;

/** Reads the body of an article: its passages and whatever an article may not hold. */
export function readBody(body: string): { text: ArticleText; problems: Problem[] } {
  const problems: Problem[] = [];
  const { tree } = parseMdx(`---\ntitle: T\n---\n${body}`, 'a.mdx', problems);
  if (!tree) throw new Error(`The body cannot be parsed: ${problems[0]!.message}`);
  return { text: readPassages(tree, 'a.mdx', problems), problems };
}

/** Reads a body that must be without fault. */
export function readGoodBody(body: string): ArticleText {
  const { text, problems } = readBody(body);
  if (problems.length > 0) throw new Error(`The body has a problem: ${problems[0]!.message}`);
  return text;
}
