import { type ConcordanceText, prepareText } from '../../search/concordance/concordance.ts';
import type { NameRecord, Table, TextRecord } from '../../search/formats/json-files.ts';
import { NameIndex } from '../../search/vocabulary/name-index.ts';
import { loadData } from '../shared/load.ts';

export interface Names {
  /** As numbered in the mentions of the texts. */
  records: NameRecord[];
  index: NameIndex;
}

let names: Promise<Names> | undefined;
let texts: Promise<ConcordanceText[]> | undefined;

/** The actors and initiatives; loaded once. @throws where they do not come */
export function loadNames(): Promise<Names> {
  names ??= readNames();
  // What did not come is asked for again the next time.
  names.catch(() => (names = undefined));
  return names;
}

/** The texts, in the order of the edition; loaded once. @throws where one does not come */
export function loadTexts(): Promise<ConcordanceText[]> {
  texts ??= readTexts();
  texts.catch(() => (texts = undefined));
  return texts;
}

async function readNames(): Promise<Names> {
  const records = await loadData<NameRecord[]>('names.json');
  return { records, index: new NameIndex(records) };
}

async function readTexts(): Promise<ConcordanceText[]> {
  const { articles } = await loadData<Table>('table.json');
  return Promise.all(
    articles
      .filter(({ withheld }) => !withheld)
      .map(async (article) =>
        prepareText(article, await loadData<TextRecord>(`texts/${article.id}.json`)),
      ),
  );
}
