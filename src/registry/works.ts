import type { ReadArticle } from '../article/article.ts';
import { type ContentFiles, namesIn } from '../files/content.ts';
import { fieldIn, type Placed } from '../files/places.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { readRecord } from '../files/read-yaml.ts';
import { work, type Work } from '../schemas/work.ts';
import { joinWithAnd } from '../words/names.ts';

/** A cited publication, as its file has it. */
export interface CitedWork extends Placed<Work> {
  /** Key in addresses, e.g. `fenn-2010`. */
  key: string;
  file: string;
}

const folder = 'content/works';

/** Loads the works cited; whatever cannot be read is pushed to `problems`. */
export function loadWorks(files: ContentFiles, problems: Problem[]): CitedWork[] {
  return workFiles(files).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name)) {
      problems.push({
        file,
        message: 'the name of this file is not a key',
        hint: 'name it in lower-case letters, digits and hyphens, e.g. fenn-2010.yaml',
      });
      return [];
    }
    const record = readRecord(files, file, work, problems);
    return record ? [{ key: name.replace('.yaml', ''), file, ...record }] : [];
  });
}

/** Names of the files of works. */
export function workFiles(files: ContentFiles): string[] {
  return namesIn(files, folder).filter((name) => name.endsWith('.yaml'));
}

/**
 * What a work is called here: `Tessen and Rook 1977`, `Varlow 1998a`, `Hollis in this volume`; of others
 * without a year `Okker, “On Salt”`, and `Okker n.d.` where the citing text gives no title either.
 */
export function workLabel({ data }: Pick<CitedWork, 'data'>): string {
  const { authors, year, suffix = '', title } = data;
  const names = joinWithAnd(authors);
  if (year !== null) return `${names} ${year}${suffix}`;
  if (isInThisVolume(data)) return `${names} in this volume`;
  return title ? `${names}, “${title}”` : `${names} n.d.`;
}

/** Whether a work is cited without a year as a contribution to the book of the text that cites it. */
export function isInThisVolume({ year, citations }: Work): boolean {
  return (
    year === null &&
    citations.some(({ forms }) => forms.some((form) => form.endsWith('in this volume')))
  );
}

/** Two works cannot be cited in one article by the same words. */
export function checkClaims(works: CitedWork[]): Problem[] {
  const claims = new Map<string, CitedWork>();
  return works.flatMap((work) =>
    formsOf(work).flatMap(({ article, form, path }) => {
      const other = claims.get(`${article} ${form}`);
      claims.set(`${article} ${form}`, work);
      if (!other) return [];
      return [
        {
          ...fieldIn(work, ...path),
          message:
            other === work
              ? `“${form}” in ${article} is given twice`
              : `“${form}” in ${article} is claimed by ${other.file} too`,
          hint: other === work ? 'keep one' : 'leave it with the work that it cites',
        },
      ];
    }),
  );
}

/**
 * Every citation that a work lists stands in its article.
 *
 * @param unread ids of articles that exist but could not be read
 * @param isUnread whether words may stand in a text that could not be read or proved
 */
export function checkWorks(
  works: CitedWork[],
  articles: Pick<ReadArticle, 'id' | 'text'>[],
  unread: ReadonlySet<string>,
  isUnread: (words: string) => boolean,
): Problem[] {
  const texts = new Map(articles.map(({ id, text }) => [id, text.passages.map((p) => p.text)]));
  return works.flatMap((work) => {
    const unknown = work.data.citations.flatMap(({ article }, i) => {
      if (texts.has(article) || unread.has(article)) return [];
      return [
        {
          ...fieldIn(work, 'citations', i, 'article'),
          message: `there is no article ${article}`,
          hint: didYouMean(
            nearest(article, texts.keys()),
            `articles are ${[...texts.keys()].join(', ')}`,
          ),
        },
      ];
    });
    const absent = formsOf(work)
      .filter(({ article, form }) => {
        const passages = texts.get(article);
        return passages && !passages.some((text) => text.includes(form)) && !isUnread(form);
      })
      .map(({ article, form, path }) => ({
        ...fieldIn(work, ...path),
        message: `“${form}” is not in ${article}`,
        hint: 'write the citation exactly as the article prints it',
      }));
    return [...unknown, ...absent];
  });
}

function formsOf({ data }: CitedWork): { article: string; form: string; path: PropertyKey[] }[] {
  return data.citations.flatMap(({ article, forms }, i) =>
    forms.map((form, j) => ({ article, form, path: ['citations', i, 'forms', j] })),
  );
}
