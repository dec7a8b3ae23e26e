import type { ContentFiles } from '../files/content.ts';
import { notCitations as schema } from '../schemas/work.ts';
import type { Citation } from './citations.ts';
import type { Mention } from './mentions.ts';
import { readRecord } from '../files/read-yaml.ts';
import type { Problem } from '../files/problems.ts';
import { type Passage, startOf } from '../article/passage.ts';
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
 * that a work of `content/works` knows, or be declared in `content/not-citations.yaml`.
 *
 * No citation is a year behind a month, or a year in or behind the name of an initiative, which it
 * dates: `Harbour Doctrine (1977)`.
 *
 * @param isUnread whether words of an article may be accounted for in a file that could not be read
 */
export function checkCitations(
  articles: ArticleLike[],
  notCitations: ReadonlySet<string>,
  isUnread: (words: string, article: string) => boolean = () => false,
): Problem[] {
  const problems: Problem[] = [];
  for (const article of articles)
    for (const passage of article.text.passages)
      for (const found of citationLike(passage))
        if (
          !notCitations.has(found.words) &&
          !isKnown(found, passage, article) &&
          !isUnread(found.words, article.id)
        )
          problems.push({
            file: article.file,
            ...startOf(passage),
            message: `“${found.words}” in passage ${passage.id} looks like a citation, but no work has it`,
            hint: `add it to the forms of its work, e.g. content/works/${keyOf(found.words)}.yaml; if it cites nothing, to ${notCitationsFile}`,
          });
  return problems;
}

type ArticleLike = Pick<ReadArticle, 'id' | 'file' | 'text'> & {
  citations: Pick<Citation, 'passage' | 'start' | 'end'>[];
  mentions: Pick<Mention, 'passage' | 'start' | 'end' | 'entity'>[];
};

export const notCitationsFile = 'content/not-citations.yaml';

/**
 * The strings of `content/not-citations.yaml`, which look like a citation but are none; undefined, with
 * every problem pushed, where it cannot be read.
 */
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

function isKnown(found: CitationLike, passage: Passage, { citations, mentions }: ArticleLike) {
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

interface CitationLike {
  words: string;
  names: string;
  start: number;
  end: number;
  endOfNames: number;
}

function citationLike({ text }: Passage): CitationLike[] {
  const bracketed = [...text.matchAll(inBrackets)].flatMap(({ index, 0: words }) =>
    [...words.matchAll(namesAndYear)].map((match) => placed(match, index)),
  );
  const others = [namesAndYearInBrackets, inThisVolume].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => placed(match, 0)),
  );
  return [...bracketed, ...others].filter(({ names }) => !endsInMonth.test(names));
}

function placed(match: RegExpExecArray, offset: number): CitationLike {
  const [words] = match;
  const start = match.index + offset;
  const found = match.groups!.names!;
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
