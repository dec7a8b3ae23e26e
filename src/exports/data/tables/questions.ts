import { questionAddress } from '../../../addresses/addresses.ts';
import { urlOf } from '../../../publication/publication.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { byId } from '../values.ts';

/** What the texts put and answer differently. */
export const questions = makeTable({
  name: 'questions',
  title: 'Questions',
  description: 'What the texts put and answer differently. Sorted by id.',
  quotes: false,
  references: {},
  columns: {
    id: cell.id.describe('Id of the question.'),
    url: cell.address.describe('Its page in this edition.'),
    question: cell.words.describe('The question.'),
    order: cell.count.describe('Its place in the list of questions.'),
    about: cell.list.describe('Ids of the actors and initiatives on whose pages it stands.'),
    position_count: cell.count.describe('How many positions answer it.'),
  },
  rows: ({ questions, positions }, publication) =>
    questions.toSorted(byId).map((question) => ({
      id: question.id,
      url: urlOf(questionAddress(question), publication),
      question: question.data.question,
      order: question.data.order,
      about: question.data.about,
      position_count: positions.filter((position) => position.question === question).length,
    })),
});
