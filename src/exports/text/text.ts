import { stringify } from 'yaml';
import { articleAddress, pages } from '../../addresses/addresses.ts';
import { isWhole } from '../../corpus/access/access.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import { publishedInWords } from '../../words/dates.ts';
import { lostNotesSentence } from '../../words/lost-notes.ts';
import { displayTitle } from '../../words/names.ts';

/**
 * The plain text of the edition: one passage a paragraph, notes at the end, no apparatus. With the
 * empty lines taken out, its SHA-256 is the text hash of the article.
 */
export function writePlainText({ text }: Pick<CorpusArticle, 'text'>): string {
  return text.passages.map((passage) => passage.text).join('\n\n') + '\n';
}

const line = '='.repeat(72);

/** The corpus as plain text: each article under what is known of it, between lines of `=`. */
export function writeCorpusText(corpus: Corpus, publication: Publication): string {
  return [
    describeCorpus(publication),
    ...corpus.articles.map((article) => {
      const record = describeArticle(article, publication);
      const text = isWhole(article, publication.access) ? writePlainText(article).trim() : withheld;
      return `${line}\n${record}${line}\n\n${text}\n`;
    }),
  ].join('\n');
}

/** In the place of a text that may not be shown. */
export const withheld = 'This build does not show the text: its redistribution is not cleared.';

/** What the edition says of itself, in YAML. */
export function describeCorpus(publication: Publication): string {
  const { name, tagline, number, date } = publication.edition;
  return stringify({
    title: name,
    subtitle: tagline,
    address: urlOf(pages.home, publication),
    edition: `${number}, ${date}`,
  });
}

/** What is known of an article, in YAML, with keys that Pandoc knows, and the edition’s own. */
export function describeArticle(
  { id, data, textHash }: Pick<CorpusArticle, 'id' | 'data' | 'textHash'>,
  publication: Publication,
): string {
  return stringify(
    {
      title: displayTitle(data),
      author: data.authors.map(({ given, family }) => `${given} ${family}`),
      'container-title': data.container ?? 'unknown',
      date: data.published ?? publishedInWords(data),
      lang: data.language,
      rights: data.rights.statement,
      'version-of-record': data.url ?? undefined,
      notes: data.lostNotes && lostNotesSentence(data.lostNotes),
      address: urlOf(articleAddress(id), publication),
      edition: `${data.edition}, ${data.history[0]!.date}`,
      'text-sha256': textHash,
    },
    { lineWidth: 0 },
  );
}
