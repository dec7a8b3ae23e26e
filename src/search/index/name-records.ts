import type { Entity } from '../../registry/entities.ts';
import type { Alias } from '../../schemas/entity.ts';
import { kindLabel } from '../../words/kinds.ts';
import { placesOf, type Token, tokenise, wordsOf } from '../../words/tokens.ts';
import type { NameRecord } from '../formats/json-files.ts';
import type { Corpus } from '../../model/corpus.ts';

/** What `names.json` holds: every actor and initiative under all its forms. */
export function makeNameRecords(corpus: Corpus): NameRecord[] {
  const texts = corpus.articles.flatMap(({ id, text: { passages } }) =>
    passages.map(({ text }): Text => ({ article: id, text, tokens: tokenise(text) })),
  );
  return corpus.entities.map((entity) => {
    const aliases: Alias[] = entity.data.aliases.filter(({ kind }) => kind !== 'metonym');
    const sure = aliases.filter((alias) => isSure(entity, alias, texts));
    const also = aliases.filter((alias) => !sure.includes(alias)).map(({ form }) => form);
    const guarded = sure.filter(({ form }) => isCommonWord(form, texts)).map(({ form }) => form);
    const metonyms = entity.data.aliases.filter(({ kind }) => kind === 'metonym');
    const only = sure.flatMap(({ form, only }) => (only ? [[form, only] as const] : []));
    return {
      id: entity.id,
      collection: entity.collection,
      name: entity.data.name,
      kind: kindLabel(entity.data.kind),
      mentions: corpus.mentionsOf.get(entity.id)?.length ?? 0,
      forms: sure.map(({ form }) => form).filter((form) => form !== entity.data.name),
      ...(metonyms.length > 0 ? { metonyms: metonyms.map(({ form }) => form) } : {}),
      ...(also.length > 0 ? { also } : {}),
      ...(guarded.length > 0 ? { guarded } : {}),
      ...(only.length > 0 ? { only: Object.fromEntries(only) } : {}),
    };
  });
}

/** A passage, with the id of its article. */
interface Text {
  article: string;
  text: string;
  tokens: Token[];
}

/**
 * Whether a form can be searched in the stead of a name. Search does not tell capitals: a shortened
 * form (`the Agreement`) is sure only if its words are nowhere written otherwise, a single word
 * (`Institute`) only if in no text at all.
 */
function isSure({ data }: Entity, { form, kind, only }: Alias, texts: Text[]): boolean {
  if (kind === 'name' || kind === 'acronym') return true;
  if (isCommonWord(form, texts)) return false;
  const forms = new Set(data.aliases.map((other) => other.form));
  const own = texts.filter(({ article }) => !only || only.includes(article));
  return surfacesOf(form, own).every((surface) => forms.has(surface));
}

/** Whether a single word with a capital is one that the texts write without as well. */
function isCommonWord(form: string, texts: Text[]): boolean {
  if (wordsOf(form).length !== 1 || form === form.toLowerCase()) return false;
  return surfacesOf(form, texts).some((surface) => surface === surface.toLowerCase());
}

/** The words of a form, wherever they stand side by side, as the texts have them. */
function surfacesOf(form: string, texts: Text[]): string[] {
  const words = wordsOf(form);
  return texts.flatMap(({ text, tokens }) =>
    placesOf(tokens, words).map((at) =>
      text.slice(tokens[at]!.start, tokens[at + words.length - 1]!.end),
    ),
  );
}
