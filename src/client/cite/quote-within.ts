/**
 * Words to be put in “double” quotation marks, their own double ones made single: in pairs, curly or
 * straight. A mark without its pair, and single ones that stand within such pairs, stay.
 */
export function quoteWithin(words: string): string {
  return words.replace(
    /“([^“”]*)”|"([^"]*)"/g,
    (_, curly?: string, straight?: string) => `‘${(curly ?? straight)!}’`,
  );
}
