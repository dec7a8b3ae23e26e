import { nowhere, type PlaceOf } from '../files/places.ts';
import type { Changes } from '../schemas/changes.ts';

/** The declared changes, and where each stands. */
export interface DeclaredChanges extends Changes {
  placeOf: PlaceOf;
}

/** Where nothing was changed yet. */
export const noChanges: DeclaredChanges = {
  redirects: [],
  corrections: [],
  placeOf: nowhere,
};
