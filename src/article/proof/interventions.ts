import {
  type Intervention,
  type InterventionKind,
  interventionKindNames,
} from '../../schemas/apparatus.ts';
import type { Passage } from '../passage.ts';

/** How many interventions of each kind an article has; those that carry out several kinds count for each. */
export function countKinds(interventions: Intervention[]): Map<InterventionKind, number> {
  const counts = new Map<InterventionKind, number>(interventionKindNames.map((kind) => [kind, 0]));
  for (const { kind, also = [], count = 1 } of interventions)
    for (const each of [kind, ...also]) counts.set(each, counts.get(each)! + count);
  return counts;
}

/** The passage that an intervention concerns: the one with the words of its line, or the next. */
export function passageOf(
  { proof: { passageOfLine } }: { proof: { passageOfLine: ReadonlyMap<number, Passage> } },
  item: Intervention,
): Passage | undefined {
  const lines = [...passageOfLine.keys()].filter((line) => line >= item.line);
  return passageOfLine.get(Math.min(...lines));
}

/** The reading of the article in words for the list of interventions. */
export function readingInWords(item: Intervention): string {
  switch (item.kind) {
    case 'front-matter':
      return `${item.article ?? item.source} (field ${item.field})`;
    case 'note-moved':
      return `in note ${item.to!.slice(1)}, through line ${item.through}`;
    case 'sic':
      return `${item.source} [sic: ${item.reads}]`;
    case 'no-break-space':
      return `ordinary space, ${item.count} times`;
    case 'paragraph-joined':
      return `… ${item.source}`;
    case 'paragraph-break':
      return `¶ ${item.source}`;
    case 'section-break':
      return `⁂ ${item.source}`;
    case 'list-item':
      return 'list item';
    default:
      return item.article === undefined || item.article === '' ? 'left out' : item.article;
  }
}

/** The source’s string made visible: line ends as ⏎, no-break spaces as ⍽. */
export function sourceInWords({ source }: Pick<Intervention, 'source'>): string {
  return source.replaceAll('\n', '⏎').replaceAll('\u00A0', '⍽');
}
