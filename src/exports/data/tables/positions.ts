import { passageAddress } from '../../../addresses/addresses.ts';
import { shownClaims } from '../../../corpus/access/shown.ts';
import { sha256 } from '../../../files/sha256.ts';
import { urlOf } from '../../../publication/publication.ts';
import type { Position } from '../../../registry/positions.ts';
import { holderNames } from '../../../registry/evidence.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { passageKey, readingOrder } from '../values.ts';

/** What the texts hold on the questions. */
export const positions = makeTable({
  name: 'positions',
  title: 'Positions',
  description:
    'What an author, or somebody whom the author reports, holds on a question: one sentence of the editors with the words that say it. Sorted by article, in reading order.',
  quotes: true,
  references: {
    article: ['articles'],
    passage: ['passages'],
    question: ['questions'],
  },
  columns: {
    id: cell.words.describe('Made from what is held and where; another position has another id.'),
    url: cell.address.describe('Address of the passage that says it.'),
    article: cell.id.describe('Id of the article that says it.'),
    passage: cell.passageId.describe('Id of the passage that says it: the evidence.'),
    question: cell.id.describe('Id of the question that it answers.'),
    says: cell.words.describe('What is held, as a clause in words of the editors.'),
    is_thesis: cell.yesNo.describe('True for the thesis of the text.'),
    about: cell.list.describe('Ids of the actors and initiatives that it is about.'),
    ...cell.evidence,
  },
  rows: (corpus, publication) => {
    const order = readingOrder(corpus.articles);
    const keyOf = ({ article, passage }: Position) => passageKey(article, passage.id);
    const shown = shownClaims(corpus, publication.access).positions;
    return corpus.positions
      .toSorted((a, b) => order.get(keyOf(a))! - order.get(keyOf(b))!)
      .map((position) => {
        const { article, passage, question, says, holder, thesis, about, quotation } = position;
        const cut = shown.get(position)!.quotation;
        const said = [keyOf(position), question.id, says, holderNames(holder), quotation];
        return {
          id: `o-${sha256(JSON.stringify(said)).slice(0, 12)}`,
          url: urlOf(passageAddress(article, passage.id), publication),
          article,
          passage: keyOf(position),
          question: question.id,
          says,
          holder: holderNames(holder) ?? null,
          is_thesis: thesis ?? false,
          about: about.map(({ id }) => id),
          quotation: cut,
          quotation_is_cut: cut !== quotation,
        };
      });
  },
});
