import {
  articleAddress,
  articleFileAddress,
  corpusAddress,
  dataAddress,
  entityAddress,
  pages,
  passageAddress,
  questionAddress,
  pictureAddress,
  siteFiles,
  workAddress,
} from '../addresses/addresses.ts';
import { articleFormats, corpusExtensions, dataFileNames } from '../addresses/formats.ts';
import { fingerprint } from '../article/ids/likeness.ts';
import { remember } from '../files/remember.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';
import { shownPages } from '../overviews/shown-pages.ts';
import { workLabel } from '../registry/works.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';

/** An address that is on the site now. */
export interface CurrentEntry extends Pick<LedgerEntry, 'holds' | 'since'> {
  /** Of passages whose id follows their words: the words. */
  words?: string;
}

/** Address → what is there now. */
export type CurrentAddresses = ReadonlyMap<string, CurrentEntry>;

/**
 * Every address of the corpus with the fingerprint of what is there now: of a passage its words, of a
 * page the name of what it is about. Files have none: their bytes change with every edition, by design,
 * and the ledger keeps the hashes of the articles that they are made of.
 */
export const currentAddresses = remember((corpus: Corpus): CurrentAddresses => {
  const addresses = new Map<string, CurrentEntry>();
  const since = corpus.edition.number;
  const add = (address: string, about?: string) =>
    addresses.set(address, { holds: about === undefined ? null : fingerprint(about), since });
  for (const page of shownPages(corpus)) add(pages[page]);
  for (const article of corpus.articles) addArticle(article, addresses);
  for (const entity of corpus.entities) add(entityAddress(entity), entity.data.name);
  for (const author of corpus.authors) add(entityAddress(author), author.data.name);
  for (const question of corpus.questions) add(questionAddress(question), question.data.question);
  for (const work of corpus.works) add(workAddress(work), workLabel(work));
  for (const { id, data } of corpus.articles) {
    const formats = [...articleFormats.map(({ extension }) => extension), 'linkset.json'];
    const files = formats.map((extension) => articleFileAddress(id, extension));
    for (const file of [...files, pictureAddress(id)])
      addresses.set(file, { holds: null, since: data.edition });
  }
  for (const extension of corpusExtensions) add(corpusAddress(extension));
  for (const file of dataFileNames(corpus.edition)) add(dataAddress(file));
  const { favicon: _, ...recorded } = siteFiles;
  for (const file of Object.values(recorded)) add(file);
  return addresses;
});

function addArticle(
  { id: article, data, text }: CorpusArticle,
  addresses: Map<string, CurrentEntry>,
): void {
  const since = data.edition;
  const addMilestone = (id: string) =>
    addresses.set(passageAddress(article, id), { holds: null, since });
  addresses.set(articleAddress(article), { holds: fingerprint(data.title), since });
  for (const { id, kind, text: words } of text.passages)
    addresses.set(passageAddress(article, id), {
      holds: fingerprint(words),
      // Notes are known by their number.
      ...(kind === 'note' ? {} : { words }),
      since,
    });
  for (const { page } of text.pageBreaks) if (page !== undefined) addMilestone(`page-${page}`);
  if (data.lostNotes)
    for (let n = data.lostNotes.first; n <= data.lostNotes.last; n++) addMilestone(`n${n}`);
}
