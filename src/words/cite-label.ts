/** A short reference to a passage by its id: `Doe and Roe 1987, ¶ 12`, `Doe n.d., note 1`. */
export function citationLabel(article: { label: string }, passage: string): string {
  return `${article.label}, ${passageLabel(passage)}`;
}

/** `¶ 12` for a passage, `note 3` for a note. */
export function passageLabel(passage: string): string {
  return passage.startsWith('n') ? `note ${passage.slice(1)}` : `¶ ${passage.slice(1)}`;
}

/** The same with the printed page, if it is known: `¶ 12, p. 299`. */
export function placeLabel(passage: string, page: number | null): string {
  return page === null ? passageLabel(passage) : `${passageLabel(passage)}, p. ${page}`;
}
