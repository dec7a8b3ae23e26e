import { actorKinds, initiativeKinds } from '../schemas/entity.ts';

type Kind = (typeof actorKinds)[number] | (typeof initiativeKinds)[number];

const labels: Record<Kind, { one: string; many: string }> = {
  person: { one: 'Person', many: 'Persons' },
  state: { one: 'State', many: 'States' },
  territory: { one: 'Territory', many: 'Territories' },
  government: { one: 'Government', many: 'Governments' },
  ministry: { one: 'Ministry or bureau', many: 'Ministries and bureaus' },
  party: { one: 'Party', many: 'Parties' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  association: { one: 'Association', many: 'Associations' },
  'think-tank': { one: 'Think tank', many: 'Think tanks' },
  company: { one: 'Company', many: 'Companies' },
  university: { one: 'University', many: 'Universities' },
  media: { one: 'Medium', many: 'Media' },
  group: { one: 'Group', many: 'Groups' },
  treaty: { one: 'Treaty', many: 'Treaties' },
  agreement: { one: 'Agreement', many: 'Agreements' },
  declaration: { one: 'Declaration', many: 'Declarations' },
  doctrine: { one: 'Doctrine', many: 'Doctrines' },
  forum: { one: 'Forum', many: 'Forums' },
  summit: { one: 'Summit', many: 'Summits' },
  fund: { one: 'Fund', many: 'Funds' },
  programme: { one: 'Programme', many: 'Programmes' },
  strategy: { one: 'Strategy', many: 'Strategies' },
  proposal: { one: 'Proposal', many: 'Proposals' },
  institution: { one: 'Institution', many: 'Institutions' },
  report: { one: 'Report', many: 'Reports' },
  project: { one: 'Project', many: 'Projects' },
};

/** The name of a kind, in the singular. */
export function kindLabel(kind: Kind): string {
  return labels[kind].one;
}

/** The name of a kind, in the plural. */
export function kindsLabel(kind: Kind): string {
  return labels[kind].many;
}
