import { passageLabel } from './cite-label.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';
import { type Entity, entityPath } from './entities.ts';
import { kindLabel } from './kinds.ts';
import { joinWithAnd } from './names.ts';
import { pageAt, sectionsOf } from './structure.ts';
import { citedBy, countCitations } from './work-lists.ts';
import { type CitedWork, workLabel, workPath } from './works.ts';

/** What the search index holds of one passage, entity or work cited. */
export interface SearchRecord {
  /** From the root of the site. */
  url: string;
  content: string;
  /**
   * What a result shows beside the words. Pagefind searches metadata with the words, but not filters:
   * as metadata, the title of an article would make each of its passages a result.
   */
  filters: Record<string, string[]>;
}

/** One record for every passage, every entity and every work cited of the corpus. */
export function searchRecords(corpus: Corpus): SearchRecord[] {
  return [
    ...corpus.articles.flatMap(passageRecords),
    ...corpus.entities.map((entity) => entityRecord(entity, corpus)),
    ...corpus.works.map((work) => workRecord(work, corpus)),
  ];
}

function passageRecords(article: CorpusArticle): SearchRecord[] {
  const sections = sectionsOf(article.text);
  return article.text.passages.map((passage) => ({
    url: `/articles/${article.id}/#${passage.id}`,
    content: passage.text,
    filters: {
      kind: ['passage'],
      article: [article.id],
      title: [article.data.title],
      label: [article.data.label],
      passage: [passageLabel(passage.id)],
      section: [sections.get(passage)?.text ?? ''],
      page: [String(pageAt(article.text, passage)?.page ?? '')],
    },
  }));
}

function entityRecord(entity: Entity, corpus: Corpus): SearchRecord {
  const description = entity.description.map(({ text }) => text).join(' ');
  const forms = [
    entity.data.name,
    ...entity.data.aliases.filter(({ kind }) => kind !== 'metonym').map(({ form }) => form),
  ];
  return {
    url: entityPath(entity),
    content: [...new Set(forms)].join(' · '),
    filters: {
      kind: ['entity'],
      title: [entity.data.name],
      type: [kindLabel(entity.data.kind)],
      description: [description],
      mentions: [String(corpus.mentionsOf.get(entity.id)?.length ?? 0)],
    },
  };
}

/** Found among the entities, under its label, the citations as printed and its title. */
function workRecord(work: CitedWork, corpus: Corpus): SearchRecord {
  const { title, citations } = work.data;
  const label = workLabel(work);
  const forms = [label, ...citations.flatMap(({ forms }) => forms), ...(title ? [title] : [])];
  const labels = citedBy(corpus, work).map(({ article }) => article.data.label);
  return {
    url: workPath(work),
    content: [...new Set(forms)].join(' · '),
    filters: {
      kind: ['entity'],
      title: [label],
      type: ['Work cited'],
      description: [`Cited by ${joinWithAnd(labels)}`],
      citations: [String(countCitations(corpus, work.key))],
    },
  };
}
