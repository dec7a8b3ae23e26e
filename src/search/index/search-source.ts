import { entityAddress, questionAddress } from '../../addresses/addresses.ts';
import type { Passage } from '../../article/passage.ts';
import { pageAt, sectionsOf } from '../../article/structure.ts';
import { type Access, isWhole } from '../../corpus/access/access.ts';
import { shownCorpus } from '../../corpus/access/shown.ts';
import { passageSnippet } from '../../corpus/access/snippets.ts';
import { positionSentence } from '../../overviews/questions.ts';
import { citedBy, countCitations } from '../../overviews/work-lists.ts';
import { mergeStatements } from '../../registry/claims.ts';
import { plainSentence, wordsOf } from '../../registry/statement-text.ts';
import { type CitedWork, workLabel } from '../../registry/works.ts';
import { dateInWords } from '../../words/dates.ts';
import { displayTitle, joinWithAnd } from '../../words/names.ts';
import type {
  ClaimRecord,
  NameRecord,
  PassageRecord,
  TableArticle,
  TextRecord,
  WorkRecord,
} from '../formats/json-files.ts';
import type { SearchName } from '../formats/words.ts';
import { makeNameRecords } from './name-records.ts';
import type { Misprint } from './vocabulary-parts.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';

/** What is searched, as plain data. */
export interface SearchSource {
  articles: SourceArticle[];
  names: NameRecord[];
  /** Id of an actor or initiative → what it is. */
  descriptions: Map<string, string>;
  /** The works cited, each with what it is found by. */
  works: { record: WorkRecord; names: string[] }[];
  /** The edition’s own sentences, each with the words by which it is found. */
  claims: SourceClaim[];
  searchNames: SearchName[];
  /** Languages of the texts, by name. */
  languages: string[];
  misprints: Misprint[];
}

export interface SourceClaim {
  record: ClaimRecord;
  words: string;
  evidence: [article: number, passage: number][];
}

export interface SourceArticle extends TextRecord, Omit<TableArticle, 'withheld'> {
  /** Where the text is withheld, what is shown of each passage in its stead. */
  snippets?: PassageRecord[];
}

/** What the corpus has to search; of texts that are withheld, what may be shown as well. */
export function searchSourceOf(corpus: Corpus, access: Access): SearchSource {
  const names = makeNameRecords(corpus);
  const numbers = new Map(names.map(({ id }, number) => [id, number]));
  return {
    articles: corpus.articles.map((article) => sourceArticle(article, numbers, access)),
    names,
    descriptions: new Map(
      corpus.entities.map(({ id, description }) => {
        return [id, description.map(({ text }) => text).join(' ')];
      }),
    ),
    works: corpus.works.map((work) => sourceWork(corpus, work)),
    claims: sourceClaims(shownCorpus(corpus, access)),
    searchNames: corpus.entities.flatMap(({ data }, entity) =>
      data.searchNames.map(({ form }) => ({ form, entity })),
    ),
    languages: languagesOf(corpus),
    misprints: corpus.articles.flatMap(({ text }) =>
      text.sics.map((sic) => ({ printed: sic.text, reads: sic.reads })),
    ),
  };
}

function sourceArticle(
  article: CorpusArticle,
  numbers: Map<string, number>,
  access: Access,
): SourceArticle {
  const { id, data, text } = article;
  const sections = sectionsOf(text);
  const passages = text.passages.map((passage) => ({
    id: passage.id,
    text: passage.text,
    ...(data.lostNotes ? { markers: true as const } : {}),
    section: sections.get(passage)?.text ?? '',
    page: pageAt(text, passage)?.page ?? null,
    ...(passage.lang ? { lang: passage.lang } : {}),
  }));
  return {
    id,
    label: data.label,
    title: displayTitle(data),
    authors: data.authors.map(({ given, family }) => `${given} ${family}`),
    year: data.published?.slice(0, 4) ?? null,
    passages,
    ...(isWhole(article, access) ? {} : { snippets: snippetsOf(article, passages) }),
    pages: text.pageBreaks.flatMap(({ page, passage, offset }): TextRecord['pages'] =>
      page !== undefined && offset > 0 ? [[text.passages.indexOf(passage), offset, page]] : [],
    ),
    mentions: article.mentions.map(({ entity, passage, start, end }) => {
      return [text.passages.indexOf(passage), start, end, numbers.get(entity.id)!];
    }),
  };
}

function snippetsOf(article: CorpusArticle, records: PassageRecord[]): PassageRecord[] {
  const sections = sectionsOf(article.text);
  return article.text.passages.map((passage, number) => {
    const { text, start } = passageSnippet(article, passage);
    const section = sections.get(passage);
    return {
      ...records[number]!,
      text: start > 0 ? `… ${text}` : text,
      section: section ? passageSnippet(article, section).text : '',
      withheld: true,
    };
  });
}

/** What bears out a sentence. */
interface Evidence {
  article: string;
  passage: Passage;
  quotation: string;
}

/**
 * Statements and positions, found by their sentence and date, the predicate, and the question that is
 * answered.
 */
function sourceClaims(corpus: Corpus): SourceClaim[] {
  const wordsBehind = ({ article, passage, quotation }: Evidence) =>
    [article, passage.id, quotation].join(' ');
  /** What is argued is found as a position, with whose it is. */
  const argued = new Set(corpus.positions.map(wordsBehind));
  const make = (
    sentence: string,
    address: string,
    words: readonly string[],
    evidence: readonly Evidence[],
  ): SourceClaim => ({
    record: {
      sentence,
      address,
      evidence: evidence.map(({ article, passage, quotation }) => ({
        article,
        passage: passage.id,
        label: corpus.articles.find(({ id }) => id === article)!.data.label,
        quotation,
        ...(passage.lang ? { lang: passage.lang } : {}),
      })),
    },
    words: [sentence, ...words].join(' · '),
    evidence: evidence.map(({ article, passage }) => {
      const number = corpus.articles.findIndex(({ id }) => id === article);
      return [number, corpus.articles[number]!.text.passages.indexOf(passage)];
    }),
  });
  return [
    ...mergeStatements(corpus.statements).flatMap((claim) => {
      if (claim.evidence.every((one) => argued.has(wordsBehind(one)))) return [];
      const date = claim.date ? ` [${dateInWords(claim.date)}]` : '';
      const predicate = claim.predicate.replaceAll('-', ' ');
      const address = entityAddress(claim.subjects[0]!);
      return [make(plainSentence(claim) + date, address, [predicate], claim.evidence)];
    }),
    ...corpus.positions.map((position) => {
      const sentence = positionSentence(position, corpus).map(wordsOf).join('');
      const { question } = position;
      return make(sentence, questionAddress(question), [question.data.question], [position]);
    }),
  ];
}

/** Languages in which passages are written, the most frequent first. */
function languagesOf({ articles }: Corpus): string[] {
  const passages = articles.flatMap(({ data, text }) =>
    text.passages.map(({ lang }) => lang ?? data.language),
  );
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return [...Map.groupBy(passages, (tag) => names.of(tag) ?? tag)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name]) => name);
}

/** A work, found by its label, the citations as printed and its title. */
function sourceWork(corpus: Corpus, work: CitedWork): SearchSource['works'][number] {
  const label = workLabel(work);
  const labels = citedBy(corpus, work).map(({ article }) => article.data.label);
  const description = `Cited by ${joinWithAnd(labels)}`;
  const citations = countCitations(corpus, work.key);
  const { title, citations: cited } = work.data;
  const forms = cited.flatMap((citation) => citation.forms);
  return {
    record: { key: work.key, label, description, citations },
    names: [...new Set([label, ...forms, ...(title ? [title] : [])])],
  };
}
