import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { work, type Work } from '../schemas/work.ts';
import { checkSchema } from './check-schema.ts';
import type { LoadedArticle } from './load-article.ts';
import { parseYaml } from './parse-mdx.ts';
import type { Problem } from './problems.ts';

/** A cited publication. */
export interface CitedWork {
  /** Key in addresses, e.g. `sohn-2010`. */
  key: string;
  file: string;
  data: Work;
}

const folder = 'content/works';

/** Loads the works cited; every citation that they list must stand in its article. */
export function loadWorks(
  articles: Pick<LoadedArticle, 'id' | 'text'>[],
  problems: Problem[],
): CitedWork[] {
  if (!existsSync(folder)) return [];
  const texts = new Map(articles.map(({ id, text }) => [id, text.passages.map((p) => p.text)]));
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name)) {
        problems.push({
          file,
          message: 'the name of this file is not a key',
          hint: 'name it in lower-case letters, digits and hyphens, e.g. sohn-2010.yaml',
        });
        return [];
      }
      const yaml = parseYaml(readFileSync(file, 'utf8'), file, problems);
      const data = yaml && checkSchema(work, yaml.data, file, problems, yaml.lineOf);
      if (!data) return [];
      checkForms(file, data, texts, problems);
      return [{ key: name.replace('.yaml', ''), file, data }];
    });
}

function checkForms(
  file: string,
  data: Work,
  texts: Map<string, string[]>,
  problems: Problem[],
): void {
  for (const { article, forms } of data.citations) {
    const passages = texts.get(article);
    if (!passages) {
      problems.push({
        file,
        field: 'citations',
        message: `there is no article ${article}`,
        hint: `articles are ${[...texts.keys()].join(', ')}`,
      });
      continue;
    }
    for (const form of forms)
      if (!passages.some((text) => text.includes(form)))
        problems.push({
          file,
          field: 'citations',
          message: `“${form}” is not in ${article}`,
          hint: 'write the citation exactly as the article prints it',
        });
  }
}
