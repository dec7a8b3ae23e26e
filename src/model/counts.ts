import type { Entity, EntityCollection } from '../registry/entities.ts';
import type { Corpus } from './corpus.ts';

/** How often all texts together name an entity. */
export function countMentions(corpus: Corpus, entity: Entity): number {
  return corpus.mentionsOf.get(entity.id)?.length ?? 0;
}

/** The entities of one collection that the texts name most, most named first. */
export function mostNamed(corpus: Corpus, collection: EntityCollection, limit: number): Entity[] {
  return corpus.entities
    .filter((entity) => entity.collection === collection)
    .sort((a, b) => countMentions(corpus, b) - countMentions(corpus, a))
    .slice(0, limit);
}
