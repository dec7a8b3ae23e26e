/**
 * Records every address of the edition in content/ledger.json: new ones are added, in reading order,
 * with the edition in which they appear; known ones keep theirs; those no longer on the site are
 * marked as gone. No address is ever taken out.
 *
 *   npm run ledger
 */
import { writeFileSync } from 'node:fs';
import { currentAddresses } from '../src/corpus/check-ledger.ts';
import { loadCorpus } from '../src/corpus/corpus.ts';
import { ledgerFile } from '../src/corpus/ledger.ts';
import { formatProblems } from '../src/corpus/problems.ts';
import { updateLedger } from '../src/corpus/update-ledger.ts';

const { corpus, problems } = loadCorpus({ checkLedger: false });
if (problems.length > 0) {
  console.error(`${formatProblems(problems)}\nThe ledger is untouched.`);
  process.exit(1);
}

const { ledger, added, changed, gone } = updateLedger(corpus.ledger, currentAddresses(corpus));
const lines = Object.entries(ledger.addresses).map(
  ([address, entry]) => `    ${JSON.stringify(address)}: ${JSON.stringify(entry)}`,
);
writeFileSync(ledgerFile, `{\n  "addresses": {\n${lines.join(',\n')}\n  }\n}\n`);
console.log(
  `${lines.length} addresses: ${added.length} added, ${changed.length} with other words, ${gone.length} gone`,
);
for (const address of changed) console.log(`  other words: ${address}`);
for (const address of gone) console.log(`  gone:        ${address}`);
