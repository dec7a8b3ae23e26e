import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import type { Claim } from '../registry/claims.ts';
import type { Entity } from '../registry/entities.ts';
import type { Mention } from '../registry/mentions.ts';
import type { Statement } from '../registry/statements.ts';
import { type Disagreement, findDisagreements } from './disagreements.ts';
import { type OtherName, otherNames } from './other-names.ts';
import { relatedTo } from './related.ts';
import { chronologyOf, type Membership, membersOf } from './relations.ts';

/** All that the edition says of an actor or initiative. */
export interface Entry {
  /** The description without its citations. */
  summary: string;
  mentions: Mention[];
  /** Every article by date, with the mentions that it has. */
  byArticle: { article: CorpusArticle; mentions: Mention[] }[];
  names: OtherName[];
  statements: Statement[];
  chronology: Claim[];
  membership: Membership | undefined;
  disagreements: Disagreement[];
  /** The entities that share most passages with it, with the number of those passages. */
  related: { entity: Entity; passages: number }[];
}

/** Gathers all that the edition says of an actor or initiative. */
export function entryOf(corpus: Corpus, entity: Entity): Entry {
  const mentions = corpus.mentionsOf.get(entity.id) ?? [];
  const statements = corpus.statementsOn.get(entity.id) ?? [];
  const own = Map.groupBy(mentions, ({ article }) => article);
  return {
    summary: entity.description.map(({ text }) => text).join(' '),
    mentions,
    byArticle: corpus.articles.map((article) => ({
      article,
      mentions: own.get(article.id) ?? [],
    })),
    names: otherNames(corpus, entity),
    statements,
    chronology: chronologyOf(statements),
    membership: membersOf(statements, entity, corpus.articles),
    disagreements: findDisagreements(corpus).filter((found) => found.entity === entity),
    related: relatedTo(corpus, entity, 12),
  };
}

/** A page with no more mentions and statements than this is seen at a glance. */
const glance = 30;

/** The parts of a long entry, each with its anchor and how much there is; none of a short one. */
export function contentsOfEntry(entry: Entry): { address: string; name: string; size: number }[] {
  if (entry.mentions.length + entry.statements.length <= glance) return [];
  const present = entry.byArticle.filter(({ mentions }) => mentions.length > 0);
  return [
    { address: '#names', name: 'Other names', size: entry.names.length },
    { address: '#share', name: 'Texts that name it', size: present.length },
    { address: '#members', name: 'Members', size: entry.membership?.members.length ?? 0 },
    { address: '#chronology', name: 'By date', size: entry.chronology.length },
    { address: '#relations', name: 'Relations', size: entry.statements.length },
    { address: '#disagreements', name: 'Disagreements', size: entry.disagreements.length },
    { address: '#together', name: 'In the same passage', size: entry.related.length },
    { address: '#mentions', name: 'Every mention', size: entry.mentions.length },
  ].filter(({ size }) => size > 0);
}
