import { isWhole } from '../../../corpus/access/access.ts';
import { pageAt, sectionsOf } from '../../../article/structure.ts';
import { absoluteUrl, type DataOptions } from '../options.ts';
import { byId, passageKey } from '../order.ts';
import type { PassageRow } from '../schemas/passages.ts';
import type { Corpus, CorpusArticle } from '../../../model/corpus.ts';

/** One row for each passage: articles by id, passages in reading order. */
export function passageRows(corpus: Corpus, options: DataOptions): PassageRow[] {
  return corpus.articles.toSorted(byId).flatMap((article) => rowsOf(article, options));
}

function rowsOf(article: CorpusArticle, options: DataOptions): PassageRow[] {
  const { id, data, text } = article;
  const sections = sectionsOf(text);
  const withheld = !isWhole(article, options.access);
  return text.passages.map((passage, index) => {
    const section = sections.get(passage);
    const page = pageAt(text, passage);
    return {
      id: passageKey(id, passage.id),
      url: absoluteUrl(`/articles/${id}/#${passage.id}`, options),
      article: id,
      passage: passage.id,
      position: index + 1,
      kind: passage.kind,
      depth: passage.depth ?? null,
      block: passage.block ?? null,
      language: passage.lang ?? data.language,
      // A heading stands under itself there; here it is the section, not in it.
      section: section && section !== passage ? passageKey(id, section.id) : null,
      page: page?.page ?? null,
      page_is_inferred: page?.page === undefined ? null : page.inferred,
      text: withheld ? null : passage.text,
      text_is_withheld: withheld,
    };
  });
}
