import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { entityAddress } from '../../addresses/addresses.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { byAuthor } from '../../overviews/work-lists.ts';
import { urlOf } from '../../publication/publication.ts';
import type { Entity, EntityCollection } from '../../registry/entities.ts';
import type { Mention } from '../../registry/mentions.ts';
import { sortName } from '../../registry/order.ts';
import { workLabel } from '../../registry/works.ts';
import { citationLabel, passageLabel } from '../../words/cite-label.ts';
import { kindLabel } from '../../words/kinds.ts';
import { compareNames } from '../../words/names.ts';
import { type BookPlan, entryId, type Places } from './places.ts';
import { headedPage, type Page } from './page.ts';

/** Actors, initiatives and works cited, as far as the articles of a book have them. */
export function makeIndexes(plan: BookPlan, places: Places): Page[] {
  return [
    ...makeNameIndex('actors', plan, places),
    ...makeNameIndex('initiatives', plan, places),
    ...makeWorksPage(plan, places),
  ];
}

function makeNameIndex(collection: EntityCollection, plan: BookPlan, places: Places): Page[] {
  const mentions = Map.groupBy(
    plan.articles.flatMap((article) => article.mentions),
    ({ entity }) => entity,
  );
  const entities = plan.corpus.entities.filter(
    (entity) => entity.collection === collection && mentions.has(entity),
  );
  if (entities.length === 0) return [];
  const letters = Map.groupBy(entities, (entity) => firstLetter(sortName(entity)));
  const entries = [...letters].flatMap(([letter, own]) => [
    x('h2', { class: 'letter' }, letter),
    ...own.map((entity) => nameEntry(entity, mentions.get(entity)!, plan, places)),
  ]);
  const title = collection === 'actors' ? 'Actors' : 'Initiatives';
  return [headedPage(`${collection}.xhtml`, title, { role: 'doc-index' }, ...entries)];
}

function nameEntry(entity: Entity, mentions: Mention[], plan: BookPlan, places: Places): Element {
  const { corpus, articles, publication } = plan;
  const elsewhere = corpus.articles.filter(
    (article) => !articles.includes(article) && article.mentions.some((m) => m.entity === entity),
  );
  const online = urlOf(entityAddress(entity), publication);
  const others = elsewhere.length === 1 ? 'one other text' : `${elsewhere.length} other texts`;
  return x('div', { id: entryId(entity), class: 'entry' }, [
    x('p', [
      x('b', sortName(entity)),
      ' ',
      x('span', { class: 'kind' }, kindLabel(entity.data.kind)),
      ...describe(entity, plan, places),
    ]),
    x('p', { class: 'places' }, [
      'Named in ',
      ...placesNamed(articles, mentions, places),
      ...(elsewhere.length > 0 ? ['; and in ', x('a', { href: online }, others)] : []),
    ]),
  ]);
}

function describe({ description }: Entity, { corpus }: BookPlan, places: Places) {
  return description.flatMap(({ text, cites }) => [
    ` ${text}`,
    ...cites.flatMap(({ article, passage }) => {
      const attributes = { class: 'cite', href: places.passage(article, passage) };
      return [' ', x('a', attributes, citationLabel(corpus.articleOf.get(article)!.data, passage))];
    }),
  ]);
}

function makeWorksPage({ articles }: BookPlan, places: Places): Page[] {
  const citations = Map.groupBy(
    articles.flatMap((article) => article.citations),
    ({ work }) => work,
  );
  if (citations.size === 0) return [];
  const entries = byAuthor([...citations.keys()]).map((work) =>
    x('div', { id: entryId(work), class: 'entry' }, [
      x('p', [
        x('b', workLabel(work)),
        ...(work.data.title ? [' ', x('cite', work.data.title)] : []),
        ' ',
        x('span', { class: 'places' }, [
          'cited in ',
          ...placesNamed(articles, citations.get(work)!, places),
        ]),
      ]),
    ]),
  );
  const unknown =
    'The lists of references were not supplied with the texts: what a work is, beyond what its citations say, is unknown.';
  const attributes = { 'epub:type': 'bibliography', role: 'doc-bibliography' };
  const note = x('p', { class: 'editorial' }, unknown);
  return [headedPage('works.xhtml', 'Works cited', attributes, note, ...entries)];
}

/** `Doe 2024 ¶ 3, 5; Roe 2018 ¶ 7, note 2`, each number a link. */
function placesNamed(
  articles: readonly CorpusArticle[],
  named: Pick<Mention, 'article' | 'passage'>[],
  places: Places,
): ElementContent[] {
  const present = articles.filter(({ id }) => named.some((place) => place.article === id));
  return present.map((article, i) => {
    const own = named.filter((place) => place.article === article.id);
    const ids = [...new Set(own.map(({ passage }) => passage.id))];
    const links = ids.flatMap((id, j) => {
      // The sign stands before the first passage only; notes, which come last, have none.
      const label = j > 0 ? passageLabel(id).replace('¶ ', '') : passageLabel(id);
      return [j > 0 ? ', ' : ' ', x('a', { href: places.passage(article.id, id) }, label)];
    });
    return x('span', [
      i > 0 ? '; ' : null,
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
