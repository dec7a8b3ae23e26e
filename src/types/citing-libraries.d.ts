// These libraries bring no types; declared is what the edition uses of them.

declare module 'citeproc' {
  /** An element of a style or locale. */
  export interface Node {
    name: string;
    attrs: { delimiter?: string; variable?: string; [name: string]: string | undefined };
    children: (Node | string)[];
  }

  export class Engine {
    constructor(
      sys: { retrieveLocale: (lang: string) => Node; retrieveItem: (id: string) => unknown },
      style: Node,
      lang: string,
      forceLang: boolean,
    );
    opt: { development_extensions: { wrap_url_and_doi: boolean } };
    getTerm(term: string, form: 'long' | 'short', plural: 0 | 1): string;
    updateItems(ids: string[]): void;
    makeBibliography(): [{ bibliography_errors: unknown[] }, string[]];
    makeCitationCluster(
      cites: { id: string; locator?: string | undefined; label?: string | undefined }[],
    ): string;
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}

declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { generateGraph?: boolean; forceType?: string });
    data: Record<string, unknown>[];
    format(format: string): string;
  }

  export const plugins: { config: { get(plugin: '@bibtex'): BibtexConfig } };

  interface BibtexConfig {
    types: { bibtex: { target: { chapter: string } } };
    format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
  }
}

declare module '@citation-js/plugin-bibtex';
