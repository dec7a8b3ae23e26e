import { passageAddress } from '../addresses/addresses.ts';
import { type Claim, mergeStatements } from '../registry/claims.ts';
import { predicateNames } from '../schemas/predicates.ts';
import { citationLabel, passageLabel } from '../words/cite-label.ts';
import type { Entity } from '../registry/entities.ts';
import { joinWithAnd } from '../words/names.ts';
import { nameWithin } from '../registry/statement-text.ts';
import type { Statement } from '../registry/statements.ts';
import type { CorpusArticle } from '../model/corpus.ts';

/** An entity with everybody that a statement puts beside it. */
export interface TiedEntity {
  entity: Entity;
  /** Statements between it and another entity, whichever is the subject. */
  ties: number;
  /** The most tied first. */
  partners: Partner[];
}

/** The other end of one or more ties. */
export interface Partner {
  entity: Entity;
  statements: Statement[];
}

/**
 * The entities that at least one statement ties to another entity, the most tied first, by name
 * where they are equal.
 */
export function networkOf(statements: Statement[]): TiedEntity[] {
  const sides = statements.flatMap((statement) => {
    const { subject, object } = statement;
    if (!object || object === subject) return [];
    return [
      { entity: subject, other: object, statement },
      { entity: object, other: subject, statement },
    ];
  });
  return [...Map.groupBy(sides, ({ entity }) => entity)]
    .map(([entity, own]) => {
      const partners = [...Map.groupBy(own, ({ other }) => other)]
        .map(([other, ties]) => ({
          entity: other,
          statements: ties.map(({ statement }) => statement),
        }))
        .sort((a, b) => b.statements.length - a.statements.length || byName(a, b));
      return { entity, ties: own.length, partners };
    })
    .sort((a, b) => b.ties - a.ties || byName(a, b));
}

/** The lines between some entities of the network, each pair once. */
export function linesAmong(
  entities: TiedEntity[],
): { ends: [TiedEntity, TiedEntity]; ties: number }[] {
  return entities.flatMap((tied, rank) =>
    tied.partners.flatMap(({ entity, statements }) => {
      const other = entities.find((one, at) => at > rank && one.entity === entity);
      return other ? [{ ends: [tied, other], ties: statements.length }] : [];
    }),
  );
}

/** What is said of an entity and a partner, in the order of the predicates, its own acts first. */
export function tiesWith(entity: Entity, { statements }: Partner): Claim[] {
  return [true, false].flatMap((isSubject) =>
    mergeStatements(statements.filter(({ subject }) => (subject === entity) === isSubject)).sort(
      (a, b) => predicateNames.indexOf(a.predicate) - predicateNames.indexOf(b.predicate),
    ),
  );
}

/**
 * A tie that serves as an example: the one that most texts state, of these the one that most sentences
 * state; of an actor and an initiative, where there is one.
 */
export function exampleTie(network: TiedEntity[]): Claim | undefined {
  const ties = network.flatMap(({ entity, partners }) =>
    partners.flatMap((partner) => tiesWith(entity, partner)),
  );
  const mixed = ties.filter(
    ({ subjects, objects }) => subjects[0]!.collection !== objects[0]!.collection,
  );
  const texts = ({ evidence }: Claim) => new Set(evidence.map(({ article }) => article)).size;
  const [example] = (mixed.length > 0 ? mixed : ties).sort(
    (a, b) => texts(b) - texts(a) || b.evidence.length - a.evidence.length,
  );
  return example;
}

/** The partners with most ties, and how many others there are: `Tolmo (9), Łosk and 12 others`. */
export function mainPartners(partners: Partner[]): string {
  const named = partners
    .slice(0, partners.length > 4 ? 3 : 4)
    .map(({ entity, statements }) =>
      statements.length > 1 ? `${nameWithin(entity)} (${statements.length})` : nameWithin(entity),
    );
  const others = partners.length - named.length;
  return joinWithAnd(others > 0 ? [...named, `${others} others`] : named);
}

/** The passages that state a tie, each once; the name of its text stands where the text changes. */
export function citesOf(
  { evidence }: Claim,
  articles: Pick<CorpusArticle, 'id' | 'data'>[],
): { address: string; label: string }[] {
  return articles.flatMap(({ id, data }) => {
    const own = evidence.filter(({ article }) => article === id);
    return [...new Set(own.map(({ passage }) => passage.id))].map((passage, index) => ({
      address: passageAddress(id, passage),
      label: index === 0 ? citationLabel(data, passage) : passageLabel(passage),
    }));
  });
}

function byName(a: { entity: Entity }, b: { entity: Entity }): number {
  return a.entity.data.name.localeCompare(b.entity.data.name, 'en');
}
