import { countMentions } from '../../../model/counts.ts';
import { type Entity, type EntityCollection, entityPath } from '../../../registry/entities.ts';
import { absoluteUrl, type DataOptions } from '../options.ts';
import { byId, compareText, passageKey } from '../order.ts';
import type { EntityRow } from '../schemas/entities.ts';
import type { Corpus } from '../../../model/corpus.ts';
import { sortName } from '../../../registry/order.ts';

/** One row for each actor or each initiative, by id. */
export function entityRows(
  corpus: Corpus,
  collection: EntityCollection,
  options: DataOptions,
): EntityRow[] {
  return corpus.entities
    .filter((entity) => entity.collection === collection)
    .map((entity) => entityRow(entity, corpus, options))
    .sort(byId);
}

function entityRow(entity: Entity, corpus: Corpus, options: DataOptions): EntityRow {
  const { id, data, description } = entity;
  const cites = description.flatMap((part) => part.cites);
  const articles = (corpus.mentionsOf.get(id) ?? []).map(({ article }) => article);
  return {
    id,
    url: absoluteUrl(entityPath(entity), options),
    name: data.name,
    sort_name: sortName(entity),
    kind: data.kind,
    aliases: data.aliases.map(({ form }) => form),
    alias_kinds: data.aliases.map(({ kind }) => kind),
    description: description.map(({ text }) => text).join(' '),
    description_passages: [
      ...new Set(cites.map(({ article, passage }) => passageKey(article, passage))),
    ],
    articles: [...new Set(articles)].sort(compareText),
    mention_count: countMentions(corpus, entity),
    statement_count: corpus.statements.filter(
      ({ subject, object }) => subject === entity || object === entity,
    ).length,
  };
}
