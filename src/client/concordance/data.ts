import { type ConcordanceText, prepareText } from '../../search/concordance/concordance.ts';
import type { Table, TextRecord } from '../../search/formats/json-files.ts';
import { remember } from '../../search/remember.ts';
import { load } from '../shared/load.ts';

/** The texts, in the order of the edition; loaded once. @throws where one does not come */
export const loadTexts = remember(async (): Promise<ConcordanceText[]> => {
  const { articles } = await load<Table>('table.json');
  const whole = articles.filter(({ withheld }) => !withheld);
  return Promise.all(
    whole.map(async (article) =>
      prepareText(article, await load<TextRecord>(`texts/${article.id}.json`)),
    ),
  );
});
