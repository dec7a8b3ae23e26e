/**
 * Prints the body of an article as its source and apparatus make it, one passage a line, ready for
 * headings and blocks to be added by hand.
 *
 *   npm run draft -- <article id>
 */
import { readFileSync } from 'node:fs';
import { applyApparatus } from '../src/article/proof/apply-apparatus.ts';
import {
  PARAGRAPH,
  SIC_CLOSES,
  SIC_OPENS,
  type Token,
} from '../src/article/proof/reading-tokens.ts';
import { readApparatus } from '../src/article/proof/load-apparatus.ts';
import { CorpusError, type Problem } from '../src/files/problems.ts';

const id = process.argv[2];
if (!id) {
  console.error('usage: npm run draft -- <article id>');
  process.exit(2);
}
const problems: Problem[] = [];
const file = `content/sources/${id}.apparatus.yaml`;
const apparatus = readApparatus(file, id, problems);
if (!apparatus) throw new CorpusError(problems);
const source = readFileSync(`content/sources/${id}.txt`, 'utf8');
const { text, faults } = applyApparatus(source, apparatus.interventions);
for (const { index, message, hint } of faults)
  problems.push({
    file,
    field: `interventions.${index} (${apparatus.interventions[index]!.kind})`,
    message,
    hint,
  });
if (problems.length > 0) {
  console.error(new CorpusError(problems).message);
  process.exit(1);
}

console.log(toMdx(text.body));
for (const [name, tokens] of text.notes) console.log(`[^${name.slice(1)}]: ${toMdx(tokens)}`);

/** Tokens as MDX: milestones as components, the characters that MDX reads as code escaped. */
function toMdx(tokens: Token[]): string {
  const words = tokens.map(({ text: word }) => {
    if (word === PARAGRAPH) return '\n\n';
    return word
      .replaceAll('<', '\\<')
      .replace(SIC_OPENS, '<Sic reads="…">')
      .replace(SIC_CLOSES, '</Sic>')
      .replace(/\{(\d*)(\??)\}/g, (_, page: string, inferred: string) =>
        page ? `<PageBreak n="${page}"${inferred ? ' inferred' : ''} />` : '<PageBreak />',
      );
  });
  return words.join(' ').replaceAll(/ ?\n\n ?/g, '\n\n');
}
