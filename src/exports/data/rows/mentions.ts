import { isWhole } from '../../../corpus/access/access.ts';
import { contextsOf } from '../../../words/contexts.ts';
import type { Mention } from '../../../registry/mentions.ts';
import { passageSnippet } from '../../../corpus/access/snippets.ts';
import { absoluteUrl, type DataOptions } from '../options.ts';
import { byId, passageKey } from '../order.ts';
import type { MentionRow } from '../schemas/mentions.ts';
import type { Corpus, CorpusArticle } from '../../../model/corpus.ts';

/** One row for each mention: articles by id, then in reading order. */
export function mentionRows(corpus: Corpus, options: DataOptions): MentionRow[] {
  return corpus.articles.toSorted(byId).flatMap((article) => rowsOf(article, options));
}

function rowsOf(article: CorpusArticle, options: DataOptions): MentionRow[] {
  const withheld = !isWhole(article, options.access);
  return article.mentions.map((mention, index) => {
    const { entity, passage } = mention;
    const key = passageKey(article.id, passage.id);
    const start = charactersIn(passage.text.slice(0, mention.start));
    const end = charactersIn(passage.text.slice(0, mention.end));
    const previous = article.mentions[index - 1];
    return {
      id: `${key}@${start}-${end}`,
      url: absoluteUrl(`/articles/${article.id}/#${passage.id}`, options),
      article: article.id,
      passage: key,
      entity: entity.id,
      entity_table: entity.collection,
      form: passage.text.slice(mention.start, mention.end),
      alias_kind: mention.kind as MentionRow['alias_kind'],
      start,
      end,
      is_first: mention.first,
      context: withheld ? snippet(article, mention, previous) : context(mention),
    };
  });
}

function context({ passage, start, end }: Mention): string {
  return contextsOf(passage.text, [{ start, end }])
    .map(({ text }) => text)
    .join('');
}

/**
 * Snippets with every mention would overlap and, put together by their places, give back most of a
 * withheld text (four fifths of the shortest); so each passage has one.
 */
function snippet(
  article: CorpusArticle,
  { passage }: Mention,
  previous: Mention | undefined,
): string | null {
  if (previous?.passage === passage) return null;
  return passageSnippet(article, passage).text;
}

/** Code points, as Python and R count; JavaScript counts UTF-16 units. */
function charactersIn(text: string): number {
  return Array.from(text).length;
}
