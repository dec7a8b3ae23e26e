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
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { onDisk, readContent } from '../src/files/content.ts';
import type { Problem } from '../src/files/problems.ts';
import { writeAtomically } from '../src/files/write-file.ts';
import { readSite } from '../src/ledger/built-site.ts';
import { changesFile } from '../src/ledger/changes/changes.ts';
import { type Declaration, declareChange } from '../src/ledger/changes/declare-change.ts';
import { checkBuilt } from '../src/ledger/built-site.ts';
import { recordPresent } from '../src/ledger/check-recorded.ts';
import { formatLedger, ledgerFile } from '../src/ledger/ledger.ts';
import { readLedgerOptions } from '../src/ledger/ledger-options.ts';
import type { Corpus } from '../src/model/corpus.ts';
import { withheldFiles } from '../src/publication/files.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const { content, access } = call.settings;
const problems: Problem[] = [];
const task = readLedgerOptions(call.args, problems);
/** What was written where there is a problem. */
let outcome = task?.declaration
  ? `${changesFile} and the ledger are untouched.`
  : 'The ledger is untouched.';
if (task) {
  const { declaration, site, begins } = task;
  const checkLedger = !declaration;
  const options = { checkLedger, checkRecorded: false, begins };
  const loaded = loadCorpus(readContent(content), options);
  problems.push(...loaded.problems);
  const corpus =
    declaration && problems.length === 0 ? declare(declaration, loaded.corpus) : loaded.corpus;
  if (site && problems.length === 0)
    problems.push(...checkBuilt(corpus, readSite(site), withheldFiles(corpus, access)));
  if (problems.length === 0) record(corpus);
}
report(problems, call, outcome);

/** Writes a declaration into the file of changes; the corpus with it, where it is right. */
function declare(declaration: Declaration, corpus: Corpus): Corpus {
  const file = onDisk(content, changesFile);
  const declared = declareChange(readFileSync(file, 'utf8'), declaration, corpus, problems);
  if (!declared) return corpus;
  writeAtomically(file, declared.text);
  outcome = 'The ledger is untouched.';
  say(`Declared in ${file}.`);
  problems.push(...declared.left);
  return declared.corpus;
}

function record(corpus: Corpus): void {
  const { ledger, added, changed, gone, restored, editions } = recordPresent(corpus);
  writeAtomically(onDisk(content, ledgerFile), formatLedger(ledger));
  say(
    `${Object.keys(ledger.addresses).length} addresses: ${added.length} added, ${changed.length} corrected, ${gone.length} given up, ${restored.length} restored`,
  );
  const lists = { added, corrected: changed, 'given up': gone, restored, 'new edition': editions };
  for (const [what, list] of Object.entries(lists))
    // A first publication is not worth hundreds of lines.
    if (list.length <= 50) for (const item of list) say(`  ${what}: ${item}`);
}

function say(line: string): void {
  if (!call.json) console.log(line);
}
