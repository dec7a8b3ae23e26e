import { wordingOf } from '../schemas/predicates.ts';
import type { Entity } from './entities.ts';
import { holderNames } from './evidence.ts';
import type { Statement } from './statements.ts';

/** What is said once of several entities: `Łosk, Tolmo and Veyra signed …`. */
export interface Claim extends Pick<Statement, 'predicate' | 'value' | 'amount' | 'date'> {
  subjects: Entity[];
  /** Empty where the predicate takes none. */
  objects: Entity[];
  /**
   * One statement for each passage and quotation that says it, in the order given; they qualify it alike.
   */
  evidence: Statement[];
}

/**
 * Statements of the same words that differ in subject or object alone become one claim; so do claims
 * that say the same in different places, with all the evidence.
 */
export function mergeStatements(statements: Statement[]): Claim[] {
  const content = ({ amount, holder, ...s }: Statement) => [
    s.predicate,
    // Of one kind it was founded, of another set up.
    wordingOf(s.predicate, s.subject.data.kind)?.fact,
    s.value,
    [s.part, s.objectPart, s.modality, s.extent, s.compared, s.direction],
    amount?.printed,
    s.date,
    holderNames(holder),
  ];
  const said = (s: Statement) => [content(s), [s.article, s.passage.id, s.quotation, s.complete]];
  const claims = groupBy(statements, said).flatMap((group) => {
    const byObject = groupBy(group, ({ object }) => [object?.id]);
    // Only where each subject stands with each object may both become lists.
    return groupBy(byObject, (own) => own.map(({ subject }) => subject.id).sort()).map(
      ([first = [], ...others]) => {
        const statement = first[0]!;
        const { subjects, objects } = statement.together ?? {};
        return {
          subjects: subjects ?? unique(first.map(({ subject }) => subject)),
          objects: objects ?? [first, ...others].flatMap(([{ object } = {}]) => object ?? []),
          statement,
        };
      },
    );
  });
  const ids = (entities: Entity[]) => entities.map(({ id }) => id).sort();
  return groupBy(claims, ({ subjects, objects, statement }) => [
    ids(subjects),
    ids(objects),
    content(statement),
  ]).map((same) => {
    const { subjects, objects, statement } = same[0]!;
    const { predicate, value, amount, date } = statement;
    const evidence = same.map((claim) => claim.statement);
    return { subjects, predicate, objects, value, amount, date, evidence };
  });
}

/** Everyone and everything that a claim names. */
export function entitiesIn({ subjects, objects }: Claim): Entity[] {
  return unique([...subjects, ...objects]);
}

function groupBy<T>(items: T[], key: (item: T) => unknown[]): T[][] {
  return [...Map.groupBy(items, (item) => JSON.stringify(key(item))).values()];
}

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}
