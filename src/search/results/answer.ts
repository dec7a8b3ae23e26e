import { tokenise, wordsOf } from '../../words/tokens.ts';
import type { NameRecord, TableArticle } from '../formats/json-files.ts';
import { correct } from '../query/correct.ts';
import { hasPhrase, parseQuery, type Term } from '../query/parse-query.ts';
import { makePlan } from '../query/plan.ts';
import type { IndexedRecord, Plan, PlanSources, Switches } from '../query/plan-types.ts';
import { evaluate, type Hit } from './evaluate.ts';

/** What a query finds. */
export interface Answer {
  passages: Hit[];
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
  /** True where the query has a phrase and some texts, withheld, are not searched for phrases. */
  phrasesUnsearched: boolean;
}

/** What answers are made from. */
export interface Engine extends PlanSources {
  works: IndexedRecord[];
}

/** Answers a query, of which the last word may be unfinished if one is typing. */
export async function answer(
  query: string,
  switches: Switches,
  typing: boolean,
  engine: Engine,
): Promise<Answer> {
  // The words typed are looked up in any case: not only after all that the vocabulary has to say.
  const typed = parseQuery(query).groups.flatMap((group) => group.flatMap(({ words }) => words));
  engine.postingsOf(typed).catch(() => undefined);
  const beginning = typing ? await unfinishedWord(query, engine) : undefined;
  const star = beginning ? '*' : '';
  const { found, unknown, nothing } = await answerTo(query + star, switches, engine);
  if (beginning) found.beginning = beginning;
  if (unknown.size === 0 && !nothing) return found;
  const { vocabulary, names } = engine;
  const meant = await correct(query, unknown, vocabulary, nothing ? names : undefined);
  if (!meant) return found;
  const other = await answerTo(meant + star, switches, engine);
  if (other.nothing) return found;
  return nothing ? { ...other.found, meant, instead: true } : { ...found, meant };
}

async function answerTo(text: string, switches: Switches, engine: Engine) {
  const query = parseQuery(text);
  const plan = await makePlan(query, engine, switches);
  const postings = await engine.postingsOf(wordsIn(plan));
  const find = (word: string) => postings.get(word);
  const passages = evaluate(plan, engine.articles, find);
  const positive = query.groups.flat().map((term) => term.text);
  const asked = engine.names.search(positive.join(' '), text.endsWith('*'));
  const named = positive.length > 1 ? plan.named : [];
  const works = evaluate({ ...plan, groups: typedOnly(plan) }, engine.works, find);
  const isInTexts = (word: string) => engine.articles.some(({ hash }) => find(word)?.has(hash));
  const found: Answer = {
    passages,
    names: [...new Set([...asked, ...named])],
    works: works.map(({ passage }) => passage),
    added: plan.added,
    instead: false,
    otherForms: otherForms(text, plan, isInTexts),
    phrasesUnsearched: hasPhrase(query) && engine.articles.some(({ withheld }) => withheld),
  };
  // That a part of the words is a name is no answer to the rest of them.
  const nothing = passages.length + asked.length + works.length === 0;
  return { found, unknown: plan.unknown, nothing };
}

/** Works are found under what was typed alone. */
function typedOnly({ groups }: Plan): Plan['groups'] {
  return groups.map((group) =>
    group.filter(({ typed }) => typed).map((alternative) => ({ ...alternative, only: undefined })),
  );
}

/** The words of which a plan needs the postings. */
function wordsIn({ groups, without, words }: Plan): string[] {
  const sequences = [...groups.flat().flatMap(({ all }) => all.flat()), ...without];
  return [...new Set([...words, ...sequences.flat(2).map(({ word }) => word)])];
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
  if (/["“”„]/.test(query) || (await vocabulary.find(last.word))) return undefined;
  const [some] = await vocabulary.startingWith(last.word);
  return some && query.slice(last.start);
}

/**
 * The articles of which title, authors and year together have all that a query asks for; none for a
 * query that leaves words out or gives alternatives, which asks for passages.
 */
export function findArticles(query: string, articles: TableArticle[]): TableArticle[] {
  const { groups, without } = parseQuery(query);
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
