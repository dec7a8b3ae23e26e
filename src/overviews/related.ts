import type { Entity } from '../registry/entities.ts';
import { countIn } from '../model/counts.ts';
import type { Corpus } from '../model/corpus.ts';

/** The entities that share most passages with one, with the number of those passages. */
export function relatedTo(
  corpus: Corpus,
  entity: Entity,
  limit: number,
): { entity: Entity; passages: number }[] {
  const own = new Set((corpus.mentionsOf.get(entity.id) ?? []).map(({ passage }) => passage));
  const others = [...own].flatMap((passage) => [
    ...new Set((corpus.mentionsIn.get(passage) ?? []).map((mention) => mention.entity)),
  ]);
  const shared = countIn(others, (other) => other);
  shared.delete(entity);
  return corpus.entities
    .filter((other) => shared.has(other))
    .map((other) => ({ entity: other, passages: shared.get(other)! }))
    .sort((a, b) => b.passages - a.passages)
    .slice(0, limit);
}
