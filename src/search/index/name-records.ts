import type { Entity } from '../../registry/entities.ts';
import { kindLabel } from '../../words/kinds.ts';
import type { NameRecord } from '../formats.ts';
import { type Token, tokenise, wordsOf } from '../query/tokens.ts';
import type { Corpus } from '../../model/corpus.ts';

/** What `names.json` holds: every actor and initiative under all its forms but metonyms. */
export function makeNameRecords(corpus: Corpus): NameRecord[] {
  const texts = new Map<string, Text[]>(
    corpus.articles.map(({ id, text }) => [
      id,
      text.passages.map((passage) => ({ text: passage.text, tokens: tokenise(passage.text) })),
    ]),
  );
  return corpus.entities.map((entity) => {
    const aliases = entity.data.aliases.filter(({ kind }) => kind !== 'metonym');
    const sure = aliases.filter((alias) => isSure(entity, alias, texts));
    const also = aliases.filter((alias) => !sure.includes(alias)).map(({ form }) => form);
    const guarded = sure.filter(({ form }) => isCommonWord(form, texts)).map(({ form }) => form);
    const only = sure.flatMap((alias) =>
      'only' in alias && alias.only ? [[alias.form, alias.only] as const] : [],
    );
    return {
      id: entity.id,
      collection: entity.collection,
      name: entity.data.name,
      kind: kindLabel(entity.data.kind),
      mentions: corpus.mentionsOf.get(entity.id)?.length ?? 0,
      forms: sure.map(({ form }) => form),
      ...(also.length > 0 ? { also } : {}),
      ...(guarded.length > 0 ? { guarded } : {}),
      ...(only.length > 0 ? { only: Object.fromEntries(only) } : {}),
    };
  });
}

/**
 * Whether a form can be searched in the stead of a name. Search does not tell capitals: a shortened
 * form (`the Agreement`) is sure only if its words are nowhere written otherwise (`an agreement`), if it
 * is a single word (`Institute`) in no text at all.
 */
function isSure(
  entity: Entity,
  alias: Entity['data']['aliases'][number],
  texts: Map<string, Text[]>,
): boolean {
  const { form, kind } = alias;
  if (kind === 'name' || kind === 'acronym') return true;
  const words = wordsOf(form);
  const forms = new Set(entity.data.aliases.map((other) => other.form));
  const only = 'only' in alias ? alias.only : undefined;
  if (isCommonWord(form, texts)) return false;
  return (only ?? [...texts.keys()])
    .flatMap((id) => texts.get(id) ?? [])
    .every((text) => surfacesOf(text, words).every((surface) => forms.has(surface)));
}

/** Whether a single word with a capital is one that the texts write without as well. */
function isCommonWord(form: string, texts: Map<string, Text[]>): boolean {
  const words = wordsOf(form);
  if (words.length !== 1 || form === form.toLowerCase()) return false;
  return [...texts.values()]
    .flat()
    .some((text) => surfacesOf(text, words).some((surface) => surface === surface.toLowerCase()));
}

interface Text {
  text: string;
  tokens: Token[];
}

/** Words that stand side by side, as a text has them. */
function surfacesOf({ text, tokens }: Text, words: string[]): string[] {
  return tokens
    .filter((_, at) => words.every((word, offset) => tokens[at + offset]?.word === word))
    .map((first) => {
      const last = tokens[tokens.indexOf(first) + words.length - 1]!;
      return text.slice(first.start, last.end);
    });
}
