/**
 * Counts the capitalised names and acronyms of the texts by what accounts for them, and lists those
 * that nothing does.
 *
 *   npm run names
 *   npm run names -- --check    fails if one is left
 */
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { readContent } from '../src/files/content.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const { corpus, problems } = loadCorpus(readContent(call.settings.content), { checkLedger: false });
const count = (part: unknown[], whole: string) => `${String(part.length).padStart(6)}  ${whole}`;

console.log(count(corpus.names, 'names and acronyms'));
const covers = Map.groupBy(corpus.names, ({ cover }) => cover ?? 'left');
for (const [cover, found] of [...covers].sort((a, b) => b[1].length - a[1].length))
  console.log(count(found, cover));

const left = Map.groupBy(covers.get('left') ?? [], ({ form }) => form);
for (const [form, [first, ...more]] of [...left].sort(([a], [b]) => a.localeCompare(b))) {
  const { article, passage, start, end } = first!;
  const before = passage.text.slice(Math.max(0, start - 60), start);
  const after = passage.text.slice(end, end + 60);
  console.log(
    `\n${form}  ${more.length + 1} ×  ${article}#${passage.id}\n    … ${before}[${form}]${after} …`,
  );
}
// What is wrong in these files may be why a name is left.
report(
  problems.filter(({ file }) => /^content\/(actors|initiatives|works|not-)/.test(file)),
  call,
);
if (call.args.includes('--check') && left.size > 0) {
  console.error(
    '\n    → write their actors or initiatives, add them to the aliases of one, or declare them in content/not-entities.yaml',
  );
  process.exitCode = 1;
}
