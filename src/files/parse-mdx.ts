import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkConflict } from './merge-conflict.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Placed } from './places.ts';
import type { Problem } from './problems.ts';

/** An MDX file taken apart; each of the parts is undefined where it cannot be read. */
export interface ParsedMdx {
  /** Front matter, with places in the whole file. */
  frontMatter: Placed | undefined;
  /** The whole file as a Markdown tree. */
  tree: Root | undefined;
  /** What stands below the front matter. */
  body: string;
}

// The same syntax extensions, in the same order, as Astro's MDX pipeline is given in
// astro.config.mjs, so that what is checked here is what the pages show.
const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .freeze();

/**
 * Parses one MDX file.
 *
 * @param text the whole file
 * @param file its path from the project root, for messages
 * @param problems takes whatever cannot be read in either part
 */
export function parseMdx(text: string, file: string, problems: Problem[]): ParsedMdx {
  const conflicts = checkConflict(text, file, 'this file');
  problems.push(...conflicts);
  if (conflicts.length > 0) return { frontMatter: undefined, tree: undefined, body: '' };
  const [whole = '', yaml] = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text) ?? [];
  if (yaml === undefined)
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'there is no front matter',
      hint: 'begin the file with a line ---, the fields in YAML and another line ---',
    });
  return {
    frontMatter:
      yaml === undefined ? undefined : parseYaml(yaml, file, problems, { linesBefore: 1 }),
    tree: parseTree(text, file, problems),
    body: text.slice(whole.length),
  };
}

function parseTree(text: string, file: string, problems: Problem[]): Root | undefined {
  try {
    return parser.parse(text);
  } catch (error) {
    problems.push(mdxProblem(error, file));
    return undefined;
  }
}

function mdxProblem(error: unknown, file: string): Problem {
  const e = error as {
    reason?: string;
    message: string;
    line?: number;
    column?: number;
    place?: { line?: number; column?: number; start?: { line: number; column: number } };
  };
  const place = e.place?.start ?? e.place;
  return {
    file,
    line: e.line ?? place?.line,
    column: e.column ?? place?.column,
    message: `the MDX cannot be read: ${(e.reason ?? e.message).replace(/\.$/, '')}`,
    hint: 'in running text write \\{ for { and \\< for <, and close every component that is opened',
  };
}
