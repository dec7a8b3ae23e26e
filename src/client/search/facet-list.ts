import {
  type Choice,
  choicesOf,
  type FacetKey,
  facetKeys,
  type Facets,
  narrow,
} from '../../search/results/facets.ts';
import { addressOf, type Asked, type Kind, kinds } from './address.ts';
import { element } from '../shared/elements.ts';
import { entriesOf, type Shown } from './result-lists.ts';

const headings: Record<FacetKey, string> = {
  article: 'Article',
  author: 'Author',
  year: 'Year of publication',
  entity: 'Named in the passage',
};

const kindNames: Record<Kind, string> = {
  articles: 'Articles',
  passages: 'Passages',
  actors: 'Actors',
  initiatives: 'Initiatives',
  works: 'Works cited',
};

/** Choices shown before the reader asks for more. */
const few = 8;

/** What narrows an answer: links to one kind of result, and lists for its passages. */
export function offersOf(
  shown: Shown,
  asked: Asked,
): { kinds: HTMLElement[]; facets: HTMLElement[] } {
  const { answer, engine, entities } = shown;
  const data = { table: engine.table, names: engine.records, entities };
  const entries = entriesOf(shown, asked);
  const counts: Record<Kind, number> = {
    articles: entries.articles.length,
    passages: narrow(answer.passages, asked.facets, data).length,
    actors: entries.actors.length,
    initiatives: entries.initiatives.length,
    works: entries.works.length,
  };
  const found = asked.kind !== undefined || Object.values(counts).some((count) => count > 0);
  const passages = !asked.kind || asked.kind === 'passages';
  return {
    kinds: found ? kindLinks(asked, counts) : [],
    facets: passages ? facetLists(asked, choicesOf(answer.passages, asked.facets, data)) : [],
  };
}

/** Links that narrow to one kind of result, with their counts; none to a kind of which there is nothing. */
function kindLinks(asked: Asked, counts: Record<Kind, number>): HTMLElement[] {
  const all = facetLink('Everything', undefined, { ...asked, kind: undefined }, !asked.kind);
  all.dataset.key = 'kind:';
  const offered = kinds.filter((kind) => counts[kind] > 0 || asked.kind === kind);
  const each = offered.map((kind) => {
    const link = facetLink(kindNames[kind], counts[kind], { ...asked, kind }, asked.kind === kind);
    link.dataset.key = `kind:${kind}`;
    return link;
  });
  return [all, ...each].map((link) => element('li', {}, link));
}

/** Lists that narrow the passages; a choice made can be taken back. */
function facetLists(asked: Asked, choices: Record<FacetKey, Choice[]>): HTMLElement[] {
  return facetKeys
    .filter((key) => choices[key].length > 0)
    .map((key) => {
      const items = sorted(choices[key], asked.facets, key).map((choice) => {
        const set = asked.facets[key] === choice.value;
        const facets = { ...asked.facets, [key]: set ? '' : choice.value };
        const link = facetLink(choice.label, choice.count, { ...asked, facets }, set);
        link.dataset.key = `${key}:${choice.value}`;
        return element('li', {}, link);
      });
      const list = element('ul', {}, ...items.slice(0, few));
      const section = element('section', {}, element('h2', {}, headings[key]), list);
      if (items.length > few) {
        const more = element(
          'button',
          { type: 'button', className: 'plain' },
          `${items.length - few} more`,
        );
        more.addEventListener('click', () => {
          more.remove();
          list.append(...items.slice(few));
          items[few]!.querySelector('a')!.focus();
        });
        section.append(more);
      }
      return section;
    });
}

/** What is chosen comes first, so that it can be taken back. */
function sorted(choices: Choice[], facets: Facets, key: FacetKey): Choice[] {
  return choices.toSorted(
    (a, b) => Number(b.value === facets[key]) - Number(a.value === facets[key]),
  );
}

function facetLink(
  name: string,
  count: number | undefined,
  asked: Asked,
  set: boolean,
): HTMLElement {
  const link = element('a', { href: addressOf(asked) }, name);
  if (set) link.ariaCurrent = 'true';
  if (count !== undefined)
    link.append(element('span', { className: 'count' }, count.toLocaleString('en')));
  return link;
}
