import { type ContentFiles, textOf } from '../../files/content.ts';
import { apparatus, type Apparatus } from '../../schemas/apparatus.ts';
import { parseYaml } from '../../files/parse-mdx.ts';
import type { Problem } from '../../files/problems.ts';
import { checkSchema } from '../../files/check-schema.ts';

/**
 * Reads the apparatus of an article.
 *
 * @param file path from the project root
 * @returns the apparatus, or undefined with every problem pushed to `problems`
 */
export function readApparatus(
  files: ContentFiles,
  file: string,
  articleId: string,
  problems: Problem[],
): Apparatus | undefined {
  const text = textOf(files, file);
  if (text === undefined) {
    problems.push({
      file,
      message: 'the apparatus of this article is missing',
      hint: `write ${file}, at least with article: ${articleId} and interventions: []`,
    });
    return undefined;
  }
  const yaml = parseYaml(text, file, problems);
  if (!yaml) return undefined;
  const value = checkSchema(apparatus, yaml.data, file, problems, yaml.lineOf);
  if (value && value.article !== articleId)
    problems.push({
      file,
      field: 'article',
      message: `says ${value.article}, but the file is that of ${articleId}`,
      hint: `write article: ${articleId}`,
    });
  return value;
}
