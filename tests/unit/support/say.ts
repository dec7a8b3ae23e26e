import type { Entity } from '../../../src/registry/entities.ts';
import type { Statement } from '../../../src/registry/statements.ts';
import { makeEntity } from './make-entity.ts';
import { makeStatement } from './make-statement.ts';

const known = new Map<string, Entity>();

/** The state of this name, the same each time. */
export function entityOf(name: string): Entity {
  const entity = known.get(name) ?? makeEntity(name, name);
  known.set(name, entity);
  return entity;
}

/** A statement about entities that are given by name. */
export function say(
  subject: string,
  predicate: Statement['predicate'],
  object?: string,
  rest: Parameters<typeof makeStatement>[3] = {},
): Statement {
  return makeStatement(entityOf(subject), predicate, object ? entityOf(object) : undefined, rest);
}
