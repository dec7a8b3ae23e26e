import type { Entity } from '../../../src/registry/entities.ts';
import type { Alias } from '../../../src/schemas/entity.ts';

/** An actor with these aliases: the words alone, or a record. */
export function makeEntity(id: string, ...aliases: (string | Partial<Alias>)[]): Entity {
  return {
    id,
    collection: 'actors',
    file: `content/actors/${id}.mdx`,
    data: {
      name: id,
      kind: 'state',
      aliases: aliases.map((alias) =>
        typeof alias === 'string'
          ? { form: alias, kind: 'name' }
          : { form: '', kind: 'name', ...alias },
      ),
      searchNames: [],
      identifiers: {},
    },
    description: [],
    placeOf: ([key, i = 0]) => (key === 'aliases' ? { line: 5 + Number(i), column: 5 } : undefined),
  };
}
