import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkMdxLimits } from './limits.ts';
import { checkConflict, parseYaml } from './parse-yaml.ts';
import type { Place, Placed } from './places.ts';
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

/** Parses the text of an MDX file; whatever cannot be read in either part is pushed to `problems`. */
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
    tree: parseTree(text, whole, file, problems),
    body: text.slice(whole.length),
  };
}

/**
 * Parses an MDX file that has no front matter.
 *
 * @returns its Markdown tree; undefined, with every problem pushed, where it cannot be read
 */
export function parseMarkdown(text: string, file: string, problems: Problem[]): Root | undefined {
  const conflicts = checkConflict(text, file, 'this file');
  problems.push(...conflicts);
  return conflicts.length > 0 ? undefined : parseTree(text, '', file, problems);
}

function parseTree(
  text: string,
  frontMatter: string,
  file: string,
  problems: Problem[],
): Root | undefined {
  // Front matter is a block of its own, which is judged as YAML.
  const blank = frontMatter.replaceAll(/[^\n]+/g, '');
  const limits = checkMdxLimits(blank + text.slice(frontMatter.length), file);
  problems.push(...limits);
  if (limits.length > 0) return undefined;
  try {
    return parser.parse(text);
  } catch (error) {
    // What the parsers throw: a message of vfile, whose place is a point or a stretch.
    const { reason, message, line, column, place } = error as {
      reason?: string;
      message: string;
      line?: number;
      column?: number;
      place?: { line?: number; column?: number; start?: Place };
    };
    const start = place?.start ?? place;
    problems.push({
      file,
      line: line ?? start?.line,
      column: column ?? start?.column,
      message: `the MDX cannot be read: ${(reason ?? message).replace(/\.$/, '')}`,
      hint: 'in running text write \\{ for { and \\< for <, and close every component that is opened',
    });
    return undefined;
  }
}
