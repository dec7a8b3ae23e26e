import { capitalised } from '../../words/numbers.ts';
import { choicesOf, type FacetKey, facetKeys } from '../../search/results/facets.ts';
import { button, element, linkTo } from '../shared/elements.ts';
import { type Asked, countsOf, type Found, isAsked, kinds, kindWords, searchOf } from './found.ts';

const headings: Record<FacetKey, string> = {
  article: 'Article',
  author: 'Author',
  year: 'Year of publication',
  entity: 'Named in the passage',
};

/** Choices shown before the reader asks for more. */
const few = 8;

/** Links that narrow to one kind of result, with their counts; none to a kind of which there is nothing. */
export function kindLinks(found: Found): HTMLElement[] {
  const { asked } = found;
  const counts = countsOf(found);
  const offered = kinds.filter((kind) => counts[kind] > 0 || asked.kind === kind);
  if (offered.length === 0) return [];
  const each = offered.map((kind) => {
    const isSet = asked.kind === kind;
    const name = capitalised(kindWords[kind][1]);
    return choice(`kind:${kind}`, { ...asked, kind }, isSet, name, counts[kind]);
  });
  return [choice('kind:', { ...asked, kind: undefined }, !asked.kind, 'Everything'), ...each];
}

/** Lists that narrow the passages; a choice made can be taken back. */
export function facetLists(found: Found): HTMLElement[] {
  return isAsked('passages', found) ? facetKeys.flatMap((key) => facetList(key, found)) : [];
}

function facetList(key: FacetKey, found: Found): HTMLElement[] {
  const { asked, answer } = found;
  const chosen = asked.facets[key];
  const hits = [...answer.passages, ...answer.partial];
  const items = choicesOf(key, hits, asked.facets, found)
    // What is chosen comes first, so that it can be taken back.
    .sort((a, b) => Number(b.value === chosen) - Number(a.value === chosen))
    .map(({ value, label, count }) => {
      const facets = { ...asked.facets, [key]: value === chosen ? '' : value };
      return choice(`${key}:${value}`, { ...asked, facets }, value === chosen, label, count);
    });
  if (items.length === 0) return [];
  const list = element('ul', {}, ...items.slice(0, few));
  const section = element('section', {}, element('h2', {}, headings[key]), list);
  if (items.length > few) {
    const showMore = () => {
      more.remove();
      list.append(...items.slice(few));
      items[few]!.querySelector('a')!.focus();
    };
    const more = button(`${items.length - few} more`, showMore, 'plain');
    section.append(more);
  }
  return [section];
}

/** @param key by which it is found again when the list is made anew */
function choice(
  key: string,
  asked: Asked,
  isSet: boolean,
  name: string,
  count?: number,
): HTMLElement {
  const link = linkTo(searchOf(asked), name);
  link.dataset.key = key;
  if (isSet) link.ariaCurrent = 'true';
  if (count !== undefined)
    link.append(element('span', { className: 'count' }, count.toLocaleString('en')));
  return element('li', {}, link);
}
