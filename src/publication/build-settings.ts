import { readAccess } from '../corpus/access/access.ts';
import { CorpusError, type Problem } from '../files/problems.ts';

/**
 * What is wrong with the settings that a build has from its environment: `SITE_URL`, `BASE_PATH`,
 * `CORPUS_ACCESS`. Those that are not set are right, and an
 * empty path, which is the root.
 */
export function checkSettings(env: Record<string, string | undefined>): Problem[] {
  const problems: Problem[] = [];
  const { SITE_URL: site, BASE_PATH: base } = env;
  if (site !== undefined && !isOrigin(site))
    problems.push({
      file: 'SITE_URL',
      message: `“${site}” is not the address of a host`,
      hint: 'write it as https://example.org; a path goes into BASE_PATH',
    });
  if (base && !/^\/([\w~.-]+\/?)*$/.test(base))
    problems.push({
      file: 'BASE_PATH',
      message: `“${base}” is not the path of a site`,
      hint: 'begin it with a slash, as in /some/prefix, or leave it out for the root of the host',
    });
  try {
    readAccess(env);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    problems.push(...error.problems);
  }
  return problems;
}

function isOrigin(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search;
}
