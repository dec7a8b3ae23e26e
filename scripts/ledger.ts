/**
 * Checks the edition against content/ledger.json, which keeps every address ever published, and
 * records what is new. Nothing is written where a published address has vanished, holds other words
 * or was given to something else without a declaration in content/changes.yaml.
 *
 *   npm run ledger
 *   npm run ledger -- --correct '/articles/x/#p12' 'A misprint of the source was mended.'
 *   npm run ledger -- --redirect '/articles/x/#p12' '/articles/x/#p11' joined 'One paragraph in print.'
 *                     declares the change in content/changes.yaml first
 *   npm run ledger -- --begin
 *                     writes the first ledger of a new edition, of which nothing was published
 *   npm run ledger -- --site dist
 *                     checks a built site: everything published is there, and nothing unrecorded
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readSite } from '../src/corpus/built-site.ts';
import { changesFile } from '../src/corpus/changes.ts';
import { checkBuilt } from '../src/corpus/check-built.ts';
import { judgeLedger, recordPresent } from '../src/corpus/check-ledger.ts';
import { loadCorpus } from '../src/corpus/corpus.ts';
import { declare } from '../src/corpus/declare-change.ts';
import { formatLedger, ledgerFile } from '../src/corpus/ledger.ts';
import { formatProblems, type Problem } from '../src/corpus/problems.ts';
import { writeAtomically } from '../src/corpus/write-file.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    correct: { type: 'boolean' },
    redirect: { type: 'boolean' },
    site: { type: 'string' },
    begin: { type: 'boolean' },
  },
});

const reading = { checkLedger: false, begins: values.begin ?? false };
const first = loadCorpus(reading);
if (first.problems.length > 0) fail(first.problems);

if (values.correct || values.redirect) {
  const text = readFileSync(changesFile, 'utf8');
  const problems: Problem[] = [];
  const declared = declare(text, values.correct ? 'correct' : 'redirect', positionals, first.corpus, problems); // prettier-ignore
  if (declared === undefined) fail(problems);
  writeAtomically(changesFile, declared);
  console.log(`Declared in ${changesFile}.`);
}

const { corpus, problems } = loadCorpus(reading);
if (problems.length === 0) judgeLedger(corpus, problems);
if (problems.length === 0 && values.site) checkBuilt(corpus, readSite(values.site), problems);
if (problems.length > 0) fail(problems);

const { ledger, added, changed, gone, restored, editions } = recordPresent(corpus);
writeAtomically(ledgerFile, formatLedger(ledger));
console.log(
  `${Object.keys(ledger.addresses).length} addresses: ${added.length} added, ${changed.length} corrected, ${gone.length} given up, ${restored.length} restored`,
);
const lists = { added, corrected: changed, 'given up': gone, restored, 'new edition': editions };
for (const [what, list] of Object.entries(lists))
  // A first publication is not worth hundreds of lines.
  if (list.length <= 50) for (const item of list) console.log(`  ${what}: ${item}`);

function fail(found: Problem[]): never {
  console.error(`${formatProblems(found)}\nThe ledger is untouched.`);
  process.exit(1);
}
