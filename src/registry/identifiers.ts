import { fieldIn } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import type { Identifiers } from '../schemas/entity.ts';
import type { Entity } from './entities.ts';

export type IdentifierScheme = keyof Identifiers;

/** Each authority file, and what its canonical addresses begin with. */
const authorities: Record<IdentifierScheme, { name: string; address: string }> = {
  wikidata: { name: 'Wikidata', address: 'https://www.wikidata.org/wiki/' },
  viaf: { name: 'VIAF', address: 'https://viaf.org/viaf/' },
  gnd: { name: 'GND', address: 'https://d-nb.info/gnd/' },
  isni: { name: 'ISNI', address: 'https://isni.org/isni/' },
  ror: { name: 'ROR', address: 'https://ror.org/' },
};

/** What an authority file calls an entity. */
export interface Identifier {
  scheme: IdentifierScheme;
  /** Name of the authority file. */
  authority: string;
  id: string;
  /** Canonical address of what it identifies. */
  address: string;
}

/** The identifiers of an entity, always in the same order of authority files. */
export function identifiersOf({ data }: Pick<Entity, 'data'>): Identifier[] {
  return (Object.keys(authorities) as IdentifierScheme[]).flatMap((scheme) => {
    const id = data.identifiers[scheme];
    const { name: authority, address } = authorities[scheme];
    return id === undefined ? [] : [{ scheme, authority, id, address: address + id }];
  });
}

/** No identifier is given to two entities. */
export function checkIdentifiers(entities: readonly Entity[]): Problem[] {
  const given = entities.flatMap((entity) => identifiersOf(entity).map((one) => ({ entity, one })));
  return [...Map.groupBy(given, ({ one }) => one.address).values()].flatMap(([first, ...more]) =>
    more.map(({ entity, one: { scheme, authority, id, address } }) => ({
      ...fieldIn(entity, 'identifiers', scheme),
      message: `${id} is the identifier of ${first!.entity.id} (${first!.entity.file}) in ${authority} too`,
      hint: `look it up, ${address}, and keep it with the one that it means`,
    })),
  );
}
