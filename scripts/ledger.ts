/**
 * Checks the edition against content/ledger.json, which keeps every address ever published, and
 * records what is new. Nothing is written where a published address has vanished, holds other words
 * or was given to something else without a declaration in content/changes.yaml.
 *
 *   npm run ledger
 *   npm run ledger -- --correct '/articles/x/#p12' 'A misprint of the source was mended.'
 *   npm run ledger -- --redirect '/articles/x/#p12' '/articles/x/#p11' joined 'One paragraph in print.'
 *                     declares the change in content/changes.yaml first; of a passage that was split,
 *                     --correct takes before the reason where the rest of its words went
 *   npm run ledger -- --begin
 *                     writes the first ledger of a new edition, of which nothing was published
 *   npm run ledger -- --site dist
 *                     checks a built site: everything published is there, and nothing unrecorded
 */
import { readFileSync } from 'node:fs';
import { readSite } from '../src/ledger/built-site.ts';
import { changesFile } from '../src/ledger/changes/changes.ts';
import { checkBuilt } from '../src/ledger/check-built.ts';
import { judgeLedger, recordPresent } from '../src/ledger/check-ledger.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { declareChange } from '../src/ledger/changes/declare-change.ts';
import { formatLedger, ledgerFile } from '../src/ledger/ledger.ts';
import { readLedgerOptions } from '../src/ledger/ledger-options.ts';
import { formatProblems, type Problem } from '../src/files/problems.ts';
import { writeAtomically } from '../src/files/write-file.ts';

const problems: Problem[] = [];
const task = readLedgerOptions(process.argv.slice(2), problems);
if (!task) fail(problems);
const loaded = loadCorpus({ checkLedger: false, begins: task.begins });
let { corpus } = loaded;
problems.push(...loaded.problems);
if (problems.length > 0) fail(problems);

if (task.declaration) {
  const text = readFileSync(changesFile, 'utf8');
  const declared = declareChange(text, task.declaration, corpus, problems);
  if (!declared) fail(problems, `${changesFile} and the ledger are untouched.`);
  writeAtomically(changesFile, declared.text);
  console.log(`Declared in ${changesFile}.`);
  ({ corpus } = declared);
}
judgeLedger(corpus, problems);
if (problems.length === 0 && task.site) checkBuilt(corpus, readSite(task.site), problems);
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

function fail(found: Problem[], outcome = 'The ledger is untouched.'): never {
  console.error(`${formatProblems(found)}\n${outcome}`);
  process.exit(1);
}
