import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, parseDocument } from 'yaml';
import type { Problem } from './problems.ts';

/** An MDX file taken apart: its front matter as data, its body as a Markdown tree. */
export interface ParsedMdx {
  data: unknown;
  tree: Root;
  /** Line of the file on which a top-level front-matter key stands. */
  lineOf: (key: string) => number | undefined;
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
 * @returns the parts, or undefined with every syntax problem pushed to `problems`
 */
export function parseMdx(text: string, file: string, problems: Problem[]): ParsedMdx | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (!match) {
    problems.push({
      file,
      line: 1,
      message: 'there is no front matter',
      hint: 'begin the file with a line ---, the fields in YAML and another line ---',
    });
    return undefined;
  }
  const yaml = parseYaml(match[1]!, file, problems, 1);
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    problems.push(mdxProblem(error, file));
    return undefined;
  }
  return yaml && { data: yaml.data, tree, lineOf: yaml.lineOf };
}

/**
 * Parses YAML and turns its syntax errors into problems with line and column.
 *
 * @param lineOffset lines of the file before the YAML begins
 */
export function parseYaml(
  text: string,
  file: string,
  problems: Problem[],
  lineOffset = 0,
): { data: unknown; lineOf: (key: string) => number | undefined } | undefined {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const [position] = error.linePos ?? [];
      problems.push({
        file,
        line: position && position.line + lineOffset,
        column: position?.col,
        message: `the YAML cannot be read: ${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
        hint: yamlHints[error.code] ?? 'look for missing quotation marks, a wrong indent or a tab',
      });
    }
    return undefined;
  }
  const lineOf = (key: string) => {
    if (!isMap(document.contents)) return undefined;
    const pair = document.contents.items.find((item) => String(item.key) === key);
    const offset = (pair?.key as { range?: [number] } | undefined)?.range?.[0];
    return offset === undefined ? undefined : text.slice(0, offset).split('\n').length + lineOffset;
  };
  return { data: document.toJS(), lineOf };
}

const yamlHints: Record<string, string> = {
  DUPLICATE_KEY: 'the same key is given twice: keep one',
  BAD_INDENT: 'indent with spaces, two for each level',
  TAB_AS_INDENT: 'replace tabs by spaces',
};

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
