import type { CorpusExtension } from '../addresses/formats.ts';
import { cited } from '../citing/cite-page.ts';
import { toBibtex, toCslJson, toRis } from '../citing/formats.ts';
import { remember } from '../files/remember.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Publication } from '../publication/publication.ts';
import { writeCorpusEpub } from './epub/write-epub.ts';
import { writeOneFile } from './one-file/write-one-file.ts';
import { writeCorpusMarkdown } from './text/markdown.ts';
import { writeCorpusText } from './text/text.ts';

type Write = (corpus: Corpus, publication: Publication) => Uint8Array;

/** Writes a file once for a corpus and a publication. */
const once = (write: (...given: Parameters<Write>) => string | Uint8Array): Write =>
  remember((...given: Parameters<Write>) => {
    const content = write(...given);
    return typeof content === 'string' ? Buffer.from(content) : content;
  });

/** Of the bibliographies, both versions of each article. */
const itemsOf = (...[corpus, publication]: Parameters<Write>) =>
  corpus.articles.flatMap((article) => cited(article, corpus, publication).map(({ item }) => item));

const writers: Record<CorpusExtension | 'html', Write> = {
  html: once(writeOneFile),
  epub: once(writeCorpusEpub),
  txt: once(writeCorpusText),
  md: once(writeCorpusMarkdown),
  bib: once((...given) => toBibtex(itemsOf(...given))),
  ris: once((...given) => toRis(itemsOf(...given))),
  'csl.json': once((...given) => toCslJson(itemsOf(...given))),
};

/** The whole corpus in a format, as the site publishes it; each made once. */
export function writeCorpus(
  format: CorpusExtension | 'html',
  corpus: Corpus,
  publication: Publication,
): Uint8Array {
  return writers[format](corpus, publication);
}
