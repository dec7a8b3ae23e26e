/** The timeline: narrows drawing and list to a text, a kind or an entity; the address holds which. */
import { type Filter, filterKeys, makeFilter, passes, readFilter, withFilter } from './filter.ts';

const fields = document.querySelector<HTMLFieldSetElement>('#timeline-filter')!;
const count = document.querySelector<HTMLElement>('#timeline-count')!;
const select = (name: keyof Filter) => fields.elements.namedItem(name) as HTMLSelectElement;
const groups = [...select('entity').querySelectorAll('optgroup')];
const options = [...select('entity').querySelectorAll<HTMLOptionElement>('optgroup option')];
const kindOf = new Map(
  options.map(({ value, parentElement }) => [value, parentElement!.dataset.kind!]),
);
const entries = [...document.querySelectorAll<HTMLElement>('[data-entities]')].map((element) => ({
  element,
  articles: element.dataset.articles!.split(' '),
  entities: element.dataset.entities!.split(' '),
}));
const lanes = [...document.querySelectorAll<SVGGElement>('.timeline g[data-article]')].map(
  (lane) => ({ article: lane.dataset.article!, marks: [...lane.querySelectorAll('a')] }),
);
const drawing = document.querySelector('.drawing')!;
const signposts = document.querySelectorAll('.timeline .signpost');
/** With fewer events than this, on a phone the list alone serves better than a long drawing. */
const fewest = 5;

fields.hidden = false;
fields.addEventListener('change', () => {
  const filter = makeFilter((key) => select(key).value);
  // A kind that the entity is not of was chosen after it, and counts.
  if (filter.kind && kindOf.get(filter.entity) !== filter.kind) filter.entity = '';
  go(filter);
});
fields.querySelector('button')!.addEventListener('click', () => go(makeFilter(() => '')));
addEventListener('popstate', readAddress);
readAddress();

function readAddress(): void {
  const offers = (key: keyof Filter, value: string) =>
    [...select(key).options].some((option) => option.value === value);
  show(readFilter(location.search, offers));
}

function go(filter: Filter): void {
  const address = withFilter(location.href.replace(location.hash, ''), filter);
  if (address !== location.href) history.pushState(null, '', address);
  show(filter);
}

function show(filter: Filter): void {
  for (const key of filterKeys) select(key).value = filter[key];
  for (const group of groups) {
    const fits = !filter.kind || group.dataset.kind === filter.kind;
    group.hidden = group.disabled = !fits;
  }
  const shown = new Set<string>();
  for (const { element, ...entry } of entries) {
    element.hidden = !passes(filter, entry, kindOf);
    if (!element.hidden) shown.add(element.id);
  }
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = !group.querySelector('[data-entities]:not([hidden])');
  for (const { article, marks } of lanes) {
    const fits = !filter.article || filter.article === article;
    for (const mark of marks) mark.classList.toggle('out', !fits || !shown.has(entryOf(mark)));
  }
  for (const name of signposts) name.classList.toggle('out', !shown.has(entryOf(name)));
  drawing.classList.toggle('sparse', shown.size < fewest);
  const part = shown.size === entries.length ? '' : `${shown.size} of `;
  count.textContent = `${part}${entries.length} events`;
}

/** Id of the list entry to which a link of the drawing leads. */
function entryOf(link: Element): string {
  return link.getAttribute('href')!.slice(1);
}
