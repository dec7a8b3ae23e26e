/**
 * Prints every claim of the edition as a reader meets it, beside the passage that bears it out, to be read
 * aloud and held against the text.
 *
 *   npm run read-claims                       all statements and positions
 *   npm run read-claims -- <article>          those of one text
 *   npm run read-claims -- --draw 120 --seed 7  as many of each, drawn with a seed
 */
import { parseArgs } from 'node:util';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { readContent } from '../src/files/content.ts';
import { positionSentence } from '../src/overviews/questions.ts';
import { mergeStatements } from '../src/registry/claims.ts';
import { plainSentence, wordsOf } from '../src/registry/statement-text.ts';
import { dateInWords } from '../src/words/dates.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const { values, positionals } = parseArgs({
  args: call.args,
  allowPositionals: true,
  options: { draw: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const { corpus, problems } = loadCorpus(readContent(call.settings.content));
if (problems.length > 0) report(problems, call, undefined);
const isAsked = ({ article }: { article: string }) =>
  positionals.length === 0 || positionals.includes(article);

const statements = mergeStatements(corpus.statements.filter(isAsked)).map((claim) => ({
  sentence: plainSentence(claim) + (claim.date ? ` [${dateInWords(claim.date)}]` : ''),
  evidence: claim.evidence,
}));
const positions = corpus.positions.filter(isAsked).map((position) => ({
  sentence: positionSentence(position, corpus).map(wordsOf).join(''),
  evidence: [position],
}));
for (const [title, claims] of [
  ['Statements', statements],
  ['Positions', positions],
] as const) {
  console.log(`\n# ${title}: ${claims.length}\n`);
  for (const { sentence, evidence } of draw<(typeof claims)[number]>(claims)) {
    console.log(`${sentence}.`);
    for (const { article, passage, quotation } of evidence) {
      console.log(`    ${article}#${passage.id}: “${quotation}”`);
      console.log(`    … ${passage.text}\n`);
    }
  }
}

/** As many claims as asked for, drawn with the seed; all of them where none is asked for. */
function draw<T>(claims: readonly T[]): readonly T[] {
  if (values.draw === undefined) return claims;
  let state = Number(values.seed) >>> 0;
  // A linear congruential generator (Numerical Recipes, 7.1): enough for a sample.
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return claims
    .map((claim) => ({ claim, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Number(values.draw))
    .map(({ claim }) => claim);
}
