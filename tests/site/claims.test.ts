import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import {
  articleAddress,
  entityAddress,
  passageAddress,
  questionAddress,
} from '../../src/addresses/addresses.ts';
import { voicesOn } from '../../src/overviews/questions.ts';
import type { Position } from '../../src/registry/positions.ts';
import { base, pages, stringOf } from './built.ts';
import { corpus } from './corpus.ts';

/** Positions whose sentence or evidence a page lacks. */
function lackedBy(address: string, positions: readonly Position[]): string[] {
  const page = pages.get(address)!;
  const shown = selectAll('.positions > li', page.tree).map((item) => ({
    text: toString(item).toLowerCase(),
    links: selectAll('a', item).map((link) => stringOf(link, 'href')),
  }));
  return positions
    .filter(({ says, article, passage }) => {
      const evidence = `${base}${passageAddress(article, passage.id)}`;
      return !shown.some(
        ({ text, links }) => text.includes(says.toLowerCase()) && links.includes(evidence),
      );
    })
    .map(({ says }) => `${address}: ${says}`);
}

suite('what the texts argue', () => {
  test('stands on the page of its question, a text beside the other, one click from its passage', () => {
    const lacked = corpus.questions.flatMap((question) => {
      const voices = voicesOn(corpus, question);
      const columns = selectAll(
        '#voices ~ .voices > div',
        pages.get(questionAddress(question))!.tree,
      );
      return [
        ...(columns.length === voices.length
          ? []
          : [`${question.id}: ${columns.length} columns of ${voices.length}`]),
        ...lackedBy(
          questionAddress(question),
          voices.flatMap(({ positions }) => positions),
        ),
      ];
    });
    assert.deepEqual(lacked, []);
  });

  test('stands on the page of what it is about', () => {
    const lacked = corpus.entities.flatMap((entity) =>
      lackedBy(entityAddress(entity), corpus.positionsOn.get(entity.id) ?? []),
    );
    assert.deepEqual(lacked, []);
  });

  test('stands on the page of the author, or of the scholar whose view is reported', () => {
    const lacked = corpus.authors.flatMap((author) =>
      lackedBy(
        entityAddress(author),
        corpus.positions.filter(({ article, holder }) =>
          holder ? holder.includes(author) : author.articles.includes(article),
        ),
      ),
    );
    assert.deepEqual(lacked, []);
  });

  test('is linked from each passage that holds something on it', () => {
    const missing = corpus.positions
      .filter(({ article, passage, question }) => {
        const text = pages.get(articleAddress(article))!.tree;
        const links = selectAll(`[id="${passage.id}"] a`, text).map((link) =>
          stringOf(link, 'href'),
        );
        return !links.includes(`${base}${questionAddress(question)}`);
      })
      .map(({ article, passage, question }) => `${article}#${passage.id} ${question.id}`);
    assert.deepEqual(missing, []);
  });
});
