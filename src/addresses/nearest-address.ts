import { nearest } from '../files/problems.ts';

/**
 * The address that was probably meant: one on the same page, or in the same folder, of nearly the
 * same name; or else one of the same name elsewhere. What leads to each is no part of its name.
 */
export function nearestAddress(address: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  const wanted = partsOf(address);
  const beside = all.filter((candidate) => partsOf(candidate).place === wanted.place);
  const names = new Map(beside.map((candidate) => [partsOf(candidate).name, candidate]));
  const name = nearest(wanted.name, names.keys());
  if (name !== undefined) return names.get(name);
  const pages = all.filter((candidate) => !candidate.includes('#'));
  const page = address.includes('#') ? nearestAddress(wanted.place, pages) : undefined;
  const onPage = `${page}#${wanted.name}`;
  if (page !== undefined) return all.includes(onPage) ? onPage : page;
  return all.find((candidate) => partsOf(candidate).name === wanted.name);
}

/** `/actors/x/` is x in `/actors/`, `/a/#p1` is p1 on `/a/`, `/a/x.txt` is x.txt in `/a/`. */
function partsOf(address: string): { place: string; name: string } {
  const [page = '', fragment] = address.split('#');
  if (fragment !== undefined) return { place: page, name: fragment };
  const [, place = '', name = ''] = /^(.*\/)([^/]+)\/?$/.exec(page) ?? [];
  return { place, name };
}
