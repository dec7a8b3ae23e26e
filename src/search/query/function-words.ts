/**
 * Words that join others and say nothing of what is sought: articles, prepositions, pronouns, auxiliary
 * verbs, and those with which a question is asked. Prepositions that take a side (`against`, `without`)
 * are not among them.
 */
const functionWords = new Set(
  [
    'a an the this that these those there here',
    'of in on at to for from by with into onto upon within between among about during than as via per',
    'and or but nor so if then also only vs versus',
    'i me my we us our you your he him his she her it its they them their one s',
    'is are was were be been being am do does did done doing has have had having',
    'can could may might must shall should will would not t',
    'who whom whose what which when where why how whether many much',
    'say says said tell told give gave happen happens happened there please',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a word, as typed, is one of those; in capitals it is an acronym (`WHO`, `IT`). */
export function isFunctionWord(typed: string): boolean {
  const isAcronym = typed.length > 1 && typed === typed.toUpperCase();
  return !isAcronym && functionWords.has(typed.toLowerCase());
}
