import type { Passage } from '../article/passage.ts';
import { type ContentFiles } from '../files/content.ts';
import type { Problem } from '../files/problems.ts';
import { canonical } from '../files/sha256.ts';
import { type Predicate, ruleOf, wordingOf } from '../schemas/predicates.ts';
import { statement, type StatementRecord, statements as schema } from '../schemas/statement.ts';
import { kindLabel } from '../words/kinds.ts';
import type { Entity } from './entities.ts';
import {
  type EvidenceContext,
  fieldOf,
  findEntities,
  findHolders,
  findPassage,
  holderNames,
  type Holder,
  loadRecords,
  type RecordPlace,
} from './evidence.ts';

/** One claim of one text: one subject, at most one object. */
export interface Statement extends Omit<
  StatementRecord,
  'subject' | 'object' | 'passage' | 'holder'
> {
  subject: Entity;
  object?: Entity;
  holder?: Holder[];
  /** All subjects or objects of the record, where it is said of them together and cannot be of each. */
  together?: { subjects?: Entity[]; objects?: Entity[] };
  article: string;
  passage: Passage;
}

/** Loads all statements, one for each pair of subject and object, and ties each to its passage. */
export function loadStatements(
  files: ContentFiles,
  context: EvidenceContext,
  problems: Problem[],
): Statement[] {
  const said = new Map<string, number>();
  return loadRecords(files, 'statements', schema, context, problems, (raw, article, place) => {
    const tied = tie(raw, article, place);
    problems.push(...checkSaidOnce(tied, said, place));
    return tied;
  });
}

/**
 * What a record says is about two entities, and no record before said it.
 *
 * @param said what those before say, with the index of the first that does; added to
 */
function checkSaidOnce(
  tied: readonly Statement[],
  said: Map<string, number>,
  place: RecordPlace,
): Problem[] {
  const itself = tied.find(({ subject, object }) => subject === object);
  if (itself)
    return [
      {
        ...fieldOf(place, 'object'),
        message: `${itself.subject.id} is the subject too: nothing is said of two`,
        hint: 'name the other one, or use a predicate without object',
      },
    ];
  const problems: Problem[] = [];
  for (const statement of tied) {
    const content = contentOf(statement);
    const first = said.get(content);
    if (first === undefined) said.set(content, place.index);
    else if (problems.length === 0)
      problems.push({
        ...fieldOf(place),
        message:
          first === place.index
            ? 'this is said twice in this statement'
            : `statement ${first + 1} says the same`,
        hint: 'keep one of the two',
      });
  }
  return problems;
}

/** All that a statement says, as text; where its predicate reads the same either way, in one of the two. */
function contentOf({ subject, object, together: _, passage, holder, ...rest }: Statement): string {
  const pair = [subject.id, object?.id ?? ''];
  return canonical({
    ...rest,
    holder: holderNames(holder),
    passage: passage.id,
    pair: ruleOf(rest.predicate).isMutual ? pair.sort() : pair,
  });
}

function tie(
  raw: unknown,
  article: EvidenceContext['articles'][number] | undefined,
  place: RecordPlace,
): Statement[] {
  const record = statement.safeParse(raw).data;
  const given = record ?? ((raw ?? {}) as Partial<Record<keyof StatementRecord, unknown>>);
  const subjects = findEntities(given.subject, 'subject', place);
  const objects =
    given.object === undefined ? [undefined] : findEntities(given.object, 'object', place);
  const holder = findHolders(given.holder, place);
  const passage = article && findPassage(article.passages, given, place);
  if (record) place.problems.push(...checkKinds(record.predicate, subjects, objects, place));
  if (!record || !article || !passage) return [];
  const { subject: _subject, object: _object, holder: _holder, ...rest } = record;
  const together = togetherIn(rest, subjects, objects);
  return subjects.flatMap((subject) =>
    objects.map((object) => ({
      ...rest,
      ...together,
      subject,
      ...(object ? { object } : {}),
      ...(holder ? { holder } : {}),
      article: article.id,
      passage,
    })),
  );
}

/**
 * Whom one sentence must name together: words that agree with several (`have disputes with each other`)
 * are not said of each, nor what is between them.
 */
function togetherIn(
  { predicate, part, objectPart }: Pick<StatementRecord, 'predicate' | 'part' | 'objectPart'>,
  subjects: Entity[],
  objects: (Entity | undefined)[],
): Pick<Statement, 'together'> {
  const isBetween = (words = '') => /\b(?:between|among)\b/.test(words);
  const isOne = subjects.length > 1 && (!ruleOf(predicate).wording || isBetween(part));
  const several = objects.length > 1 && isBetween(objectPart);
  if (!isOne && !several) return {};
  return {
    together: {
      ...(isOne ? { subjects } : {}),
      ...(several ? { objects: objects.filter((object) => object !== undefined) } : {}),
    },
  };
}

/** Of every kind of entity that a predicate is said of there is a sentence. */
function checkKinds(
  predicate: Predicate,
  subjects: readonly Entity[],
  objects: readonly (Entity | undefined)[],
  place: RecordPlace,
): Problem[] {
  const { subjects: ofSubjects, objects: ofObjects, wording } = ruleOf(predicate);
  const isSaidOf = ({ data }: Entity) =>
    (ofSubjects?.includes(data.kind) ?? true) &&
    (!wording || wordingOf(predicate, data.kind) !== undefined);
  const wrong = (field: 'subject' | 'object', { id, data }: Entity, kinds: readonly string[]) => ({
    ...fieldOf(place, field),
    message: `${predicate} has no sentence for ${id}, which is of the kind ${kindLabel(data.kind).toLowerCase()}`,
    hint: `as its ${field} it takes: ${kinds.join(', ')}; choose another predicate, or did with the words of the text`,
  });
  const kindsOfSubject =
    ofSubjects ?? (wording && 'wordings' in wording ? Object.keys(wording.wordings) : []);
  return [
    ...subjects
      .filter((subject) => !isSaidOf(subject))
      .map((subject) => wrong('subject', subject, kindsOfSubject)),
    ...objects.flatMap((object) =>
      object && ofObjects && !ofObjects.includes(object.data.kind)
        ? [wrong('object', object, ofObjects)]
        : [],
    ),
  ];
}
