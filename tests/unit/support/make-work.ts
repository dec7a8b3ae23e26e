import { nowhere } from '../../../src/files/places.ts';
import type { CitedWork } from '../../../src/registry/works.ts';

/** A work with its key, its forms in the article `here`, and whatever else is to be other. */
export function makeWork(
  key: string,
  forms: string[],
  data: Partial<CitedWork['data']> = {},
): CitedWork {
  const [author = '', year] = key.split(/-(?=\d{4}$)/);
  return {
    key,
    file: `content/works/${key}.yaml`,
    placeOf: nowhere,
    data: {
      authors: [author],
      year: year ?? null,
      citations: [{ article: 'here', forms }],
      ...data,
    },
  };
}
