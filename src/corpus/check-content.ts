import type { ReadArticle } from '../article/article.ts';
import { lostMarkers } from '../article/inline.ts';
import { type Passage, startOf } from '../article/passage.ts';
import { fieldIn } from '../files/places.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { followRedirects } from '../ledger/changes/successors.ts';
import type { Corpus } from '../model/corpus.ts';
import { spaced } from '../registry/aliases.ts';
import type { DescriptionCite, Entity } from '../registry/entities.ts';
import type { Mention } from '../registry/mentions.ts';

/** An article whose text was read, with its passages by their ids. */
type TextOfArticle = Pick<ReadArticle, 'id' | 'ids'> & { passages: ReadonlyMap<string, Passage> };

/**
 * Every citation in a description leads to a passage that exists.
 *
 * @param unread ids of articles whose text could not be read
 */
export function checkDescriptions(
  { entities, changes }: Pick<Corpus, 'entities' | 'changes'>,
  texts: readonly TextOfArticle[],
  unread: ReadonlySet<string>,
): Problem[] {
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const isWrong = ({ article, passage }: DescriptionCite) =>
    // One without article is reported where it was read.
    article !== '' && !textOf.get(article)?.passages.has(passage) && !unread.has(article);
  return entities.flatMap(({ file, description }) =>
    description
      .flatMap(({ cites }) => cites)
      .filter(isWrong)
      .map((cite) => {
        const { article, passage, line, column } = cite;
        const isThere = textOf.has(article);
        return {
          file,
          line,
          column,
          message: isThere
            ? `${article} has no passage ${passage}`
            : `there is no article ${article}`,
          hint: didYouMean(
            isThere ? undefined : nearest(article, textOf.keys()),
            whereNow(cite, texts, changes) ??
              'write <Cite passage="article-id#p12" />, with a passage number as the article page shows it',
          ),
        };
      }),
  );
}

/** Which passages have the words of one that has vanished, by their likeness or as declared. */
function whereNow(
  { article: id, passage }: DescriptionCite,
  texts: readonly TextOfArticle[],
  { redirects }: Corpus['changes'],
): string | undefined {
  const live = new Set(
    texts.flatMap((text) => [...text.passages.keys()].map((key) => `${text.id}#${key}`)),
  );
  const written = (address: string) => address.replace(/^\/articles\/([^/]+)\/#/, '$1#');
  const article = texts.find((text) => text.id === id);
  const heir = article?.ids.lost.find((lost) => lost.id === passage)?.heir;
  const now = heir
    ? [`${id}#${heir.id}`]
    : followRedirects(redirects, (address) => live.has(written(address)))
        .of(`/articles/${id}/#${passage}`)
        .map(written);
  return now.length > 0
    ? `its words have gone to ${now.join(' and ')}: cite that passage, if it says so`
    : undefined;
}

/**
 * Every entity is named by a text, and every form of its names stands in one.
 *
 * @param isUnread whether words may stand in a text that could not be read or proved
 */
export function checkAliasesOccur(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  isUnread: (words: string) => boolean = () => false,
): Problem[] {
  const mentionsOf = Map.groupBy(mentions, ({ entity }) => entity.id);
  const claims = Map.groupBy(
    entities.flatMap((entity) => entity.data.aliases),
    ({ form }) => form,
  );
  return entities.flatMap((entity) => {
    const { id, data } = entity;
    if (data.aliases.length === 0 && !mentionsOf.has(id) && !isUnread(`"${id}"`))
      return [
        {
          ...fieldIn(entity, 'aliases'),
          message: 'no text names it',
          hint: 'give the forms that the texts use, or mark a place with <Entity id="…">',
        },
      ];
    const found = new Set(
      (mentionsOf.get(id) ?? []).map(({ passage, start, end }) =>
        spaced(passage.text.slice(start, end)),
      ),
    );
    return (
      data.aliases
        .map(({ form }, i) => ({ form, i }))
        // A form that several claim is reported as such.
        .filter(({ form }) => claims.get(form)!.length === 1)
        .filter(({ form }) => !found.has(spaced(form)) && !isUnread(form))
        .map(({ form, i }) => ({
          ...fieldIn(entity, 'aliases', i),
          message: `“${form}” is found in no text`,
          hint: 'write it exactly as a text has it, or remove it; it may always stand inside a longer name',
        }))
    );
  });
}

/** Every marker `[n]` of an article with lost endnotes stands exactly once, and no other. */
export function checkLostNotes({ articles }: Pick<Corpus, 'articles'>): Problem[] {
  return articles.flatMap((article) => {
    const { data, text } = article;
    if (!data.lostNotes) return [];
    const { first, last } = data.lostNotes;
    const markers = text.passages.flatMap((passage) =>
      lostMarkers(passage.text).map(({ number }) => ({ number: Number(number), passage })),
    );
    const where = fieldIn(article, 'lostNotes');
    const counts = Array.from({ length: last - first + 1 }, (_, i) => ({
      wanted: first + i,
      times: markers.filter(({ number }) => number === first + i).length,
    }));
    const miscounted = counts.filter(({ times }) => times !== 1);
    const outside = markers.filter(({ number }) => number < first || number > last);
    return [
      ...miscounted.map(({ wanted, times }) => ({
        ...where,
        message: `the marker [${wanted}] stands ${times} times in the text`,
        hint: 'each marker of a note that was not supplied stands exactly once',
      })),
      ...outside.map(({ number, passage }) => ({
        ...where,
        ...startOf(passage),
        message: `the marker [${number}] is outside ${first} to ${last}`,
        hint: 'mend lostNotes',
      })),
    ];
  });
}
