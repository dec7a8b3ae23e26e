import { predicateNames, type Predicate } from '../schemas/statement.ts';
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

/** The statements that say the same of the same two entities. */
export interface Tie {
  subject: Entity;
  predicate: Predicate;
  object: Entity;
  statements: Statement[];
}

/** All ties between two entities, for a line of a drawing. */
export interface Line {
  ends: [TiedEntity, TiedEntity];
  ties: number;
}

/**
 * The entities that at least one statement ties to another entity, the most tied first, by name
 * where they are equal.
 */
export function networkOf(statements: Statement[]): TiedEntity[] {
  const partnersOf = new Map<Entity, Map<Entity, Statement[]>>();
  const add = (entity: Entity, other: Entity, statement: Statement) => {
    const partners = partnersOf.get(entity) ?? new Map<Entity, Statement[]>();
    partnersOf.set(entity, partners);
    partners.set(other, [...(partners.get(other) ?? []), statement]);
  };
  for (const statement of statements) {
    const { subject, object } = statement;
    if (!object || object === subject) continue;
    add(subject, object, statement);
    add(object, subject, statement);
  }
  return [...partnersOf]
    .map(([entity, others]) => {
      const partners = [...others]
        .map(([other, own]) => ({ entity: other, statements: own }))
        .sort((a, b) => b.statements.length - a.statements.length || byName(a, b));
      return { entity, ties: countTies(partners), partners };
    })
    .sort((a, b) => b.ties - a.ties || byName(a, b));
}

/** The lines between some entities of the network, each pair once. */
export function linesAmong(entities: TiedEntity[]): Line[] {
  const known = new Map(entities.map((tied, rank) => [tied.entity, { tied, rank }]));
  return entities.flatMap((tied, rank) =>
    tied.partners.flatMap(({ entity, statements }) => {
      const other = known.get(entity);
      return other && other.rank > rank
        ? [{ ends: [tied, other.tied] as [TiedEntity, TiedEntity], ties: statements.length }]
        : [];
    }),
  );
}

/** What is said of an entity and a partner, in the order of the predicates, its own acts first. */
export function tiesWith(entity: Entity, { statements }: Partner): Tie[] {
  const groups = Map.groupBy(
    statements,
    ({ subject, predicate }) => `${subject === entity ? 0 : 1} ${predicate}`,
  );
  return [0, 1]
    .flatMap((side) => predicateNames.map((predicate) => groups.get(`${side} ${predicate}`) ?? []))
    .filter((own) => own.length > 0)
    .map((own) => {
      const { subject, predicate, object } = own[0]!;
      return { subject, predicate, object: object!, statements: own };
    });
}

/**
 * A tie that serves as an example: the one that most texts state, of these the one that most sentences
 * state; of an actor and an initiative, where there is one.
 */
export function exampleTie(network: TiedEntity[]): Tie | undefined {
  const ties = network.flatMap(({ entity, partners }) =>
    partners.flatMap((partner) => tiesWith(entity, partner)),
  );
  const mixed = ties.filter(({ subject, object }) => subject.collection !== object.collection);
  const texts = ({ statements }: Tie) => new Set(statements.map(({ article }) => article)).size;
  const [example] = (mixed.length > 0 ? mixed : ties).sort(
    (a, b) => texts(b) - texts(a) || b.statements.length - a.statements.length,
  );
  return example;
}

/** `1 tie`, `2 ties`. */
export function tiesInWords(ties: number): string {
  return ties === 1 ? '1 tie' : `${ties} ties`;
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
  { statements }: Tie,
  articles: Pick<CorpusArticle, 'id' | 'data'>[],
): { address: string; label: string }[] {
  return articles.flatMap(({ id, data }) => {
    const own = statements.filter(({ article }) => article === id);
    return [...new Set(own.map(({ passage }) => passage.id))].map((passage, index) => ({
      address: `/articles/${id}/#${passage}`,
      label: index === 0 ? citationLabel(data, passage) : passageLabel(passage),
    }));
  });
}

function countTies(partners: Partner[]): number {
  return partners.reduce((sum, { statements }) => sum + statements.length, 0);
}

function byName(a: { entity: Entity }, b: { entity: Entity }): number {
  return a.entity.data.name.localeCompare(b.entity.data.name, 'en');
}
