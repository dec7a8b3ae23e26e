import type { NotEntityKind } from '../schemas/not-entities.ts';
import { makeMatcher, type NamedForm, notEntitiesFile } from './aliases.ts';
import {
  areWithinOne,
  isInCapitals,
  nameWords,
  observeUsage,
  runsOf,
  type Word,
} from './capitalised.ts';
import type { Problem } from '../files/problems.ts';
import { startOf, type Stretch } from '../article/passage.ts';
import type { ReadArticle } from '../article/article.ts';

/** A stretch of a passage’s words, with what accounts for the names in it. */
interface Span extends Pick<Stretch, 'start' | 'end'> {
  /** The registry, the citation of a work, a declaration of some kind, or nothing. */
  cover: 'registry' | 'citation' | NotEntityKind | undefined;
}

/** A capitalised name or an acronym. */
export interface FoundName extends Span, Stretch {
  /** The words from start to end. */
  form: string;
  article: string;
}

type ArticleLike = Pick<ReadArticle, 'id' | 'text'> & {
  mentions: Stretch[];
  citations: Stretch[];
};

/**
 * Finds every name in the texts, with what accounts for it: mentions, citations and shields for the words
 * that they hold; what is left must be declared run by run. `Asia` does not account for `Harbour Bureau`,
 * but `Europe` and `North America` do for `Europe and North America`. A single word that stands nowhere
 * but at the beginning of sentences escapes.
 */
export function findNames(
  articles: ArticleLike[],
  forms: NamedForm[],
  declared: NamedForm[],
): FoundName[] {
  const usage = observeUsage(articles.flatMap(({ text }) => text.passages));
  return articles.flatMap(({ id, text, mentions, citations }) => {
    const match = makeMatcher(declared, id);
    const covered = (cover: Span['cover'], stretches: Stretch[]) =>
      stretches.map(({ passage, start, end }) => ({ passage, start, end, cover }));
    const found = [
      ...covered('registry', mentions),
      ...covered('citation', citations),
      ...covered(
        'shield',
        text.entityMarks.filter(({ entity }) => entity === 'none'),
      ),
    ];
    const foundIn = Map.groupBy(found, ({ passage }) => passage);
    return text.passages.flatMap((passage) => {
      const matches = isInCapitals(passage.text)
        ? matchInCapitals(passage.text, [...forms, ...declared], id)
        : match(passage.text);
      const spans: Span[] = [
        ...matches.map(({ form, ...place }) => ({ ...place, cover: coverOf(form) })),
        ...(foundIn.get(passage) ?? []),
      ];
      return [...namesIn(passage.text, nameWords(passage, usage), spans)].map((name) => ({
        ...name,
        form: passage.text.slice(name.start, name.end),
        article: id,
        passage,
      }));
    });
  });
}

/** Names that nothing accounts for, nor may in a file that could not be read. */
export function checkNames(
  names: FoundName[],
  isUnread: (name: FoundName) => boolean = () => false,
): Problem[] {
  const uncovered = Map.groupBy(
    names.filter((name) => name.cover === undefined && !isUnread(name)),
    ({ form }) => form,
  );
  return [...uncovered].map(([form, [first, ...more]]) => ({
    file: `content/articles/${first!.article}.mdx`,
    ...startOf(first!.passage),
    message: `nothing accounts for the name “${form}”${more.length > 0 ? `, which stands in ${more.length + 1} places` : ''}`,
    hint: `write its actor or initiative, add it to the aliases of one, or declare it in ${notEntitiesFile}`,
  }));
}

/**
 * Declarations that account for no name, nor may in a text that could not be read or proved. Of one
 * within a name which nothing accounts for, nothing can be said before that is settled.
 */
export function checkDeclared(
  names: FoundName[],
  declared: NamedForm[],
  isUnread: (words: string) => boolean = () => false,
): Problem[] {
  const used = new Set(names.map(({ cover, form }) => `${cover} ${form.toLowerCase()}`));
  const left = names.filter(({ cover }) => cover === undefined);
  return declared
    .filter(({ kind, form }) => !used.has(`${kind} ${form.toLowerCase()}`))
    .filter(({ form }) => !left.some((name) => name.form.includes(form)) && !isUnread(form))
    .map(({ form, at }) => ({
      ...at,
      message: `“${form}” accounts for no name in the texts`,
      hint: 'remove it, or write it exactly as a text has it',
    }));
}

/** The words joined to names: each stretch that accounts for some of them, and each run that is left. */
function namesIn(text: string, words: Word[], spans: Span[]): Set<Span> {
  const firm = spans.filter(({ cover = '' }) => ['registry', 'citation', 'shield'].includes(cover));
  const declared = spans.filter((span) => !firm.includes(span));
  const held = words.map((word) => around(word, firm));
  const rest = words.filter((_, i) => !held[i]);
  return new Set([
    ...held.filter((span) => span !== undefined),
    ...runsOf(rest, text).flatMap(
      (run) =>
        declaredParts(run, declared, text) ?? [
          { start: run[0]!.start, end: run.at(-1)!.end, cover: undefined },
        ],
    ),
  ]);
}

/** The declared phrases of which a run consists; undefined if one ends where the name goes on. */
function declaredParts(run: Word[], declared: Span[], text: string): Span[] | undefined {
  const parts = run.map((word) => around(word, declared));
  const whole = parts.every(
    (part, i) =>
      part && (part === parts[i - 1] || i === 0 || !areWithinOne(run[i - 1]!, run[i]!, text)),
  );
  return whole ? [...new Set(parts.filter((part) => part !== undefined))] : undefined;
}

function around(word: Word, spans: Span[]): Span | undefined {
  return spans.find(({ start, end }) => start <= word.start && word.end <= end);
}

function coverOf({ entity, kind }: NamedForm): Span['cover'] {
  return entity ? 'registry' : (kind as NotEntityKind);
}

/** Finds forms in words that are all capitals, where their own capitals are lost. */
function matchInCapitals(text: string, forms: NamedForm[], articleId: string) {
  const lower = text.toLowerCase();
  const near = forms
    .map((form) => ({ ...form, form: form.form.toLowerCase() }))
    .filter(({ form }) => lower.includes(form));
  return makeMatcher(near, articleId)(lower);
}
