import type { Entity } from '../registry/entities.ts';
import type { Passage } from '../article/passage.ts';
import type { Corpus } from '../model/corpus.ts';

/** The entities that share most passages with one, with the number of those passages. */
export function relatedTo(
  corpus: Corpus,
  entity: Entity,
  limit: number,
): { entity: Entity; passages: number }[] {
  const own = passagesOf(corpus, entity);
  return corpus.entities
    .filter((other) => other !== entity)
    .map((other) => ({
      entity: other,
      passages: [...passagesOf(corpus, other)].filter((passage) => own.has(passage)).length,
    }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => b.passages - a.passages)
    .slice(0, limit);
}

const cache = new WeakMap<Corpus, Map<string, Set<Passage>>>();

function passagesOf(corpus: Corpus, { id }: Entity): Set<Passage> {
  let known = cache.get(corpus);
  if (!known) {
    known = new Map(
      [...corpus.mentionsOf].map(([key, mentions]) => [
        key,
        new Set(mentions.map((m) => m.passage)),
      ]),
    );
    cache.set(corpus, known);
  }
  return known.get(id) ?? new Set();
}
