import { searchedText, tokenise, wordsOf } from '../../words/tokens.ts';
import { worksRecord } from '../formats/json-files.ts';
import { isFunctionWord } from '../query/function-words.ts';
import type { SearchSource, SourceClaim } from './search-source.ts';

/** A record of the index: the words of each passage of an article, then of the claims, or of each work. */
export interface IndexRecord {
  id: string;
  passages: string[][];
}

/**
 * The records of the index: every article with the edition’s sentences that it bears out, then the works
 * cited. The words of a passage that is withheld stand in alphabetical order, so that their positions do
 * not give it back.
 */
export function makeIndexRecords({ articles, works, claims }: SearchSource): IndexRecord[] {
  return [
    ...articles.map(({ id, passages, snippets }, number) => ({
      id,
      passages: [
        ...passages.map((passage) => {
          const words = wordsOf(searchedText(passage));
          return snippets ? words.sort() : words;
        }),
        ...claimsOf(number, claims).map(({ words }) => words),
      ],
    })),
    { id: worksRecord, passages: works.map(({ names }) => wordsOf(names.join(' · '))) },
  ];
}

/** The sentences that an article bears out, with the different words of each that do more than join others. */
export function claimsOf(article: number, claims: SourceClaim[]) {
  return claims.flatMap(({ words, evidence }, claim) => {
    const passages = evidence.filter(([of]) => of === article).map(([, passage]) => passage);
    if (passages.length === 0) return [];
    const means = tokenise(words).filter(
      ({ start, end }) => !isFunctionWord(words.slice(start, end)),
    );
    return [{ claim, passages, words: [...new Set(means.map(({ word }) => word))] }];
  });
}
