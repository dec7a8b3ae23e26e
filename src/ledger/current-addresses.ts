import type { LedgerEntry } from '../schemas/ledger.ts';
import { site } from '../site.ts';
import type { Corpus, CorpusArticle } from '../corpus/load-corpus.ts';
import { entityPath } from '../registry/entities.ts';
import { fileAddresses } from '../publication/file-addresses.ts';
import { fingerprint } from '../article/ids/passage-ids.ts';
import { workLabel, workPath } from '../registry/works.ts';

/** Pages that are about no article, entity or work. */
const fixedPages = [
  '/',
  '/about/',
  '/about/edition/',
  '/actors/',
  '/articles/',
  '/concordance/',
  '/data/',
  '/disagreements/',
  '/help/',
  '/initiatives/',
  '/membership/',
  '/names/',
  '/network/',
  '/search/',
  '/timeline/',
  '/works/',
];

/** An address that is on the site now. */
export interface CurrentEntry extends Pick<LedgerEntry, 'holds' | 'since'> {
  /** Of passages whose id follows their words: the words. */
  words?: string;
}

/**
 * Every address of the corpus as it now stands, with the fingerprint of what is there: of a passage
 * its words, of a page the name of what it is about. `since` is the present edition of the article,
 * or of the site.
 */
export function currentAddresses(corpus: Corpus): Map<string, CurrentEntry> {
  const addresses = new Map<string, CurrentEntry>();
  const addPage = (address: string, about: string | null) =>
    addresses.set(address, {
      holds: about === null ? null : fingerprint(about),
      since: site.edition,
    });
  for (const page of fixedPages) addPage(page, null);
  for (const article of corpus.articles) addArticle(article, addresses);
  for (const entity of corpus.entities) addPage(entityPath(entity), entity.data.name);
  for (const work of corpus.works) addPage(workPath(work), workLabel(work));
  const editions = new Map(corpus.articles.map(({ id, data }) => [id, data.edition]));
  for (const address of fileAddresses(corpus)) {
    const [, id = ''] = /^\/articles\/([a-z0-9-]+)\./.exec(address) ?? [];
    addresses.set(address, { holds: null, since: editions.get(id) ?? site.edition });
  }
  return addresses;
}

function addArticle(
  { id: article, data, text }: CorpusArticle,
  addresses: Map<string, CurrentEntry>,
): void {
  const page = `/articles/${article}/`;
  const since = data.edition;
  const addMilestone = (id: string) => addresses.set(`${page}#${id}`, { holds: null, since });
  addresses.set(page, { holds: fingerprint(data.title), since });
  for (const { id, kind, text: words } of text.passages)
    addresses.set(`${page}#${id}`, {
      holds: fingerprint(words),
      // Notes are known by their number.
      ...(kind === 'note' ? {} : { words }),
      since,
    });
  for (const { page: number } of text.pageBreaks)
    if (number !== undefined) addMilestone(`page-${number}`);
  if (data.lostNotes)
    for (let n = data.lostNotes.first; n <= data.lostNotes.last; n++) addMilestone(`n${n}`);
}
