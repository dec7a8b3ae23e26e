import type { Entity } from '../../../src/registry/entities.ts';
import type { Statement } from '../../../src/registry/statements.ts';

type Rest = Partial<Omit<Statement, 'passage'>> & { passage?: string };

/** A statement of the article `a` in its passage `p1`, unless told otherwise. */
export function makeStatement(
  subject: Entity,
  predicate: Statement['predicate'],
  object?: Entity,
  { passage = 'p1', ...rest }: Rest = {},
): Statement {
  return {
    subject,
    predicate,
    ...(object ? { object } : {}),
    article: 'a',
    passage: { id: passage } as Statement['passage'],
    quotation: `the words that say ${predicate}`,
    ...rest,
  };
}
