import { nearest, type Problem } from '../files/problems.ts';
import { followRedirects } from '../ledger/changes/successors.ts';
import type { Corpus } from '../model/corpus.ts';

/** Every citation in a description leads to a passage that exists. */
export function checkDescriptions(corpus: Corpus, unread: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const { articleOf: articles } = corpus;
  for (const entity of corpus.entities) {
    for (const cite of entity.description.flatMap(({ cites }) => cites)) {
      const article = articles.get(cite.article);
      if (article?.passages.has(cite.passage) || unread.has(cite.article)) continue;
      const meant = article ? undefined : nearest(cite.article, articles.keys());
      problems.push({
        file: entity.file,
        line: cite.line,
        message: article
          ? `${cite.article} has no passage ${cite.passage || '(none given)'}`
          : `there is no article ${cite.article}`,
        hint: meant
          ? `did you mean ${meant}?`
          : (whereNow(cite, corpus) ??
            'write <Cite passage="article-id#p12" />, with a passage number as the article page shows it'),
      });
    }
  }
  return problems;
}

/** Which passages have the words of one that has vanished, by their likeness or as declared. */
function whereNow(
  { article: id, passage }: { article: string; passage: string },
  { articles, articleOf, changes }: Corpus,
): string | undefined {
  const live = new Set(
    articles.flatMap((article) =>
      [...article.passages.keys()].map((key) => `${article.id}#${key}`),
    ),
  );
  const written = (address: string) => address.replace(/^\/articles\/([^/]+)\/#/, '$1#');
  const article = articleOf.get(id);
  const heir = article?.ids.lost.find((lost) => lost.id === passage)?.heir;
  const now = heir
    ? [`${id}#${heir.id}`]
    : followRedirects(changes.redirects, (address) => live.has(written(address)))
        .of(`/articles/${id}/#${passage}`)
        .map(written);
  return now.length > 0
    ? `its words have gone to ${now.join(' and ')}: cite that passage, if it says so`
    : undefined;
}

/**
 * Every entity is named by a text, and every form of its names stands in one.
 *
 * @param isUnread whether words stand in a file that could not be read
 */
export function checkAliasesOccur(
  corpus: Corpus,
  isUnread: (words: string) => boolean = () => false,
): Problem[] {
  const problems: Problem[] = [];
  const forms = Map.groupBy(
    corpus.entities.flatMap((entity) => entity.data.aliases),
    ({ form }) => form,
  );
  for (const entity of corpus.entities) {
    if (
      entity.data.aliases.length === 0 &&
      !corpus.mentionsOf.has(entity.id) &&
      !isUnread(`"${entity.id}"`)
    )
      problems.push({
        file: entity.file,
        field: 'aliases',
        message: 'no text names it',
        hint: 'give the forms that the texts use, or mark a place with <Entity id="…">',
      });
    const found = new Set(
      (corpus.mentionsOf.get(entity.id) ?? []).map(({ passage, start, end }) =>
        passage.text.slice(start, end).replaceAll(/\s+/gu, ' '),
      ),
    );
    for (const { form } of entity.data.aliases)
      // A form that several claim is reported as such.
      if (
        forms.get(form)!.length === 1 &&
        !found.has(form.replaceAll(/\s+/gu, ' ')) &&
        !isUnread(form)
      )
        problems.push({
          file: entity.file,
          line: entity.lineOf('aliases'),
          field: 'aliases',
          message: `“${form}” is found in no text`,
          hint: 'write it exactly as a text has it, or remove it; it may always stand inside a longer name',
        });
  }
  return problems;
}

/** Every marker `[n]` of an article with lost endnotes stands exactly once, and no other. */
export function checkLostNotes(corpus: Pick<Corpus, 'articles'>): Problem[] {
  const problems: Problem[] = [];
  for (const { data, text, file } of corpus.articles) {
    if (!data.lostNotes) continue;
    const { first, last } = data.lostNotes;
    const numbers = text.passages.flatMap((passage) =>
      [...passage.text.matchAll(/\[(\d+)\]/g)].map((match) => ({
        number: Number(match[1]),
        passage,
      })),
    );
    for (let wanted = first; wanted <= last; wanted++) {
      const times = numbers.filter(({ number }) => number === wanted).length;
      if (times !== 1)
        problems.push({
          file,
          field: 'lostNotes',
          message: `the marker [${wanted}] stands ${times} times in the text`,
          hint: 'each marker of a note that was not supplied stands exactly once',
        });
    }
    for (const { number, passage } of numbers)
      if (number < first || number > last)
        problems.push({
          file,
          line: passage.line,
          field: 'lostNotes',
          message: `the marker [${number}] is outside ${first} to ${last}`,
          hint: 'mend lostNotes',
        });
  }
  return problems;
}
