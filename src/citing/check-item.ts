import { checkSchema } from '../files/check-schema.ts';
import { CorpusError, type Problem } from '../files/problems.ts';
import { cslItem, type CslItem } from '../schemas/csl-item.ts';

/**
 * Checks an item before it is formatted or exported.
 *
 * @param item CSL-JSON
 * @returns the item
 * @throws CorpusError that names the item, each wrong or unknown variable and the one that was
 *   probably meant
 */
export function checkItem(item: unknown): CslItem {
  const problems: Problem[] = [];
  const id = (item as { id?: unknown } | null)?.id;
  const name = `CSL item ${typeof id === 'string' && id !== '' ? id : 'without id'}`;
  const checked = checkSchema(cslItem, item, name, problems);
  if (!checked) throw new CorpusError(problems);
  return checked;
}
