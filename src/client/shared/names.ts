import type { NameRecord } from '../../search/formats/json-files.ts';
import { remember } from '../../search/remember.ts';
import { NameIndex } from '../../search/vocabulary/name-index.ts';
import { load } from './load.ts';

/** The names of actors and initiatives, loaded once. @throws where they do not come */
export const loadNames = remember(
  async () => new NameIndex(await load<NameRecord[]>('names.json')),
);

/** The actors and initiatives for what is typed, best first. */
export async function namesFor(typed: string): Promise<NameRecord[]> {
  return (await loadNames()).search(typed, !/\s$/.test(typed));
}
