import type { ActorKind, InitiativeKind } from '../schemas/entity.ts';
import { capitalised } from './numbers.ts';

type Kind = ActorKind | InitiativeKind;

/** Kinds that the eye has by another name, or in an irregular plural. */
const special: Partial<Record<Kind, { one: string; many: string }>> = {
  ministry: { one: 'Ministry or bureau', many: 'Ministries and bureaus' },
  media: { one: 'Medium', many: 'Media' },
};

/** The name of a kind, in the singular. */
export function kindLabel(kind: Kind): string {
  return special[kind]?.one ?? capitalised(kind.replace('-', ' '));
}

/** The name of a kind, in the plural. */
export function kindsLabel(kind: Kind): string {
  return special[kind]?.many ?? `${kindLabel(kind)}s`.replace(/ys$/, 'ies');
}
