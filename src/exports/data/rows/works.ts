import { type CitedWork, workLabel, workPath } from '../../../registry/works.ts';
import { absoluteUrl, type DataOptions } from '../options.ts';
import { byId, passageKey, readingOrder } from '../order.ts';
import type { WorkRow } from '../schemas/works.ts';
import type { Corpus } from '../../../model/corpus.ts';

/** One row for each work cited, by key. */
export function workRows(corpus: Corpus, options: DataOptions): WorkRow[] {
  const order = readingOrder(corpus);
  return corpus.works.map((work) => workRow(work, corpus, order, options)).sort(byId);
}

function workRow(
  work: CitedWork,
  corpus: Corpus,
  order: Map<string, number>,
  options: DataOptions,
): WorkRow {
  const { authors, year, suffix, title, citations } = work.data;
  const places = corpus.citationsOf.get(work.key) ?? [];
  const passages = new Set(places.map(({ article, passage }) => passageKey(article, passage.id)));
  return {
    id: work.key,
    url: absoluteUrl(workPath(work), options),
    label: workLabel(work),
    authors,
    year: year === null ? null : Number(year),
    year_suffix: suffix ?? null,
    title: title ?? null,
    citation_forms: [...new Set(citations.flatMap(({ forms }) => forms))],
    citation_count: places.length,
    cited_in: [...passages].sort((a, b) => order.get(a)! - order.get(b)!),
  };
}
