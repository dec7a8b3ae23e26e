/** Notes to which a text refers and which were not supplied with it. */
export interface LostNotes {
  first: number;
  last: number;
}

/** That they were not supplied, as a sentence. */
export function lostNotesSentence({ first, last }: LostNotes): string {
  return `The text of notes ${first} to ${last} was not supplied with the source.`;
}

/** Their numbers, in order. */
export function lostNumbers({ first, last }: LostNotes): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}
