import type { Chance } from './random.ts';

/** A change of some words that gives other words, or undefined where it cannot be made of them. */
export type Mutation = (words: string, chance: Chance, foreign: string) => string | undefined;

/** Changes to words. `foreign` is a word from elsewhere in the article. */
export const wordMutations: Record<string, Mutation> = {
  'a word left out': (words, chance) => onWord(words, chance, () => ''),
  'a word put in': (words, chance, foreign) =>
    onWord(words, chance, (word) => `${foreign} ${word}`),
  'a word said twice': (words, chance) => onWord(words, chance, (word) => `${word} ${word}`),
  'another word': (words, chance, foreign) =>
    onWord(words, chance, (word) => (word === foreign ? undefined : foreign)),
  'two words swapped': (words, chance) => {
    const pairs = [...words.matchAll(/(\S+)(\s+)(?=(\S+))/g)].filter(([, a, , b]) => a !== b);
    if (pairs.length === 0) return undefined;
    const pair = chance.pick(pairs);
    const [, a = '', space = '', b = ''] = pair;
    const end = pair.index + a.length + space.length + b.length;
    return words.slice(0, pair.index) + b + space + a + words.slice(end);
  },
  'two words joined': (words, chance) => replaceOne(words, chance, /(?<=\S)\s+(?=\S)/g, () => ''),
  'a word cut in two': (words, chance) =>
    replaceOne(words, chance, /(?<=\p{L}\p{L})(?=\p{L}\p{L})/gu, () => ' '),
  'a word moved': (words, chance) => {
    const list = words.split(/(?<=\s)/);
    const [moved = ''] = list.splice(chance.below(list.length), 1);
    list.splice(chance.below(list.length + 1), 0, moved.trim() + ' ');
    const result = list.join('');
    return sameWords(result, words) ? undefined : result;
  },
};

/** Changes to one character. */
export const characterMutations: Record<string, Mutation> = {
  'another quotation mark': (words, chance) =>
    replaceOne(words, chance, /[‘’“”'"]/g, (mark) => otherMarks[mark]!),
  'another dash': (words, chance) =>
    replaceOne(words, chance, /[-–—−]/g, (dash) => (dash === '–' ? '-' : '–')),
  'a mark of punctuation left out': (words, chance) =>
    replaceOne(words, chance, /(?<=\p{L})[,.;:?!](?=\s|$)/gu, () => ''),
  'a comma put in': (words, chance) =>
    replaceOne(words, chance, /(?<=\p{L})(?=\s\p{L})/gu, () => ','),
  'a letter left out': (words, chance) => replaceOne(words, chance, /(?<=\p{L})\p{L}/gu, () => ''),
  'a letter of the other case': (words, chance) =>
    replaceOne(words, chance, /\p{L}/gu, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    ),
  'another digit': (words, chance) =>
    replaceOne(words, chance, /\d/g, (digit) => String((Number(digit) + 1) % 10)),
  'an accent of its own character': (words, chance) =>
    replaceOne(words, chance, /[ôûçńęąśźżó]/g, (letter) => letter.normalize('NFD')),
};

const otherMarks: Record<string, string> = {
  '‘': '’',
  '’': "'",
  '“': '”',
  '”': '"',
  "'": '’',
  '"': '“',
};

/** Whether two texts have the same words in the same order. */
export function sameWords(a: string, b: string): boolean {
  const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
  return words(a) === words(b);
}

function onWord(words: string, chance: Chance, change: (word: string) => string | undefined) {
  return replaceOne(words, chance, /\S+/g, change);
}

/** Replaces one match, chosen by chance. */
function replaceOne(
  words: string,
  chance: Chance,
  pattern: RegExp,
  change: (match: string) => string | undefined,
): string | undefined {
  const matches = [...words.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const match = chance.pick(matches);
  const replacement = change(match[0]);
  if (replacement === undefined || replacement === match[0]) return undefined;
  return words.slice(0, match.index) + replacement + words.slice(match.index + match[0].length);
}
