import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { citationLabel, passageLabel } from '../../words/cite-label.ts';
import type { Entity, EntityCollection } from '../../registry/entities.ts';
import { kindLabel } from '../../words/kinds.ts';
import type { Mention } from '../../registry/mentions.ts';
import { addressOf } from '../../publication/export-context.ts';
import { type BookPlan, entryId, type Places } from './book.ts';
import type { Page } from './page.ts';
import { text } from './words.ts';
import { compareNames } from '../../words/names.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { sortName } from '../../registry/order.ts';

/**
 * The index of actors or of initiatives that the articles of a book name: what each is, with the
 * passages that bear it out, and every passage that names it; undefined where they name none.
 */
export function makeIndexPage(
  collection: EntityCollection,
  plan: BookPlan,
  places: Places,
): Page | undefined {
  const mentions = Map.groupBy(
    plan.articles.flatMap((article) => article.mentions),
    ({ entity }) => entity,
  );
  const entities = plan.corpus.entities.filter(
    (entity) => entity.collection === collection && mentions.has(entity),
  );
  if (entities.length === 0) return undefined;
  const letters = Map.groupBy(entities, (entity) => firstLetter(sortName(entity)));
  const title = collection === 'actors' ? 'Actors' : 'Initiatives';
  const content = x('section', { role: 'doc-index', 'aria-labelledby': 'title' }, [
    x('h1', { id: 'title' }, title),
    ...[...letters].flatMap(([letter, own]) => [
      x('h2', { class: 'letter' }, letter),
      ...own.map((entity) => entry(entity, mentions.get(entity)!, plan, places)),
    ]),
  ]);
  return { file: `${collection}.xhtml`, title, lang: 'en', content: [content] };
}

function entry(entity: Entity, mentions: Mention[], plan: BookPlan, places: Places): Element {
  const { corpus, articles, context } = plan;
  const elsewhere = corpus.articles.filter(
    (article) => !articles.includes(article) && article.mentions.some((m) => m.entity === entity),
  );
  const online = addressOf(`/${entity.collection}/${entity.id}/`, context);
  const others = elsewhere.length === 1 ? 'one other text' : `${elsewhere.length} other texts`;
  return x('div', { id: entryId(entity), class: 'entry' }, [
    x('p', [
      x('b', sortName(entity)),
      ' ',
      x('span', { class: 'kind' }, kindLabel(entity.data.kind)),
      ...description(entity, plan, places),
    ]),
    x('p', { class: 'places' }, [
      'Named in ',
      ...placesNamed(articles, mentions, places),
      ...(elsewhere.length > 0 ? ['; and in ', x('a', { href: online }, others)] : []),
    ]),
  ]);
}

function description(entity: Entity, { corpus }: BookPlan, places: Places): ElementContent[] {
  const labels = new Map(corpus.articles.map(({ id, data }) => [id, data]));
  return entity.description.flatMap(({ text: words, cites }): ElementContent[] => [
    text(` ${words}`),
    ...cites.flatMap(({ article, passage }): ElementContent[] => [
      text(' '),
      x(
        'a',
        { class: 'cite', href: places.passage(article, passage) },
        citationLabel(labels.get(article)!, passage),
      ),
    ]),
  ]);
}

/** `Nagy 2024 ¶ 3, 5; Abiru 2018 ¶ 7, note 2`, each number a link. */
export function placesNamed(
  articles: readonly CorpusArticle[],
  named: Pick<Mention, 'article' | 'passage'>[],
  places: Places,
): ElementContent[] {
  const present = articles.filter(({ id }) => named.some((place) => place.article === id));
  return present.flatMap((article, i) => {
    const own = named.filter((place) => place.article === article.id);
    const ids = [...new Set(own.map(({ passage }) => passage.id))];
    const links = ids.flatMap((id, j) => {
      // The sign stands before the first passage only; notes, which come last, have none.
      const label = j > 0 ? passageLabel(id).replace('¶ ', '') : passageLabel(id);
      return [j > 0 ? ', ' : ' ', x('a', { href: places.passage(article.id, id) }, label)];
    });
    return x('span', [
      i > 0 ? '; ' : '',
      x('span', { class: 'label' }, article.data.label),
      ...links,
    ]);
  });
}

/** The letter under which a name is sorted: accents do not count, digits are one group. */
function firstLetter(name: string): string {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  if (!/\p{L}/u.test(letter)) return '0–9';
  // As the order of the index has it, in which Ł, say, is an L.
  return compareNames(letter, 'Ł') === 0 ? 'L' : letter;
}
