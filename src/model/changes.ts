import type { Changes } from '../schemas/changes.ts';

/** The declared changes, and where each stands. */
export interface DeclaredChanges extends Changes {
  lineOf: (list: keyof Changes, index: number) => number | undefined;
}

/** Where nothing was changed yet. */
export const noChanges: DeclaredChanges = {
  redirects: [],
  corrections: [],
  lineOf: () => undefined,
};
