import { predicateNames, predicates } from '../schemas/statement.ts';
import { type Claim, mergeStatements } from '../registry/claims.ts';
import { rangeOf } from '../words/dates.ts';
import type { Entity } from '../registry/entities.ts';
import type { Statement } from '../registry/statements.ts';
import type { CorpusArticle } from '../model/corpus.ts';

/** What is said of an entity from one side with one predicate, e.g. all its members. */
export interface RelationGroup {
  /** `has the member`, `proposed by` … */
  label: string;
  /** For each entity at the other end, by name, what is said; without one, what is said alone. */
  others: { entity: Entity | undefined; statements: Statement[] }[];
}

/** What is said of an entity with a date, earliest first; the same of several stands once. */
export function chronologyOf(statements: Statement[]): Claim[] {
  return mergeStatements(statements.filter(({ date }) => date !== undefined)).sort((a, b) => {
    const [one, other] = [rangeOf(a.date!), rangeOf(b.date!)];
    return one.min - other.min || one.max - other.max;
  });
}

/** The entity at the other end of a statement, if there is one. */
function otherEnd(statement: Statement, entity: Entity): Entity | undefined {
  return statement.subject === entity ? statement.object : statement.subject;
}

/** Relations in both directions, in the order of the predicates, the entity as subject first. */
export function relationsOf(statements: Statement[], entity: Entity): RelationGroup[] {
  return predicateNames.flatMap((predicate) => {
    const { reads, inverse } = predicates[predicate];
    const own = statements.filter((s) => s.predicate === predicate);
    const groups = [
      { label: reads as string, statements: own.filter(({ subject }) => subject === entity) },
      {
        label: inverse as string,
        statements: own.filter((s) => s.subject !== entity && s.object === entity),
      },
    ];
    return groups
      .filter((group) => group.statements.length > 0)
      .map((group) => ({ label: group.label, others: groupByOther(group.statements, entity) }));
  });
}

function groupByOther(statements: Statement[], entity: Entity): RelationGroup['others'] {
  return [...Map.groupBy(statements, (statement) => otherEnd(statement, entity))]
    .map(([other, own]) => ({ entity: other, statements: own }))
    .sort((a, b) => (a.entity?.data.name ?? '').localeCompare(b.entity?.data.name ?? '', 'en'));
}

/** The members of a grouping, and for each the statements of each article that names it. */
export interface Membership {
  articles: CorpusArticle[];
  members: { entity: Entity; says: Map<string, Statement[]> }[];
}

/** Who belongs to a grouping according to which article; undefined where no article says. */
export function membersOf(
  statements: Statement[],
  grouping: Entity,
  articles: CorpusArticle[],
): Membership | undefined {
  const says = statements.filter(
    ({ predicate, object }) => predicate === 'member-of' && object === grouping,
  );
  if (says.length === 0) return undefined;
  const members = [...Map.groupBy(says, ({ subject }) => subject)]
    .map(([entity, own]) => ({ entity, says: Map.groupBy(own, ({ article }) => article) }))
    .sort((a, b) => a.entity.data.name.localeCompare(b.entity.data.name, 'en'));
  return {
    articles: articles.filter(({ id }) => says.some(({ article }) => article === id)),
    members,
  };
}
