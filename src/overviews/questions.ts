import { remember } from '../files/remember.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import type { Author } from '../registry/authors.ts';
import type { Entity } from '../registry/entities.ts';
import type { Position, Question } from '../registry/positions.ts';
import { listedWithin, type SentencePart } from '../registry/statement-text.ts';
import { joinWithAnd } from '../words/names.ts';
import type { DifferenceKind } from '../schemas/question.ts';

/** What each kind of difference is called, and what it means. */
export const differences: Record<DifferenceKind, { title: string; lead: string }> = {
  disagreement: {
    title: 'Disagreements',
    lead: 'What is held of one thing and judged differently: by two texts, or by an author and somebody whom the author reports.',
  },
  change: {
    title: 'Change over time',
    lead: 'What differs because the texts speak of different years; both can be right.',
  },
  apparent: {
    title: 'Differences that are none',
    lead: 'What sounds different and, read closely, is not.',
  },
  within: {
    title: 'Within one text',
    lead: 'What a text says in one place and otherwise in another.',
  },
};

/** What one text holds on a question, in the order of the text. */
export interface Voice {
  article: CorpusArticle;
  positions: Position[];
}

/** What texts say differently on a question, with the positions that show it. */
export interface Difference {
  question: Question;
  about: string;
  kind: DifferenceKind;
  says: string;
  voices: Voice[];
}

/** The texts that answer a question, oldest first; of each its own view before those that it reports. */
export function voicesOn({ articles, positions }: Corpus, question: Question): Voice[] {
  return voicesOf(
    articles,
    positions.filter((position) => position.question === question),
  );
}

/** Texts that do not answer it. */
export function silentOn(corpus: Corpus, question: Question): CorpusArticle[] {
  const heard = new Set(voicesOn(corpus, question).map(({ article }) => article));
  return corpus.articles.filter((article) => !heard.has(article));
}

/** Everything on which the texts part, in the order of the questions. */
export const findDifferences = remember((corpus: Corpus): Difference[] =>
  corpus.questions.flatMap((question) =>
    question.data.differences.map(({ passages, ...difference }) => ({
      ...difference,
      question,
      voices: voicesAt(corpus, question, passages),
    })),
  ),
);

/** The positions on a question in some passages, by text. */
function voicesAt(
  { articles, positions }: Corpus,
  question: Question,
  passages: readonly string[],
): Voice[] {
  return voicesOf(
    articles,
    positions.filter(
      (position) =>
        position.question === question &&
        passages.includes(`${position.article}#${position.passage.id}`),
    ),
  );
}

function voicesOf(articles: readonly CorpusArticle[], positions: readonly Position[]): Voice[] {
  return articles.flatMap((article) => {
    const own = positions.filter((position) => position.article === article.id);
    const sorted = own.toSorted((a, b) => Number(!!a.holder) - Number(!!b.holder));
    return own.length > 0 ? [{ article, positions: sorted }] : [];
  });
}

/** What somebody holds, as a sentence: `Linden holds that the boats must run`. */
export function positionSentence(
  { says, holder, article }: Position,
  corpus: Pick<Corpus, 'articleOf'>,
): SentencePart[] {
  const { authors } = corpus.articleOf.get(article)!.data;
  const names = joinWithAnd(authors.map(({ family }) => family));
  const hold = authors.length > 1 ? 'hold' : 'holds';
  if (!holder) return [`${names} ${hold} that ${says}`];
  const reports = authors.length > 1 ? 'report' : 'reports';
  return [`${names} ${reports} the view of `, ...listedWithin(holder), ` that ${says}`];
}

/** The positions that are somebody’s: of an author of texts all own ones, of others those reported. */
export function positionsOf({ positions }: Corpus, author: Author): Position[] {
  const own = new Set(author.articles);
  return positions.filter(({ article, holder }) =>
    holder === undefined ? own.has(article) : holder.includes(author),
  );
}

/** The positions about an entity, by question in the order of the questions. */
export function questionsOn(
  { questions, articles, positionsOn }: Corpus,
  entity: Entity,
): { question: Question; voices: Voice[] }[] {
  const about = positionsOn.get(entity.id) ?? [];
  return questions.flatMap((question) => {
    const own = about.filter((position) => position.question === question);
    const isAbout = question.data.about.includes(entity.id);
    return own.length > 0 || isAbout ? [{ question, voices: voicesOf(articles, own) }] : [];
  });
}

/** The questions that an article answers, with the passages that do, in reading order. */
export function questionsOf(
  { questions, positions }: Corpus,
  { id }: CorpusArticle,
): { question: Question; passages: string[] }[] {
  return questions.flatMap((question) => {
    const own = positions.filter((p) => p.question === question && p.article === id);
    const passages = [...new Set(own.map(({ passage }) => passage.id))];
    return own.length > 0 ? [{ question, passages }] : [];
  });
}
