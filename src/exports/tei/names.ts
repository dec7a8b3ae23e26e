import { type Entity, entityPath } from '../../registry/entities.ts';
import type { CitedWork } from '../../registry/works.ts';
import { addressOf, type ExportContext } from '../../publication/export-context.ts';

export type NameElement = 'persName' | 'placeName' | 'orgName' | 'name';

/**
 * The element for the name of an entity (TEI P5, chapter 13): states and territories are places,
 * other actors persons or organisations; for initiatives there is only the general `name`.
 */
export function nameElement({ collection, data: { kind } }: Entity): NameElement {
  if (collection === 'initiatives') return 'name';
  if (kind === 'person') return 'persName';
  return kind === 'state' || kind === 'territory' ? 'placeName' : 'orgName';
}

/** The address of an entity's page. */
export function entityAddress(entity: Entity, context: ExportContext): string {
  return addressOf(entityPath(entity), context);
}

/** The id of a cited work in the list of works. */
export function workId({ key }: CitedWork): string {
  return `work-${key}`;
}
