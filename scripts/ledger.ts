/**
 * Records every address of the edition in content/ledger.json: new ones are added with the edition
 * in which they appear, known ones keep theirs. No address is ever taken out.
 *
 *   npm run ledger
 */
import { writeFileSync } from 'node:fs';
import { currentAddresses } from '../src/corpus/check-ledger.ts';
import { loadCorpus } from '../src/corpus/corpus.ts';
import { ledgerFile } from '../src/corpus/ledger.ts';
import { formatProblems } from '../src/corpus/problems.ts';
import type { Ledger } from '../src/schemas/ledger.ts';

const { corpus, problems } = loadCorpus({ checkLedger: false });
if (problems.length > 0) {
  console.error(`${formatProblems(problems)}\nThe ledger is untouched.`);
  process.exit(1);
}

const known = corpus.ledger.addresses;
const current = currentAddresses(corpus);
const addresses: Ledger['addresses'] = {};
const added: string[] = [];
const changed: string[] = [];
for (const [address, entry] of current) {
  const recorded = known[address];
  addresses[address] = { ...entry, since: recorded?.since ?? entry.since };
  if (!recorded) added.push(address);
  else if (recorded.holds !== entry.holds) changed.push(address);
}
const gone = Object.keys(known).filter((address) => !current.has(address));
for (const address of gone) addresses[address] = known[address]!;

const lines = Object.entries(addresses).map(
  ([address, entry]) => `    ${JSON.stringify(address)}: ${JSON.stringify(entry)}`,
);
writeFileSync(ledgerFile, `{\n  "addresses": {\n${lines.join(',\n')}\n  }\n}\n`);
console.log(
  `${lines.length} addresses: ${added.length} added, ${changed.length} with other words, ${gone.length} no longer on the site`,
);
for (const address of changed) console.log(`  other words: ${address}`);
for (const address of gone) console.log(`  gone:        ${address}`);
