import { passageLabel } from './cite-label.ts';
import type { Corpus, CorpusArticle } from './corpus.ts';
import { publishedInWords } from './dates.ts';
import { type Entity, entityPath } from './entities.ts';
import { kindLabel } from './kinds.ts';
import { pageAt, sectionsOf } from './structure.ts';

/** What the search index holds of one passage or entity. */
export interface SearchRecord {
  /** From the root of the site. */
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** One record for every passage and every entity of the corpus. */
export function searchRecords(corpus: Corpus): SearchRecord[] {
  return [
    ...corpus.articles.flatMap(passageRecords),
    ...corpus.entities.map((entity) => entityRecord(entity, corpus)),
  ];
}

function passageRecords(article: CorpusArticle): SearchRecord[] {
  const sections = sectionsOf(article.text);
  return article.text.passages.map((passage) => ({
    url: `/articles/${article.id}/#${passage.id}`,
    content: passage.text,
    meta: {
      title: article.data.title,
      article: article.id,
      label: article.data.label,
      date: publishedInWords(article.data),
      passage: passageLabel(passage.id),
      section: sections.get(passage)?.text ?? '',
      page: String(pageAt(article.text, passage)?.page ?? ''),
    },
    filters: { kind: ['passage'], article: [article.id] },
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
    meta: {
      title: entity.data.name,
      kind: kindLabel(entity.data.kind),
      description,
      mentions: String(corpus.mentionsOf.get(entity.id)?.length ?? 0),
    },
    filters: { kind: ['entity'] },
  };
}
