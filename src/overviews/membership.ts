import { mergeStatements, type Claim } from '../registry/claims.ts';
import type { Entity } from '../registry/entities.ts';
import { labelOf } from './drawings/network-labels.ts';
import type { Statement } from '../registry/statements.ts';
import { citationLabel } from '../words/cite-label.ts';
import { dateInWords } from '../words/dates.ts';
import { compareNames } from '../words/names.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import { sortName } from '../registry/order.ts';

/**
 * What a text says of an entity and a grouping. `through`: of a body to which the entity belongs
 * according to the same text; `unlisted`: the text gives the whole membership, without the entity
 * that another list has.
 */
export type Standing = 'member' | 'through' | 'planned' | 'left' | 'outside' | 'unlisted';

/** One text’s word on one cell. */
export interface Sign {
  standing: Standing;
  article: CorpusArticle;
  /** Where it says so; the first is the one to link, a whole list before examples. */
  statements: Statement[];
  /** The body through which the entity belongs. */
  body: Entity | undefined;
}

/** A row: an entity with what the texts say of it, by grouping. */
interface Row {
  entity: Entity;
  cells: Map<Entity, { signs: Sign[]; differ: boolean }>;
}

/** What a statement says of membership, if anything: to be a member, or not to be, or to be meant as one. */
export function standingOf({ predicate, modality }: Statement): Standing | undefined {
  if (predicate === 'left') return modality ? undefined : 'left';
  if (predicate !== 'member-of' && predicate !== 'joined') return undefined;
  if (!modality) return 'member';
  if (modality === 'denied' || modality === 'said') return undefined;
  return ['not', 'refused', 'failed'].includes(modality) ? 'outside' : 'planned';
}

/** Each grouping that the texts name, with the claims on its members, merged; by name. */
export function claimsOnGroupings(corpus: Corpus): { grouping: Entity; claims: Claim[] }[] {
  const groups = Map.groupBy(membershipStatements(corpus.statements), ({ object }) => object!);
  return [...groups]
    .map(([grouping, own]) => ({ grouping, claims: mergeStatements(own) }))
    .sort((a, b) => byName(a.grouping, b.grouping));
}

/**
 * Who belongs where, according to which text: all groupings of which the texts name at least `least` members
 * or outsiders, the most signs first, those that were only planned last.
 */
export function membershipMatrix(corpus: Corpus, least: number) {
  const says = membershipStatements(corpus.statements);
  const byGrouping = [...Map.groupBy(says, ({ object }) => object!)].filter(
    ([, own]) => subjectsOf(own).size >= least,
  );
  const entities = [...subjectsOf(byGrouping.flatMap(([, own]) => own))];
  const rows = entities.map((entity): Row => {
    const cells = byGrouping.map(([grouping, own]) => {
      const signs = corpus.articles.flatMap((article) => signsOf(entity, article, own, says));
      return [grouping, { signs, differ: doDiffer(signs) }] as const;
    });
    return { entity, cells: new Map(cells.filter(([, { signs }]) => signs.length > 0)) };
  });
  const filled = (grouping: Entity) => rows.filter(({ cells }) => cells.has(grouping)).length;
  const isPlanned = (grouping: Entity) =>
    !rows.some(({ cells }) =>
      cells.get(grouping)?.signs.some(({ standing }) => standing === 'member'),
    );
  return {
    groupings: byGrouping
      .map(([grouping]) => grouping)
      .sort(
        (a, b) =>
          Number(isPlanned(a)) - Number(isPlanned(b)) || filled(b) - filled(a) || byName(a, b),
      ),
    bands: bandsOf(rows, says),
  };
}

/** A sign in words, with where they stand: `Linden 2011, ¶ 12: a member through the League, 1998`. */
export function signInWords({ standing, article, statements, body }: Sign): string {
  const [{ passage, date } = statements[0]!] = statements;
  const words = {
    member: 'named as a member',
    through: `a member through ${body ? labelOf(body).join(' ') : 'a body'}`,
    planned: 'was to be a member',
    left: 'left',
    outside: 'not a member',
    unlisted: 'not in the list of all members',
  }[standing];
  const when = date && standing !== 'unlisted' ? `, ${dateInWords(date)}` : '';
  return `${citationLabel(article.data, passage.id)}: ${words}${when}`;
}

/** What a sign says beside the letters of its text. */
export const beside: Partial<Record<Standing, string>> = {
  planned: 'planned',
  left: 'left',
  outside: 'outside',
  unlisted: 'not listed',
};

/** Letters that stand for the texts, from their authors’ names: `A`, `BL`; longer where two are alike. */
export function lettersOf(articles: CorpusArticle[]): Map<CorpusArticle, string> {
  const letters = (article: CorpusArticle, length: number) =>
    article.data.authors.map(({ family }) => family.slice(0, length)).join('');
  const lengthFor = (article: CorpusArticle) =>
    [1, 2, 3, 4].find((length) =>
      articles.every(
        (other) => other === article || letters(other, length) !== letters(article, length),
      ),
    ) ?? 5;
  return new Map(articles.map((article) => [article, letters(article, lengthFor(article))]));
}

function membershipStatements(statements: Statement[]): Statement[] {
  return statements.filter((statement) => standingOf(statement) !== undefined);
}

function subjectsOf(statements: Statement[]): Set<Entity> {
  return new Set(statements.map(({ subject }) => subject));
}

/** What one article says of an entity, given all that is said on the grouping and on all groupings. */
function signsOf(
  entity: Entity,
  article: CorpusArticle,
  onGrouping: Statement[],
  says: Statement[],
): Sign[] {
  const own = onGrouping.filter((s) => s.article === article.id);
  const direct = Map.groupBy(
    own.filter(({ subject }) => subject === entity),
    (statement) => standingOf(statement)!,
  );
  const signs: Sign[] = [...direct].map(([standing, statements]) => ({
    standing,
    article,
    statements: statements.sort(
      (a, b) => Number(b.complete ?? false) - Number(a.complete ?? false),
    ),
    body: undefined,
  }));
  if (signs.length === 0) {
    const bodies = says
      .filter((s) => s.article === article.id && s.subject === entity && standingOf(s) === 'member')
      .map(({ object }) => object);
    const through = own.filter((s) => standingOf(s) === 'member' && bodies.includes(s.subject));
    if (through.length > 0)
      signs.push({ standing: 'through', article, statements: through, body: through[0]!.subject });
  }
  const lists = listsWithout(entity, own, onGrouping, says);
  if (lists.length > 0 && !direct.has('left') && !direct.has('outside'))
    signs.push({ standing: 'unlisted', article, statements: lists, body: undefined });
  return signs;
}

/**
 * Whole lists of an article that lack a state which some text counts among the members. A list that
 * has a body to which the state belongs does not lack it, and bodies are not looked for: a list may
 * name their members instead.
 */
function listsWithout(
  entity: Entity,
  own: Statement[],
  onGrouping: Statement[],
  says: Statement[],
): Statement[] {
  if (entity.data.kind !== 'state' && entity.data.kind !== 'territory') return [];
  const isMember = (s: Statement) => s.subject === entity && standingOf(s) === 'member';
  if (!onGrouping.some(isMember)) return [];
  const bodies = new Set(says.filter(isMember).map(({ object }) => object!));
  const lists = Map.groupBy(
    own.filter(({ complete }) => complete),
    ({ passage }) => passage.id,
  );
  return [...lists.values()].flatMap((list) =>
    list.some(({ subject }) => subject === entity || bodies.has(subject)) ? [] : [list[0]!],
  );
}

function doDiffer(signs: Sign[]): boolean {
  const has = (...wanted: Standing[]) => signs.some(({ standing }) => wanted.includes(standing));
  return has('member', 'through') && has('left', 'outside', 'unlisted');
}

/** Bodies that are members as well as groupings, each with its members; then all others. */
function bandsOf(rows: Row[], says: Statement[]): { body: Entity | undefined; rows: Row[] }[] {
  const rest = new Set(rows);
  const bands = rows
    .filter(({ entity }) => says.some(({ object }) => object === entity))
    .map((body) => {
      const members = subjectsOf(
        says.filter((s) => s.object === body.entity && standingOf(s) === 'member'),
      );
      const own = rows
        .filter((row) => rest.has(row) && members.has(row.entity))
        .sort((a, b) => byName(a.entity, b.entity));
      for (const row of [body, ...own]) rest.delete(row);
      return { body: body.entity, rows: [body, ...own] };
    });
  const others = [...rest].sort(
    (a, b) => b.cells.size - a.cells.size || byName(a.entity, b.entity),
  );
  return [...bands, { body: undefined, rows: others }];
}

function byName(a: Entity, b: Entity): number {
  return compareNames(sortName(a), sortName(b));
}
