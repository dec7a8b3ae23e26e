import type { Entity } from '../registry/entities.ts';
import type { Corpus } from '../model/corpus.ts';

/** A form other than its name under which the texts name an entity. */
export interface OtherName {
  form: string;
  /** Language, where only passages in another than the text’s use it. */
  lang: string | undefined;
  /** What else a reader should know of it: `Polish`, `misprint`. */
  notes: string[];
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** Every form of an entity but its name, in the order of the registry. */
export function otherNames(corpus: Corpus, { id, data }: Entity): OtherName[] {
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
