/** The files that the build makes for search, beside Pagefind’s own. */

/** A corpus of so many articles is one pack of files; of a larger one each article is. */
export const largestPack = 12;

/** The pack in which the files of a record are, of as many articles. */
export function packOf(record: string, articles: number): string {
  return record === worksRecord || articles > largestPack ? record : '-all';
}

/** Name of the record that holds the works cited; no article can have it. */
export const worksRecord = '-works';

/** Where they are; it goes into the script of every page, so that all can be fetched at once. */
export interface Manifest {
  /** Folder of this build’s files, from the root of the site, ending in a slash. */
  root: string;
  /** Name of Pagefind’s metadata file. */
  meta: string;
  /** First words of the parts of the vocabulary, in order. */
  shards: string[];
}

/** `table.json`: the texts. */
export interface Table {
  /** In the order of the edition. */
  articles: TableArticle[];
  /** Languages of the texts. */
  languages: string[];
}

export interface TableArticle {
  id: string;
  label: string;
  title: string;
  authors: string[];
  /** Of publication; null where unknown. */
  year: string | null;
  /** True where the text is not shown whole: its words stand in no order within a passage. */
  withheld?: true;
}

/** `heads/<pack>.json`: of each record what its places stand for. */
export type Heads = Record<string, Head>;

export interface Head {
  /** Words of each passage, in reading order: positions are counted through them. */
  lengths: number[];
  /** For each passage the entities that it names, as numbers of `names.json`. */
  entities: number[][];
}

/**
 * `evidence/<pack>.json`: of each article the edition’s sentences that it bears out, whose words are
 * counted on after its passages.
 */
export type Evidence = Record<string, ArticleClaims>;

export interface ArticleClaims {
  /** The number of the first, and the distance of each other from the one before. */
  claims: number[];
  /** How many words each has. */
  words: number[];
  /** In what passages of the article each is borne out. */
  passages: number[][];
}

/**
 * `names.json`: actors and initiatives, for suggestions and for searching by other names. Whatever
 * follows from the rest is left out.
 */
export type NamesFile = (Omit<NameRecord, 'id' | 'collection' | 'only'> & {
  /** Left out where it is made of the name’s own words. */
  id?: string;
  /** Left out of actors. */
  initiative?: true;
  /** Form → numbers of the articles in which alone it means this entity. */
  only?: Record<string, number[]>;
})[];

/** An actor or initiative. */
export interface NameRecord {
  id: string;
  collection: 'actors' | 'initiatives';
  name: string;
  kind: string;
  mentions: number;
  /** Forms, beside the name, that mean this entity wherever they occur: searched in each other’s stead. */
  forms: string[];
  /** Capitals that stand for it in some places, which are known. */
  metonyms?: string[];
  /** Forms that are common words as well (`the Agreement`): it is listed under them, no more. */
  also?: string[];
  /** Forms that without their capitals are another word (`US`): their places are known. */
  guarded?: string[];
  /** Form → ids of the articles in which alone it means this entity. */
  only?: Record<string, string[]>;
}

/** `passages/<article>/<number>.json` */
export interface PassageRecord {
  id: string;
  text: string;
  /** True where `[12]` in the text marks a note: see `searchedText`. */
  markers?: true;
  section: string;
  /** The printed page on which it begins; null where it is not known. */
  page: number | null;
  /** If it is not in English. */
  lang?: string;
  /** True where `text` is a snippet of a text that is withheld. */
  withheld?: true;
}

/** `works/<number>.json` */
export interface WorkRecord {
  key: string;
  label: string;
  description: string;
  citations: number;
}

/** `claims/<number>.json`: a sentence of the edition, with what bears it out. */
export interface ClaimRecord {
  sentence: string;
  /** Address of the page on which it stands, from the root of the site. */
  address: string;
  evidence: { article: string; passage: string; label: string; quotation: string; lang?: string }[];
}

/** `names/<id>.json` */
export interface EntityRecord {
  /** What the entity is, in a line. */
  description: string;
}

/** `texts/<article>.json`, for the concordance; none of a text that is withheld. */
export interface TextRecord {
  passages: PassageRecord[];
  /** [passage, start, end, entity]: numbers of the passage and of `names.json`, offsets in the text. */
  mentions: [number, number, number, number][];
  /** [passage, offset, page]: printed pages that begin within a passage. */
  pages: [number, number, number][];
}
