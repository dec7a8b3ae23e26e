import { correct } from './correct.ts';
import { evaluate, type Hit, type IndexedRecord } from './evaluate.ts';
import type { NameRecord } from '../formats.ts';
import type { NameIndex } from './names.ts';
import { otherForms, type OtherForms } from './other-forms.ts';
import { makePlan, type PlacesOf, type Plan, type Switches } from './plan.ts';
import { hasPhrase, parseQuery } from './query.ts';
import { standTogether, type WordPlaces } from './side-by-side.ts';
import { tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  /** Words typed that no text has as typed, with the forms found in their stead. */
  otherForms: OtherForms[];
  /** True where the query has a phrase and some texts, withheld, are not searched for phrases. */
  phrasesUnsearched: boolean;
}

/** What answers are made from. */
export interface Engine extends WordPlaces {
  names: NameIndex;
  vocabulary: Vocabulary;
  works: IndexedRecord[];
  placesOf: PlacesOf;
}

/**
 * Answers a query.
 *
 * @param typing whether its last word may be unfinished
 */
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
  const { unknown, nothing, ...found } = await answerTo(
    beginning ? `${query}*` : query,
    switches,
    engine,
  );
  if (beginning) found.beginning = beginning;
  if (unknown.length === 0 && !nothing) return found;
  const meant = await correct(
    query,
    unknown,
    engine.vocabulary,
    nothing ? engine.names : undefined,
  );
  if (!meant) return found;
  const other = await answerTo(beginning ? `${meant}*` : meant, switches, engine);
  if (other.nothing) return found;
  if (!nothing) return { ...found, meant };
  const { unknown: _, nothing: __, ...instead } = other;
  return { ...instead, meant, instead: true };
}

async function answerTo(
  text: string,
  switches: Switches,
  engine: Engine,
): Promise<Answer & { unknown: string[]; nothing: boolean }> {
  const query = parseQuery(text);
  const plan = await makePlan(
    query,
    { ...engine, standTogether: (one, other) => standTogether(engine, one, other) },
    switches,
  );
  const postings = await engine.postingsOf(wordsIn(plan));
  const find = (word: string) => postings.get(word);
  const passages = evaluate(plan, engine.articles, find);
  const positive = query.groups.flat().map((term) => term.text);
  const asked = engine.names.search(positive.join(' '), text.endsWith('*'));
  const names = new Set([
    ...asked,
    ...(query.groups.length > 1 || positive.length > 1 ? plan.named : []),
  ]);
  const works = evaluate({ ...plan, groups: typedOnly(plan) }, engine.works, find);
  return {
    passages,
    names: [...names],
    works: works.map(({ passage }) => passage),
    added: plan.added,
    instead: false,
    otherForms: otherForms(text, plan, (word) =>
      engine.articles.some(({ hash }) => find(word)?.has(hash)),
    ),
    phrasesUnsearched: hasPhrase(query) && engine.articles.some(({ withheld }) => withheld),
    unknown: plan.unknown,
    // That a part of the words is a name is no answer to the rest of them.
    nothing: passages.length + asked.length + works.length === 0,
  };
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

/** The last word of what is being typed, if no word of the corpus, but the beginning of some. */
async function unfinishedWord(query: string, { vocabulary }: Engine): Promise<string | undefined> {
  const last = tokenise(query).at(-1);
  if (!last || last.end < query.length || last.word.length < 2) return undefined;
  if (/["“”„]/.test(query) || (await vocabulary.find(last.word))) return undefined;
  const [some] = await vocabulary.startingWith(last.word);
  return some && query.slice(last.start);
}
