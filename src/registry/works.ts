import { type ContentFiles, namesIn, textOf } from '../files/content.ts';
import { work, type Work } from '../schemas/work.ts';
import { checkSchema } from '../files/check-schema.ts';
import { joinWithAnd } from '../words/names.ts';
import { parseYaml } from '../files/parse-mdx.ts';
import type { Problem } from '../files/problems.ts';
import type { LoadedArticle } from '../article/article.ts';

/** A cited publication. */
export interface CitedWork {
  /** Key in addresses, e.g. `sohn-2010`. */
  key: string;
  file: string;
  data: Work;
}

const folder = 'content/works';

/**
 * Loads the works cited; every citation that they list must stand in its article.
 *
 * @param unread ids of articles that exist but could not be read
 */
export function loadWorks(
  files: ContentFiles,
  articles: Pick<LoadedArticle, 'id' | 'text'>[],
  unread: ReadonlySet<string>,
  problems: Problem[],
): CitedWork[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text.passages.map((p) => p.text)]));
  const works = namesIn(files, folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name)) {
      problems.push({
        file,
        message: 'the name of this file is not a key',
        hint: 'name it in lower-case letters, digits and hyphens, e.g. sohn-2010.yaml',
      });
      return [];
    }
    const yaml = parseYaml(textOf(files, file)!, file, problems);
    const data = yaml && checkSchema(work, yaml.data, file, problems, yaml.lineOf);
    if (!data) return [];
    checkForms(file, data, texts, unread, problems);
    return [{ key: name.replace('.yaml', ''), file, data }];
  });
  checkClaims(works, problems);
  return works;
}

/** Where a work has its page, from the root of the site. */
export function workPath({ key }: Pick<CitedWork, 'key'>): string {
  return `/works/${key}/`;
}

/** What a work is called here: `Keohane and Nye 1977`, `Higgott 1998a`, `Hook in this volume`. */
export function workLabel({ data }: Pick<CitedWork, 'data'>): string {
  const { authors, year, suffix = '' } = data;
  return `${joinWithAnd(authors)} ${year === null ? 'in this volume' : year + suffix}`;
}

/** Two works cannot be cited in one article by the same words. */
export function checkClaims(works: CitedWork[], problems: Problem[]): void {
  const claims = new Map<string, CitedWork>();
  for (const work of works)
    for (const { article, forms } of work.data.citations)
      for (const form of forms) {
        const other = claims.get(`${article} ${form}`);
        if (other)
          problems.push({
            file: work.file,
            field: 'citations',
            message: `“${form}” in ${article} is claimed by ${other.file} too`,
            hint: 'leave it with the work that it cites',
          });
        claims.set(`${article} ${form}`, work);
      }
}

function checkForms(
  file: string,
  data: Work,
  texts: Map<string, string[]>,
  unread: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const { article, forms } of data.citations) {
    const passages = texts.get(article);
    if (unread.has(article)) continue;
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
