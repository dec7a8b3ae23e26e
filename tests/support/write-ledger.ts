/**
 * Brings the ledger of a corpus under tests/fixtures up to date, as `npm run ledger` does for the
 * content; nothing is written while anything is wrong.
 *
 *   node tests/support/write-ledger.ts tests/fixtures/harbours
 *   node tests/support/write-ledger.ts tests/fixtures/harbours --begin
 *                     writes the first ledger of a corpus of which nothing was published
 */
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { readContent } from '../../src/files/content.ts';
import { formatProblems } from '../../src/files/problems.ts';
import { writeAtomically } from '../../src/files/write-file.ts';
import { judgeLedger } from '../../src/ledger/check-ledger.ts';
import { recordPresent } from '../../src/ledger/check-recorded.ts';
import { formatLedger } from '../../src/ledger/ledger.ts';

const [folder, option] = process.argv.slice(2);
if (folder === undefined || (option !== undefined && option !== '--begin')) {
  console.error('usage: node tests/support/write-ledger.ts <folder of a corpus> [--begin]');
  process.exit(2);
}
const { corpus, problems } = loadCorpus(readContent(folder), {
  checkLedger: false,
  begins: option === '--begin',
});
const found = problems.length > 0 ? problems : judgeLedger(corpus);
if (found.length > 0) {
  console.error(`${formatProblems(found)}\nThe ledger is untouched.`);
  process.exit(1);
}
const { ledger, ...changes } = recordPresent(corpus);
writeAtomically(join(folder, 'ledger.json'), formatLedger(ledger));
for (const [what, list] of Object.entries(changes))
  if (list.length > 0) console.log(`${what}: ${list.length > 20 ? list.length : list.join(', ')}`);
