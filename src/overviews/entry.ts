import { countIn } from '../model/counts.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import { type Claim, mergeStatements } from '../registry/claims.ts';
import type { Entity } from '../registry/entities.ts';
import type { Statement } from '../registry/statements.ts';
import { predicateGroups, predicateNames, predicates } from '../schemas/predicates.ts';
import { dateInWords } from '../words/dates.ts';
import { findDisagreements } from './disagreements.ts';
import { beside, standingOf } from './membership.ts';
import { questionsOn } from './questions.ts';
import { chronologyOf } from './timeline.ts';

/** Gathers all that the edition says of an actor or initiative. */
export function entryOf(corpus: Corpus, entity: Entity) {
  const mentions = corpus.mentionsOf.get(entity.id) ?? [];
  const statements = corpus.statementsOn.get(entity.id) ?? [];
  const own = Map.groupBy(mentions, ({ article }) => article);
  return {
    mentions,
    /** Every article by date, with the mentions that it has. */
    byArticle: corpus.articles.map((article) => ({ article, mentions: own.get(article.id) ?? [] })),
    names: otherNames(corpus, entity),
    statements,
    relations: relationsOf(statements),
    questions: questionsOn(corpus, entity),
    chronology: chronologyOf(statements),
    membership: membersOf(corpus, statements, entity),
    disagreements: findDisagreements(corpus).filter((found) => found.entity === entity),
    related: relatedTo(corpus, entity, 12),
  };
}

/** A page with no more mentions and statements than this is seen at a glance. */
const glance = 30;

/** The parts of a long entry, each with its anchor and how much there is; none of a short one. */
export function contentsOfEntry(
  entry: ReturnType<typeof entryOf>,
): { address: string; name: string; size: number }[] {
  if (entry.mentions.length + entry.statements.length <= glance) return [];
  const present = entry.byArticle.filter(({ mentions }) => mentions.length > 0);
  return [
    { address: '#names', name: 'Other names', size: entry.names.length },
    { address: '#share', name: 'Texts that name it', size: present.length },
    { address: '#members', name: 'Members', size: entry.membership.members.length },
    { address: '#chronology', name: 'By date', size: entry.chronology.length },
    { address: '#questions', name: 'Arguments', size: entry.questions.length },
    {
      address: '#relations',
      name: 'Relations',
      size: entry.relations.reduce((sum, { claims }) => sum + claims.length, 0),
    },
    { address: '#disagreements', name: 'Disagreements', size: entry.disagreements.length },
    { address: '#together', name: 'In the same passage', size: entry.related.length },
    { address: '#mentions', name: 'Every mention', size: entry.mentions.length },
  ].filter(({ size }) => size > 0);
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/**
 * Every form of an entity but its name, in the order of the registry, with its language where only
 * passages in another than the text’s use it, and notes on it: `Polish`, `misprint`.
 */
export function otherNames(corpus: Corpus, { id, data }: Entity) {
  return data.aliases
    .filter(({ form }) => form.toLowerCase() !== data.name.toLowerCase())
    .map(({ form, kind }) => {
      const passages = (corpus.mentionsOf.get(id) ?? [])
        .filter(({ passage, start, end }) => passage.text.slice(start, end) === form)
        .map(({ passage }) => passage);
      const isMisprint =
        passages.length > 0 &&
        passages.every((passage) =>
          corpus.articles.some(({ text: { sics } }) =>
            sics.some((sic) => sic.passage === passage && overlap(sic.text, form)),
          ),
        );
      const [lang] = isMisprint ? [] : new Set(passages.map((passage) => passage.lang));
      const isForeign = lang !== undefined && passages.every((passage) => passage.lang === lang);
      return {
        form,
        lang: isForeign ? lang : undefined,
        notes: [
          isMisprint && 'misprint',
          isForeign && languages.of(lang),
          kind === 'metonym' && 'capital, meaning the government',
        ].filter((note) => typeof note === 'string'),
      };
    });
}

/** Whether misprinted words, which may have an ending, are the form or stand in it. */
function overlap(misprint: string, form: string): boolean {
  return misprint.startsWith(form) || ` ${form} `.includes(` ${misprint} `);
}

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
  return corpus.entities
    .filter((other) => other !== entity && shared.has(other))
    .map((other) => ({ entity: other, passages: shared.get(other)! }))
    .sort((a, b) => b.passages - a.passages)
    .slice(0, limit);
}

/** What is said of an entity without a date, as claims under headings; what has a date stands by date. */
export function relationsOf(statements: Statement[]): { label: string; claims: Claim[] }[] {
  const claims = mergeStatements(statements.filter(({ date }) => !date)).sort(
    (a, b) => predicateNames.indexOf(a.predicate) - predicateNames.indexOf(b.predicate),
  );
  const groups = Map.groupBy(claims, ({ predicate }) => predicates[predicate].group);
  return [...groups].map(([group, own]) => ({ label: predicateGroups[group], claims: own }));
}

/** For each entity at an end, by name, what is said; without one, what is said alone. */
function byEnd(end: 'subject' | 'object', statements: Statement[]) {
  return [...Map.groupBy(statements, (statement) => statement[end])]
    .map(([entity, own]) => ({ entity, statements: own }))
    .sort((a, b) => (a.entity?.data.name ?? '').localeCompare(b.entity?.data.name ?? '', 'en'));
}

/**
 * Who belongs to a grouping, or is said not to, or was to, by name; what each article says of it, or
 * whether it names the two at all.
 */
function membersOf(
  { articles, mentionsOf }: Corpus,
  statements: Statement[],
  grouping: Entity,
): {
  articles: CorpusArticle[];
  members: { entity: Entity; cells: MemberCell[] }[];
} {
  const says = statements.filter(
    (statement) => statement.object === grouping && standingOf(statement) !== undefined,
  );
  const own = articles.filter(({ id }) => says.some(({ article }) => article === id));
  const members = byEnd('subject', says).map(({ entity, statements: all }) => ({
    entity: entity!,
    cells: own.map(({ id }) => ({
      article: id,
      statements: all.filter(({ article }) => article === id),
      isNamed: (mentionsOf.get(entity!.id) ?? []).some(({ article }) => article === id),
    })),
  }));
  return { articles: own, members };
}

/** What one article says of one member, and whether it names it at all. */
export interface MemberCell {
  article: string;
  statements: Statement[];
  isNamed: boolean;
}

/** What a statement says of a member, beside its place: `was to be a member, 1994`. */
export function memberWords(statement: Statement): string {
  const standing = standingOf(statement)!;
  const words = beside[standing];
  const when = statement.date && dateInWords(statement.date);
  return [words, when].filter(Boolean).join(', ');
}
