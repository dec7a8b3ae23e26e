/**
 * Prints the body of an article as its source and apparatus make it, one passage a line, ready for
 * headings and blocks to be added by hand.
 *
 *   npm run draft -- <article id>
 */
import { applyApparatus, type ReadingText } from '../src/article/proof/apply-apparatus.ts';
import {
  PARAGRAPH,
  SIC_CLOSES,
  SIC_OPENS,
  type Token,
} from '../src/article/proof/reading-tokens.ts';
import {
  apparatusFile,
  checkApparatus,
  readApparatus,
} from '../src/article/proof/load-apparatus.ts';
import { readContent, requireText } from '../src/files/content.ts';
import type { Problem } from '../src/files/problems.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const [id] = call.args;
if (!id) {
  console.error('usage: npm run draft -- <article id>');
  process.exit(2);
}
const problems: Problem[] = [];
const files = readContent(call.settings.content);
const missing = {
  file: `content/sources/${id}.txt`,
  message: 'the source is missing',
  hint: 'put the supplied text there, byte for byte',
};
const source = requireText(files, missing, problems);
const apparatus = readApparatus(files, id, problems);
if (source !== undefined && apparatus) {
  const { interventions, placeOf } = apparatus;
  problems.push(...checkApparatus(source, interventions, { file: apparatusFile(id), placeOf }));
  if (problems.length === 0) print(applyApparatus(source, interventions).text);
}
report(problems, call);

function print({ body, notes }: ReadingText): void {
  console.log(toMdx(body));
  for (const [name, tokens] of notes) console.log(`[^${name.slice(1)}]: ${toMdx(tokens)}`);
}

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
