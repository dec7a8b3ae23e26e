/** The files that the build makes for search, beside Pagefind’s own. */

/** Names of the records that hold the works cited and the edition’s sentences; no article can have them. */
export const worksRecord = '#works';
export const claimsRecord = '#claims';

/** Where they are; it goes into the script of every page, so that all can be fetched at once. */
export interface Manifest {
  /** Folder of this build’s files, from the root of the site, ending in a slash. */
  root: string;
  /** Name of Pagefind’s metadata file. */
  meta: string;
  /** First words of the parts of the vocabulary, in order. */
  shards: string[];
}

/** `table.json`: what the positions that Pagefind returns stand for. */
export interface Table {
  /** In the order of the edition. */
  articles: TableArticle[];
  /** Words of each work, and of each of the edition’s sentences. */
  works: number[];
  claims: {
    lengths: number[];
    /** For each the passages that bear it out: numbers of the article and of the passage. */
    evidence: [article: number, passage: number][][];
  };
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
  /** Words of each passage, in reading order: positions of the record are counted through them. */
  lengths: number[];
}

/** `names.json`: actors and initiatives, for suggestions and for searching by other names. */
export interface NameRecord {
  id: string;
  collection: 'actors' | 'initiatives';
  name: string;
  kind: string;
  mentions: number;
  /** Forms that mean this entity wherever they occur: searched in each other’s stead. */
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
  /**
   * Where its forms of several words stand, so that not each word must be looked up, and its guarded
   * ones, in their capitals: the words, joined by spaces → for each article that has them its number,
   * the position of the first occurrence, and the distances to the next ones.
   */
  places: Record<string, number[][]>;
}

/** `entities.json`, article → for each passage the entities in it, as numbers of `names.json`. */
export type EntitiesByPassage = Record<string, number[][]>;

/** `texts/<article>.json`, for the concordance; none of a text that is withheld. */
export interface TextRecord {
  passages: PassageRecord[];
  /** [passage, start, end, entity]: numbers of the passage and of `names.json`, offsets in the text. */
  mentions: [number, number, number, number][];
  /** [passage, offset, page]: printed pages that begin within a passage. */
  pages: [number, number, number][];
}
