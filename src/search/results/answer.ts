import { tokenise, wordsOf } from '../../words/tokens.ts';
import type { ArticleClaims, NameRecord, TableArticle } from '../formats/json-files.ts';
import { foldQuery } from '../query/fold-query.ts';
import { hasPhrase, parseQuery, type Term } from '../query/parse-query.ts';
import { makePlan } from '../query/plan.ts';
import {
  type Alternative,
  exactly,
  type Plan,
  type PlanSources,
  type Switches,
} from '../query/plan-types.ts';
import { isFunctionWord } from '../query/function-words.ts';
import { endOf, type IndexedRecord, type LookUp, type SearchedArticle } from './look-up.ts';
import { learnNames } from '../vocabulary/learn-names.ts';
import { evaluate, type Hit } from './evaluate.ts';

/** What a query finds. */
export interface Answer {
  /** The passages that hold all that was meant. */
  passages: Hit[];
  /** Those that hold most of it, where hardly any holds all. */
  partial: Hit[];
  /** The parts of the query, as typed: those that a hit is missing are numbers of these. */
  parts: string[];
  /** Words typed that only join others, and were not sought. */
  dropped: string[];
  /** Words typed that neither a text nor a list of the edition has. */
  unknown: string[];
  /** Names that are left out, of which other names are not. */
  leftOut: string[];
  /** What looks like an operator, and was left out. */
  noOperators: string[];
  /** Numbers of the edition’s own sentences that hold all that was meant, the best first. */
  claims: number[];
  names: NameRecord[];
  /** Numbers of the works, the best first. */
  works: number[];
  /** Names searched in the stead of those typed. */
  added: Plan['added'];
  /** What was perhaps meant, where the corpus does not have a word as typed. */
  meant?: string;
  /** True where the answer is that of what was perhaps meant. */
  instead: boolean;
  /** The unfinished word, where the answer is that of all words that begin with it. */
  beginning?: string;
  /** Words typed that no text has as typed, with the forms found in their stead, folded. */
  otherForms: { word: string; forms: string[] }[];
  /** Articles that were searched, and that hold a part of what is asked for. */
  searched: number;
  held: number;
  /** For each passage of those searched the entities that it names. */
  entities: Map<string, number[][]>;
  /** True where the query has a phrase and some texts, withheld, are not searched for phrases. */
  phrasesUnsearched: boolean;
}

/** What answers are made from. */
export interface Engine extends PlanSources {
  /** Looks up where words and names stand, in so many articles at most. */
  lookUp: (keys: string[], most?: number) => Promise<LookUp>;
  /** Loads the edition’s sentences that an article bears out. */
  loadClaims: (article: string) => Promise<ArticleClaims>;
  /** Whether some texts are not shown whole. */
  withholds: boolean;
}

/** Answers a query, of which the last word may be unfinished if one is typing. */
export async function answer(
  typed: string,
  switches: Switches,
  typing: boolean,
  engine: Engine,
  most?: number,
): Promise<Answer> {
  const query = foldQuery(typed);
  // The words typed are looked up in any case: not only after all that the vocabulary has to say.
  const terms = parseQuery(query).groups.flat();
  const words = terms.flatMap((term) => (term.joins ? [] : term.words));
  engine.lookUp(words).catch(() => undefined);
  const beginning = typing ? await unfinishedWord(query, engine) : undefined;
  const star = beginning ? '*' : '';
  const { found, unknown, nothing } = await answerTo(query + star, switches, engine, most);
  if (beginning) found.beginning = beginning;
  if (unknown.size === 0 && !nothing) return found;
  const { vocabulary, names } = engine;
  const { correct } = await import('../query/correct.ts');
  const meant = await correct(query, unknown, vocabulary, nothing ? names : undefined);
  if (!meant) return found;
  const other = await answerTo(meant + star, switches, engine, most);
  if (other.nothing) return found;
  const isInstead = nothing && !changesAcronym(query, meant);
  return isInstead ? { ...other.found, meant, instead: true } : { ...found, meant };
}

/** Whether a correction makes another acronym of one that was typed in capitals. */
function changesAcronym(query: string, meant: string): boolean {
  const corrected = meant.split(/[^\p{L}\p{N}]+/u);
  return query
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => /^\p{Lu}{2,6}$/u.test(word) && !corrected.includes(word));
}

/** To a query of so many parts partial answers follow even where there are whole ones. */
const several = 3;

async function answerTo(
  text: string,
  switches: Switches,
  engine: Engine,
  most: number | undefined,
) {
  const query = parseQuery(text);
  await learnNames(text, engine);
  const plan = await makePlan(query, engine, switches);
  const { articles, works, held, find } = await engine.lookUp(keysIn(plan), most);
  const claims = plan.groups.length > 1 ? await findClaims(plan, articles, find, engine) : [];
  const evidence = new Set(claims.flatMap((claim) => claim.evidence));
  const texts = articles.map(({ text }) => text);
  const isEvidence = ({ id }: IndexedRecord, passage: number) => evidence.has(`${id} ${passage}`);
  const { whole, partial } = evaluate(plan, texts, find, isEvidence);
  const isShort = whole.length === 0 || plan.groups.length >= several;
  const positive = query.groups.flat().map((term) => term.text);
  const asked = engine.names.search(positive.join(' '), text.endsWith('*'));
  const cited = evaluate(typedOnly(plan), [works], find).whole;
  const isInTexts = (word: string) =>
    articles.some(({ text }) =>
      find(word)
        ?.get(text.id)
        ?.some((position) => position < endOf(text)),
    );
  const inPart = isShort && !switches.every ? partial : [];
  /** Whether a passage found has the part of the query in which a word stands. */
  const isMet = (word: string) =>
    [...whole, ...inPart].some(({ missing }) =>
      plan.groups.some(({ typed }, at) => typed.includes(word) && !missing.includes(at)),
    );
  const found: Answer = {
    passages: whole,
    partial: inPart,
    parts: plan.groups.map(({ typed }) => typed),
    dropped: plan.dropped,
    unknown: plan.groups.flatMap(({ typed }) =>
      wordsOf(typed).some((word) => plan.unknown.has(word)) ? [typed] : [],
    ),
    leftOut: query.without.flatMap(({ text, words }) =>
      engine.names.named(words).length > 0 ? [text] : [],
    ),
    noOperators: query.noOperators,
    claims: claims.map(({ number }) => number),
    names: [...new Set([...asked, ...plan.named])],
    works: cited.map(({ passage }) => passage),
    added: plan.added,
    instead: false,
    otherForms: otherForms(text, plan, isInTexts).filter(({ word }) => isMet(word)),
    phrasesUnsearched: hasPhrase(query) && engine.withholds,
    searched: articles.length,
    held,
    entities: new Map(articles.map(({ text, head }) => [text.id, head.entities])),
  };
  // That a part of the words is a name is no answer to the rest of them.
  const nothing = whole.length + asked.length + cited.length === 0;
  return { found, unknown: plan.unknown, nothing };
}

/** Works are found under what was typed alone. */
function typedOnly(plan: Plan): Plan {
  return changeAlternatives(plan, ({ typed, ...other }) =>
    typed ? [{ ...other, typed, only: undefined }] : [],
  );
}

/** The edition’s sentences that meet a plan, the best first, with the passages that bear each out. */
async function findClaims(
  plan: Plan,
  articles: SearchedArticle[],
  find: LookUp['find'],
  { loadClaims }: Engine,
) {
  const records = await Promise.all(
    articles.map(async ({ text }) => {
      const { claims, words, passages } = await loadClaims(text.id);
      return { ...text, first: endOf(text), lengths: words, claims: sumsOf(claims), passages };
    }),
  );
  const found = new Map<number, string[]>();
  for (const { record, passage: at } of evaluate(withNames(plan), records, find).whole) {
    const { claims, passages } = records.find(({ id }) => id === record.id)!;
    const evidence = passages[at]!.map((passage) => `${record.id} ${passage}`);
    found.set(claims[at]!, [...(found.get(claims[at]!) ?? []), ...evidence]);
  }
  return [...found].map(([number, evidence]) => ({ number, evidence }));
}

/** Numbers of which the first and the distances are given. */
function sumsOf(distances: number[]): number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}

/** Of names whose places are not known the words are sought, wherever they stand. */
function withNames(plan: Plan): Plan {
  return changeAlternatives(plan, ({ words, ...other }) => {
    const all = words ? meaning(words).map((word) => [[exactly(word)]]) : other.all;
    return [{ ...other, all, only: undefined }];
  });
}

/** Words without those that only join others. */
function meaning(words: string[]): string[] {
  return words.filter((word) => !isFunctionWord(word));
}

function changeAlternatives(plan: Plan, change: (one: Alternative) => Alternative[]): Plan {
  const groups = plan.groups.map((group) => {
    return { ...group, alternatives: group.alternatives.flatMap(change) };
  });
  return { ...plan, groups };
}

/** The words and names of which a plan needs the places. */
function keysIn({ groups, without, words }: Plan): string[] {
  const alternatives = groups.flatMap((group) => group.alternatives);
  const sequences = [...alternatives.flatMap(({ all }) => all.flat()), ...without];
  // By these the edition’s sentences are found, where there are several parts.
  const apart = groups.length > 1 ? alternatives.flatMap((one) => meaning(one.words ?? [])) : [];
  return [...new Set([...words, ...apart, ...sequences.flat(2).map(({ word }) => word)])];
}

/** For each word of the query that no text has, the forms searched that one has. */
function otherForms(
  query: string,
  { forms }: Plan,
  isInTexts: (word: string) => boolean,
): Answer['otherForms'] {
  const found = tokenise(query).map(({ word, start, end }): [string, string[]] => {
    const others = isInTexts(word) ? [] : (forms.get(word) ?? []);
    return [query.slice(start, end), others.filter((form) => wordsOf(form).every(isInTexts))];
  });
  return [...new Map(found)]
    .map(([word, others]) => ({ word, forms: others }))
    .filter((other) => other.forms.length > 0);
}

/** The last word of what is being typed, if no word of the corpus, but the beginning of some. */
async function unfinishedWord(query: string, { vocabulary }: Engine): Promise<string | undefined> {
  const last = tokenise(query).at(-1);
  if (!last || last.end < query.length || last.word.length < 2) return undefined;
  if (query.includes('"') || (await vocabulary.find(last.word))) return undefined;
  const [some] = await vocabulary.startingWith(last.word);
  return some && query.slice(last.start);
}

/**
 * The articles of which title, authors and year together have all that a query asks for; none for a
 * query that leaves words out or gives alternatives, which asks for passages.
 */
export function findArticles(query: string, articles: TableArticle[]): TableArticle[] {
  const { groups: all, without } = parseQuery(query);
  const groups = all.filter((group) => !group.every(({ joins }) => joins));
  if (groups.length === 0 || without.length > 0 || groups.some(({ length }) => length > 1))
    return [];
  return articles.filter(({ title, authors, year }) => {
    const facts = [title, ...authors, year ?? ''].map(wordsOf);
    return groups.every(([term]) => facts.some((words) => hasTerm(words, term!)));
  });
}

/** Whether words have those of a term, side by side. */
function hasTerm(words: string[], { words: wanted, prefix }: Term): boolean {
  return words.some((_, from) =>
    wanted.every((word, at) => {
      const one = words[from + at];
      return prefix && at === wanted.length - 1 ? one?.startsWith(word) : one === word;
    }),
  );
}
