import type { ContentFiles } from '../files/content.ts';
import { notCitations as schema } from '../schemas/work.ts';
import type { Mention } from './mentions.ts';
import { readRecord } from '../files/read-yaml.ts';
import type { Problem } from '../files/problems.ts';
import { type Passage, startOf, type Stretch } from '../article/passage.ts';
import type { ReadArticle } from '../article/article.ts';

/** Words that a capital makes look like a name at the beginning of a sentence or a bracket. */
const openers = 'See|Also|Cf|Compare|As|By|For|In|On|The|And|But|While|Although|However';
const name = `(?!(?:${openers})(?!\\p{L}))\\p{Lu}[\\p{L}\\p{M}’'.&-]*`;
const joint = '(?:,|,? and|,? &| of(?: the)?| for| on)? ';
const names = `(?<![\\p{L}\\p{N}])${name}(?:${joint}${name})*(?:,? et al\\.?)?`;
const year = '(?:1[89]|20)\\d\\d[a-z]?(?![\\p{L}\\p{N}]|[-–]\\d{4})';

const inBrackets = /[([][^()[\]]*[)\]]/g;
/** `Fenn 2010`, `Orme, Pell and Ôkker 1996`, within brackets. */
const namesAndYear = new RegExp(`(?<names>${names}),? ${year}`, 'gu');
/** `Tessen (1984)`, `Okker [1993, 12]`. */
const namesAndYearInBrackets = new RegExp(
  `(?<names>${names}) [(\\[]${year}(?:[,:;][^()[\\]]*)?[)\\]]`,
  'gu',
);
/** `Hollis in this volume`, `Brisk and Quarle describe in this volume`; not `Earlier articles in this volume`. */
const inThisVolume = new RegExp(
  `(?<names>${names})(?: (?!articles|chapters|contributions|essays|papers)\\p{Ll}+)? in this volume`,
  'gu',
);
/** `(Castellan, 28 November 1999)` is a date. */
const endsInMonth =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)$/;

/**
 * What looks like a citation by author and year, or of a contribution to the same volume, must be one
 * that a work knows, or be declared. A year that dates an initiative is none: `Harbour Doctrine (1977)`.
 *
 * @param isUnread whether words of an article may be accounted for in a file that could not be read
 */
export function checkCitations(
  articles: ArticleLike[],
  notCitations: ReadonlySet<string>,
  isUnread: (words: string, article: string) => boolean = () => false,
): Problem[] {
  return articles.flatMap((article) =>
    article.text.passages.flatMap((passage) =>
      citationLike(passage)
        .filter((found) => !notCitations.has(found.words) && !isKnown(found, passage, article))
        .filter(({ words }) => !isUnread(words, article.id))
        .map(({ words }) => ({
          file: article.file,
          ...startOf(passage),
          message: `“${words}” in passage ${passage.id} looks like a citation, but no work has it`,
          hint: `add it to the forms of its work, e.g. content/works/${keyOf(words)}.yaml; if it cites nothing, to ${notCitationsFile}`,
        })),
    ),
  );
}

type ArticleLike = Pick<ReadArticle, 'id' | 'file' | 'text'> & {
  citations: Stretch[];
  mentions: (Stretch & Pick<Mention, 'entity'>)[];
};

export const notCitationsFile = 'content/not-citations.yaml';

/** The strings that are no citations; undefined, with every problem pushed, if they cannot be read. */
export function readNotCitations(
  files: ContentFiles,
  problems: Problem[],
): Set<string> | undefined {
  const yaml = readRecord(files, notCitationsFile, schema, problems, {
    message: 'the strings that are no citations are missing',
    hint: `restore it: git checkout ${notCitationsFile}; where none was declared yet it says []`,
  });
  return yaml && new Set(yaml.data.map(({ form }) => form));
}

function isKnown(
  found: ReturnType<typeof placed>,
  passage: Passage,
  { citations, mentions }: ArticleLike,
) {
  const cited = citations.some(
    (citation) =>
      citation.passage === passage && citation.start <= found.start && found.end <= citation.end,
  );
  const dated = mentions.some(
    (mention) =>
      mention.passage === passage &&
      mention.entity.collection === 'initiatives' &&
      mention.start < found.endOfNames &&
      found.endOfNames <= mention.end,
  );
  return cited || dated;
}

function citationLike({ text }: Passage) {
  const bracketed = [...text.matchAll(inBrackets)].flatMap(({ index, 0: words }) =>
    [...words.matchAll(namesAndYear)].map((match) => placed(match, index)),
  );
  const others = [namesAndYearInBrackets, inThisVolume].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => placed(match, 0)),
  );
  return [...bracketed, ...others].filter(({ names }) => !endsInMonth.test(names));
}

function placed({ 0: words, index, groups }: RegExpExecArray, offset: number) {
  const start = index + offset;
  const { names: found = '' } = groups!;
  return {
    words,
    names: found,
    start,
    end: start + words.length,
    endOfNames: start + found.length,
  };
}

/** A key for a work that is cited so: `Lind, Holt 2003` → `lind-holt-2003`. */
function keyOf(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(?:and|et al)\b/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
