import type { Entity } from './entities.ts';

/** The name under which an entity is sorted. */
export function sortName(entity: Entity): string {
  return entity.data.sort ?? entity.data.name;
}

/** The name as alphabetical lists have it: of a person the form that is sorted, `Quint, Maro`. */
export function listName(entity: Entity): string {
  return entity.data.kind === 'person' ? sortName(entity) : entity.data.name;
}
