/**
 * Proves every article against its source, checks everything else, and prints what was found.
 *
 *   npm run verify              everything
 *   npm run verify -- <id> …    reports only what concerns these articles
 *   npm run verify -- --json    the report as JSON
 */
import { apparatusFile } from '../src/article/proof/load-apparatus.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { namesIn, readContent } from '../src/files/content.ts';
import { questionsOfOneVoice } from '../src/registry/positions.ts';
import { nearest } from '../src/files/problems.ts';
import { readCall, report } from './report.ts';

const call = readCall();
const files = readContent(call.settings.content);
const { corpus, problems } = loadCorpus(files);
const known = namesIn(files, 'content/articles').map((name) => name.replace('.mdx', ''));
const asked = call.args.length > 0 ? call.args : known;

const filesOf = (id: string) => [
  `content/articles/${id}.mdx`,
  apparatusFile(id),
  `content/sources/${corpus.articleOf.get(id)?.data.source.file ?? `${id}.txt`}`,
  `content/statements/${id}.yaml`,
  `content/positions/${id}.yaml`,
];
const concerned = new Set(asked.flatMap(filesOf));
const unknown = asked
  .filter((id) => !known.includes(id))
  .map((id) => {
    const meant = nearest(id, known);
    return {
      file: 'npm run verify',
      message: `there is no article ${id}`,
      hint: meant ? `did you mean ${meant}?` : `articles are ${known.join(', ')}`,
    };
  });
const shown =
  call.args.length > 0
    ? [...unknown, ...problems.filter(({ file }) => concerned.has(file))]
    : problems;

if (!call.json)
  for (const { id, proof, text, apparatus } of corpus.articles.filter(({ id }) =>
    asked.includes(id),
  ))
    console.log(
      `${id}: ${proof.articleWords} words in ${text.passages.length} passages, ` +
        `${apparatus.interventions.length} interventions on ${proof.sourceWords} words of the source: ` +
        (proof.problems.length === 0 ? 'proved' : 'not proved'),
    );
const lonely = questionsOfOneVoice(corpus.questions, corpus.positions);
if (!call.json)
  for (const { file } of lonely)
    console.log(
      `${file}: a warning: fewer than two texts answer it, so that there is nothing to compare`,
    );
const others = problems.length + unknown.length - shown.length;
report(shown, call, others > 0 ? `${others} more in other files: npm run verify` : undefined);
if (shown.length === 0 && others > 0 && !call.json)
  console.log(`\nProblems in other files: ${others}; npm run verify lists them.`);
