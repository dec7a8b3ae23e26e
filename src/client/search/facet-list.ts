import { type Choice, type FacetKey, facetKeys, type Facets } from '../../search/facets.ts';
import { addressOf, type Asked, type Kind, kinds } from './address.ts';
import { element } from './elements.ts';

const headings: Record<FacetKey, string> = {
  article: 'Article',
  author: 'Author',
  year: 'Year of publication',
  entity: 'Named in the passage',
};

const kindNames: Record<Kind, string> = {
  passages: 'Passages',
  actors: 'Actors',
  initiatives: 'Initiatives',
  works: 'Works cited',
};

/** Choices shown before the reader asks for more. */
const few = 8;

/** Links that narrow to one kind of result, with their counts. */
export function kindLinks(asked: Asked, counts: Record<Kind, number>): HTMLElement[] {
  const all = facetLink('Everything', undefined, { ...asked, kind: undefined }, !asked.kind);
  const each = kinds.map((kind) =>
    facetLink(kindNames[kind], counts[kind], { ...asked, kind }, asked.kind === kind),
  );
  return [all, ...each].map((link) => element('li', {}, link));
}

/** Lists that narrow the passages; a choice made can be taken back. */
export function facetLists(asked: Asked, choices: Record<FacetKey, Choice[]>): HTMLElement[] {
  return facetKeys
    .filter((key) => choices[key].length > 0)
    .map((key) => {
      const items = sorted(choices[key], asked.facets, key).map((choice) => {
        const set = asked.facets[key] === choice.value;
        const facets = { ...asked.facets, [key]: set ? '' : choice.value };
        return element('li', {}, facetLink(choice.label, choice.count, { ...asked, facets }, set));
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
