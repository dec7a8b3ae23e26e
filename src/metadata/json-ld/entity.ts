import type { DefinedTerm, Thing } from 'schema-dts';
import { absoluteAddress } from '../../publication/site-address.ts';
import { entityPath } from '../../registry/entities.ts';
import type { Actor } from '../../schemas/actor.ts';
import type { DescribedEntity, MetadataContext } from '../../publication/described-page.ts';
import { pageReference } from './site.ts';

/** What schema.org calls an actor of a kind; the general word where the kind says no more. */
const actorTypes = {
  person: 'Person',
  state: 'Country',
  territory: 'AdministrativeArea',
  government: 'GovernmentOrganization',
  ministry: 'GovernmentOrganization',
  party: 'Organization',
  organisation: 'Organization',
  association: 'Organization',
  'think-tank': 'ResearchOrganization',
  company: 'Corporation',
  university: 'CollegeOrUniversity',
  media: 'Organization',
  group: 'Organization',
} as const satisfies Record<Actor['kind'], string>;

/**
 * An actor, or an initiative as a term of this edition’s register: its name, the other names that
 * the texts have for it, and the description. A capital that stands for its government is no name of
 * the state.
 */
export function entityNode(entity: DescribedEntity, { siteUrl }: MetadataContext): Thing {
  const { name, aliases, kind } = entity.data;
  const address = absoluteAddress(siteUrl, entityPath(entity));
  const others = aliases
    .filter((alias) => alias.kind !== 'metonym' && alias.form.toLowerCase() !== name.toLowerCase())
    .map(({ form }) => form);
  const fields = {
    '@id': address,
    name,
    ...(others.length > 0 && { alternateName: others }),
    description: entity.description.map(({ text }) => text).join(' '),
    url: address,
    mainEntityOfPage: pageReference(address, siteUrl),
  } as const;
  if (isActorKind(kind)) return { '@type': actorTypes[kind], ...fields };
  const term: DefinedTerm = {
    '@type': 'DefinedTerm',
    ...fields,
    inDefinedTermSet: absoluteAddress(siteUrl, `/${entity.collection}/`),
  };
  return term;
}

function isActorKind(kind: DescribedEntity['data']['kind']): kind is Actor['kind'] {
  return kind in actorTypes;
}
