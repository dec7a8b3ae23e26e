import { dateInWords, rangeOf } from '../words/dates.ts';
import type { Entity } from '../registry/entities.ts';
import { nameWithin } from '../registry/statement-text.ts';
import type { Statement } from '../registry/statements.ts';
import { remember } from '../files/remember.ts';
import type { Corpus } from '../model/corpus.ts';
import type { comparedFacts, DifferenceKind, Judgement } from '../schemas/question.ts';

/** What texts say differently of one thing. */
export interface Disagreement {
  entity: Entity;
  /** What they differ about, in words: `When it was concluded`. */
  about: string;
  on: (typeof comparedFacts)[number];
  /** How the editors judge it; undefined where they have not. */
  judgement: (Pick<Judgement, 'says'> & { kind: DifferenceKind }) | undefined;
  /** For each article, in order, what it says. */
  sides: { article: string; statements: Statement[]; reading: string }[];
}

/** Something on which two texts can differ. */
interface Question extends Pick<Disagreement, 'on'> {
  /** What a statement answers it of; undefined where it does not. */
  of: (statement: Statement) => Entity | undefined;
  about: (statement: Statement) => string;
  /** What tells the answers on one thing apart, beside what they are about. */
  key?: (statement: Statement) => string;
  readings: (own: Statement[]) => string[];
  excludes: (one: Statement[], other: Statement[]) => boolean;
}

/**
 * Predicates that tell of one and the same event, so that two texts can date it differently, with
 * the end of the statement at which the thing stands.
 */
const events: Partial<Record<Statement['predicate'], [event: string, of: 'subject' | 'object']>> = {
  concluded: ['it was concluded or signed', 'subject'],
  signed: ['it was concluded or signed', 'object'],
  'entered-into-force': ['it entered into force', 'subject'],
  founded: ['it began', 'subject'],
  launched: ['it began', 'object'],
  proposed: ['it was proposed', 'object'],
};

const membersIn = (own: Statement[]) =>
  own.map(({ subject }) => subject.data.name).sort((a, b) => a.localeCompare(b, 'en'));

const questions: Question[] = [
  {
    on: 'date',
    of: (statement) => {
      const end = events[statement.predicate]?.[1];
      // What was only planned has not happened.
      return end && !statement.modality && statement.date !== undefined
        ? statement[end]
        : undefined;
    },
    about: ({ predicate }) => `When ${events[predicate]![0]}`,
    readings: (own) => own.map(({ date }) => dateInWords(date!)),
    excludes: (one, other) =>
      one.every(({ date }) => {
        const a = rangeOf(date!);
        return other.map((s) => rangeOf(s.date!)).every((b) => a.max < b.min || b.max < a.min);
      }),
  },
  {
    on: 'members',
    of: ({ predicate, complete, modality, object }) =>
      predicate === 'member-of' && complete && !modality ? object : undefined,
    about: () => 'Who its members are',
    readings: membersIn,
    excludes: (one, other) =>
      new Set(membersIn(one)).symmetricDifference(new Set(membersIn(other))).size > 0,
  },
  {
    on: 'amount',
    of: ({ amount, object }) => (amount ? object : undefined),
    about: ({ subject }) => `How much ${nameWithin(subject)} gave`,
    key: ({ subject, predicate, modality }) => [subject.id, predicate, modality].join(' '),
    readings: (own) => own.map(({ amount }) => amount!.printed),
    excludes: (one, other) => {
      const [sums, others] = [one, other].map(
        (own) => new Set(own.map(({ amount }) => amount!.number)),
      );
      return sums!.isDisjointFrom(others!);
    },
  },
];

/**
 * Everything on which two articles differ: dates that exclude each other, lists of members, sums.
 * Computed once for a corpus, since every entry asks for it.
 */
export const findDisagreements = remember((corpus: Corpus): Disagreement[] =>
  [
    ...questions.flatMap((question) => answersTo(question, corpus)),
    ...corpus.articles.flatMap((article) => membersWithin(article.id, corpus)),
  ].sort((a, b) => a.entity.data.name.localeCompare(b.entity.data.name, 'en')),
);

/** Whether a statement has its subject as a member, or as one of those who take part in an agreement. */
function isPartyIn({ predicate, object }: Statement): boolean {
  if (predicate === 'member-of') return true;
  return predicate === 'took-part-in' && ['treaty', 'agreement'].includes(object!.data.kind);
}

/** Groupings of which an article gives the whole membership in one place and in another a state that is not in it. */
function membersWithin(article: string, { statements }: Corpus): Disagreement[] {
  const says = statements.filter(
    (s) => s.article === article && s.object && isPartyIn(s) && !s.modality && !s.holder,
  );
  return [...Map.groupBy(says, ({ object }) => object!)].flatMap(([entity, own]) => {
    const whole = own.filter(({ complete }) => complete);
    const listed = new Set(whole.map(({ subject }) => subject));
    // A body on the list may stand for its members.
    const isListed = ({ subject }: Statement) =>
      subject.data.kind !== 'state' ||
      listed.has(subject) ||
      says.some((s) => s.subject === subject && listed.has(s.object!));
    const others = own.filter((s) => !s.complete && !isListed(s));
    if (listed.size === 0 || others.length === 0) return [];
    const sides = [whole, others].map((side) => ({
      article,
      statements: side,
      reading: [...new Set(membersIn(side))].join(', '),
    }));
    const reason =
      'The text gives all members in one place, and in another counts in a state that is not among them.';
    const judgement = { kind: 'within', says: reason } as const;
    return [{ entity, about: 'Who its members are', on: 'members', judgement, sides }];
  });
}

function answersTo(
  question: Question,
  { statements, articles, judgements }: Corpus,
): Disagreement[] {
  const { on, of, about, key, readings, excludes } = question;
  const groups = Map.groupBy(
    statements.filter((statement) => of(statement)),
    (statement) => [of(statement)!.id, about(statement), key?.(statement)].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const sides = articles.flatMap(({ id }) => {
      const own = group.filter(({ article }) => article === id);
      const reading = [...new Set(readings(own))].join(', ');
      return own.length > 0 ? [{ article: id, statements: own, reading }] : [];
    });
    const differ = sides.some(({ statements: one }, i) =>
      sides.slice(i + 1).some(({ statements: other }) => excludes(one, other)),
    );
    if (!differ) return [];
    const entity = of(group[0]!)!;
    const judgement = judgements.list.find((own) => own.entity === entity.id && own.on === on);
    return [{ entity, about: about(group[0]!), on, judgement, sides }];
  });
}
