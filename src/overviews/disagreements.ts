import { rangeOf } from '../words/dates.ts';
import type { Entity } from '../registry/entities.ts';
import { nameWithin } from '../registry/statement-text.ts';
import type { Statement } from '../registry/statements.ts';
import { remember } from '../files/remember.ts';
import type { Corpus } from '../model/corpus.ts';

/** What texts say differently of one thing. */
export interface Disagreement {
  entity: Entity;
  /** What they differ about, in words: `When it was concluded`. */
  about: string;
  kind: 'date' | 'members' | 'amount';
  /** For each article, in order, what it says. */
  sides: { article: string; statements: Statement[]; reading: string }[];
}

/**
 * Predicates that tell of one and the same event, so that two texts can date it differently, with
 * the end of the statement at which the thing stands.
 */
const events = {
  concluded: { event: 'it was concluded or signed', of: 'subject' },
  signed: { event: 'it was concluded or signed', of: 'object' },
  'entered-into-force': { event: 'it entered into force', of: 'subject' },
  founded: { event: 'it began', of: 'subject' },
  launched: { event: 'it began', of: 'object' },
  proposed: { event: 'it was proposed', of: 'object' },
} as const;

/**
 * Everything on which two articles differ: dates that exclude each other, lists of members, sums.
 * Computed once for a corpus, since every entry asks for it.
 */
export const findDisagreements = remember((corpus: Corpus): Disagreement[] =>
  [
    ...dateDisagreements(corpus),
    ...memberDisagreements(corpus),
    ...amountDisagreements(corpus),
  ].sort((a, b) => a.entity.data.name.localeCompare(b.entity.data.name, 'en')),
);

function dateDisagreements(corpus: Corpus): Disagreement[] {
  const dated = corpus.statements.flatMap((statement) => {
    const event = events[statement.predicate as keyof typeof events] as
      (typeof events)[keyof typeof events] | undefined;
    const entity = event && (event.of === 'subject' ? statement.subject : statement.object);
    return event && entity && statement.date !== undefined
      ? [{ statement, entity, event: event.event }]
      : [];
  });
  const groups = Map.groupBy(dated, ({ entity, event }) => `${entity.id} ${event}`);
  return [...groups.values()].flatMap((group) => {
    const sides = sidesOf(
      corpus,
      group.map(({ statement }) => statement),
      (own) => [...new Set(own.map(({ date }) => date!))].join(', '),
    );
    return excludeEachOther(sides.map(({ statements }) => statements))
      ? [
          {
            entity: group[0]!.entity,
            about: `When ${group[0]!.event}`,
            kind: 'date' as const,
            sides,
          },
        ]
      : [];
  });
}

/** Whether some article’s dates all lie apart from some other’s. */
function excludeEachOther(sides: Statement[][]): boolean {
  const ranges = sides.map((own) => own.map(({ date }) => rangeOf(date!)));
  return ranges.some((one, i) =>
    ranges
      .slice(i + 1)
      .some((other) => one.every((a) => other.every((b) => a.max < b.min || b.max < a.min))),
  );
}

function memberDisagreements(corpus: Corpus): Disagreement[] {
  const says = corpus.statements.filter(
    ({ predicate, complete }) => predicate === 'member-of' && complete,
  );
  return [...Map.groupBy(says, ({ object }) => object!)].flatMap(([entity, group]) => {
    const sides = sidesOf(corpus, group, (own) => members(own).join(', '));
    const lists = new Set(sides.map(({ reading }) => reading));
    return lists.size > 1
      ? [{ entity, about: 'Who its members are', kind: 'members' as const, sides }]
      : [];
  });
}

function members(statements: Statement[]): string[] {
  return [...new Set(statements.map(({ subject }) => subject.data.name))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
}

function amountDisagreements(corpus: Corpus): Disagreement[] {
  const sums = corpus.statements.filter(
    ({ amount, object }) => amount !== undefined && object !== undefined,
  );
  const groups = Map.groupBy(sums, ({ subject, object, predicate }) =>
    [subject.id, predicate, object!.id].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const sides = sidesOf(corpus, group, (own) =>
      [...new Set(own.map(({ amount }) => amount!.printed))].join(', '),
    );
    const numbers = sides.map(
      ({ statements }) => new Set(statements.map(({ amount }) => amount!.number)),
    );
    const apart = numbers.some((one, i) =>
      numbers.slice(i + 1).some((other) => one.isDisjointFrom(other)),
    );
    return apart
      ? [
          {
            entity: group[0]!.object!,
            about: `How much ${nameWithin(group[0]!.subject)} gave`,
            kind: 'amount' as const,
            sides,
          },
        ]
      : [];
  });
}

function sidesOf(
  corpus: Corpus,
  statements: Statement[],
  reading: (own: Statement[]) => string,
): Disagreement['sides'] {
  return corpus.articles.flatMap(({ id }) => {
    const own = statements.filter(({ article }) => article === id);
    return own.length > 0 ? [{ article: id, statements: own, reading: reading(own) }] : [];
  });
}
