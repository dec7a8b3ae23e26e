/**
 * Builds the site, all or nothing: Astro and Pagefind write to a folder beside the target, which
 * takes its place only when everything has succeeded (`scripts/build`).
 *
 *   npm run build
 *   npm run build -- --out <folder>     another folder than dist
 *   npm run build -- --keep-assets      styles, scripts and index of the site before stay for one release
 *   npm run build -- --compress         .gz and .br beside files of text, for nginx and Caddy
 *   npm run build -- --json             a report of problems as JSON
 *   BASE_PATH=/some/prefix SITE_URL=https://example.org npm run build
 */
import { openEdition } from '../src/astro/edition.ts';
import { CorpusError, type Problem } from '../src/files/problems.ts';
import { noAddress } from '../src/publication/publication.ts';
import { count } from '../src/words/numbers.ts';
import { buildWithAstro } from './build/astro-build.ts';
import { compressFiles } from './build/compress.ts';
import { readBuildOptions } from './build/options.ts';
import { replaceSite } from './build/replace-site.ts';
import { diskWords } from './build/system-errors.ts';
import { judgeTarget } from './build/target.ts';
import { type Call, readCall, report } from './report.ts';

const call = readCall();
// What Astro has open would keep the process from ending.
if (!(await run(call))) process.exit(1);

/** Builds as a call asks for; false, with the problems reported, where nothing was built. */
async function run({ args, settings }: Call): Promise<boolean> {
  const problems: Problem[] = [];
  const options = readBuildOptions(args, problems);
  if (!options) return fail(problems, 'Nothing was built.');
  const { out, keepsAssets, compresses } = options;
  const outcome = `Nothing was built; ${out || 'the folder'} is as it was.`;
  const judged = judgeTarget(out, { root: process.cwd(), content: settings.content });
  if (!judged.target) return fail(judged.problems, outcome);
  try {
    const refused = await replaceSite(judged.target, {
      write: async (site) => {
        await buildWithAstro(site);
        if (compresses) await compressFiles(site);
      },
      access: settings.access,
      keepsAssets,
      say: (sentence) => console.error(sentence),
    });
    if (refused.length > 0) return fail(refused, outcome);
    tell(out);
    return true;
  } catch (error) {
    if (error instanceof CorpusError) return fail(error.problems, outcome);
    const words = diskWords(error);
    if (words === undefined) throw error;
    const hint = 'make room, or see to the rights, and build again';
    return fail([{ file: '--out', message: words, hint }], outcome);
  }
}

/** Says what was built, and whether it may be published. */
function tell(out: string): void {
  const { corpus, publication } = openEdition();
  const texts = count(corpus.articles.length, 'text');
  const addresses = Object.keys(corpus.ledger.addresses).length;
  console.log(
    `${out} is built: ${texts}, ${addresses} published addresses, each leading somewhere.`,
  );
  if (publication.origin === noAddress)
    console.log(
      `It is for this machine only: no address is said, and the pages name ${noAddress}.\n` +
        '    → for publication set SITE_URL, or `address` in content/edition.yaml',
    );
}

function fail(problems: Problem[], outcome: string): false {
  report(problems, call, outcome);
  return false;
}
