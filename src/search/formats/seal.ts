/**
 * A word as it stands in Pagefind’s index. Pagefind answers a word with every word that begins with
 * it (pagefind_web, `find_word_extensions`); a letter that occurs in no text closes each word, so that
 * only the word itself is found. Marks inside numbers, which Pagefind would drop, become letters.
 */
export function seal(word: string): string {
  return `${word.replaceAll('.', 'ǂ').replaceAll(',', 'ǁ')}ǀ`;
}
