import type { Passage } from '../article/passage.ts';
import { type ContentFiles, namesIn } from '../files/content.ts';
import { fieldIn, type Placed } from '../files/places.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { readRecord } from '../files/read-yaml.ts';
import {
  position,
  type PositionRecord,
  positions as schema,
  question as questionSchema,
  type QuestionRecord,
} from '../schemas/question.ts';
import type { Entity } from './entities.ts';
import {
  type EvidenceContext,
  fieldOf,
  findEntities,
  findHolders,
  findPassage,
  type Holder,
  holderNames,
  loadRecords,
  type RecordPlace,
} from './evidence.ts';
import { noSuchEntity } from './mentions.ts';

/** Something that the texts put and answer differently. */
export interface Question extends Placed<QuestionRecord> {
  id: string;
  file: string;
}

/** What an author, or one whom the author reports, holds on a question. */
export interface Position extends Omit<
  PositionRecord,
  'question' | 'about' | 'passage' | 'holder'
> {
  question: Question;
  about: Entity[];
  /** Whose view it is where it is not the author’s own. */
  holder?: Holder[];
  article: string;
  passage: Passage;
}

const folder = 'content/questions';

/** Loads the questions, in their order. */
export function loadQuestions(files: ContentFiles, problems: Problem[]): Question[] {
  return namesIn(files, folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const record = readRecord(files, file, questionSchema, problems);
      return record ? [{ id: name.replace('.yaml', ''), file, ...record }] : [];
    })
    .sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
}

/** The positions, and those that are written but wrong. */
export interface LoadedPositions {
  positions: Position[];
  /** Ids of articles of which a position is lost to a mistake. */
  lost: ReadonlySet<string>;
}

/** Loads all positions and ties each to its question and its passage. */
export function loadPositions(
  files: ContentFiles,
  questions: readonly Question[],
  context: EvidenceContext,
  problems: Problem[],
): LoadedPositions {
  const lost = new Set<string>();
  const tie = (raw: unknown, article: Article | undefined, place: RecordPlace): Position[] => {
    const record = position.safeParse(raw).data;
    const given = record ?? ((raw ?? {}) as Partial<Record<keyof PositionRecord, unknown>>);
    const about = findEntities(given.about ?? [], 'about', place);
    const holder = findHolders(given.holder, place);
    const passage = article && findPassage(article.passages, given, place);
    const question = questions.find(({ id }) => id === given.question);
    if (!question && typeof given.question === 'string' && !context.unread.has(given.question))
      problems.push({
        ...fieldOf(place, 'question'),
        message: `there is no question ${given.question}`,
        hint: didYouMean(
          nearest(
            given.question,
            questions.map(({ id }) => id),
          ),
          `write ${folder}/${given.question}.yaml first`,
        ),
      });
    if (!record || !article || !passage || !question) {
      if (article) lost.add(article.id);
      return [];
    }
    const { holder: _holder, ...rest } = record;
    return [
      { ...rest, question, about, ...(holder ? { holder } : {}), article: article.id, passage },
    ];
  };
  const lose = (id: string) => lost.add(id);
  const positions = loadRecords(files, 'positions', schema, context, problems, tie, lose);
  return { positions, lost };
}

type Article = EvidenceContext['articles'][number];

/** What is wrong with the questions, in view of what answers them. */
export function checkQuestions(
  questions: readonly Question[],
  { positions, lost }: LoadedPositions,
  { entities, unread }: Pick<EvidenceContext, 'entities' | 'unread'>,
): Problem[] {
  return questions.flatMap((question) => {
    const at = (...path: PropertyKey[]) => fieldIn(question, ...path);
    const own = positions.filter((position) => position.question === question);
    const places = new Set(own.map(({ article, passage }) => `${article}#${passage.id}`));
    const { about, differences } = question.data;
    const unknown = about.flatMap((id, i) =>
      entities.has(id) || unread.has(id)
        ? []
        : [{ ...at('about', i), ...noSuchEntity(id, entities.keys()) }],
    );
    const isUnread = (place: string) => [lost, unread].some((ids) => ids.has(place.split('#')[0]!));
    const unheard = (['agreement', 'differences'] as const).flatMap((field) =>
      question.data[field].flatMap(({ passages }, i) =>
        passages.flatMap((place, j) =>
          places.has(place) || isUnread(place)
            ? []
            : [
                {
                  ...at(field, i, 'passages', j),
                  message: `${place} holds no position on this question`,
                  hint: didYouMean(
                    nearest(place, places),
                    'add the position first, with its quotation',
                  ),
                },
              ],
        ),
      ),
    );
    const oneSided = differences.flatMap(({ kind, passages }, i) => {
      if (!passages.every((place) => places.has(place))) return [];
      const shown = own.filter(({ article, passage }) =>
        passages.includes(`${article}#${passage.id}`),
      );
      const voices = new Set(
        shown.map(({ article, holder }) => `${article} ${holderNames(holder)}`),
      );
      const texts = new Set(shown.map(({ article }) => article));
      if (kind === 'within' ? texts.size === 1 && passages.length > 1 : voices.size > 1) return [];
      return [
        {
          ...at('differences', i, 'passages'),
          message:
            kind === 'within'
              ? 'must be several passages of one text, which differs from itself'
              : 'must show several voices: of several texts, or of an author and one whom the author reports',
          hint: 'name a passage for each side, or mend the kind',
        },
      ];
    });
    return [...unknown, ...unheard, ...oneSided];
  });
}

/** Questions that one text alone answers: nothing is wrong, but there is nothing to compare. */
export function questionsOfOneVoice(
  questions: readonly Question[],
  positions: readonly Position[],
): Question[] {
  return questions.filter(
    (question) =>
      new Set(positions.filter((p) => p.question === question).map(({ article }) => article)).size <
      2,
  );
}

/** Every article that states positions has its thesis, once. */
export function checkTheses(
  articles: readonly { id: string }[],
  { positions, lost }: LoadedPositions,
): Problem[] {
  return articles.flatMap(({ id }) => {
    const own = positions.filter(({ article }) => article === id);
    const theses = own.filter(({ thesis }) => thesis).length;
    if (own.length === 0 || theses === 1 || (theses === 0 && lost.has(id))) return [];
    return [
      {
        file: `content/positions/${id}.yaml`,
        field: 'positions',
        message: theses === 0 ? 'no position is the thesis' : `${theses} positions are the thesis`,
        hint: 'mark one with thesis: true',
      },
    ];
  });
}
