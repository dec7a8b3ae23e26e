import { type Access, accesses } from '../corpus/access/access.ts';
import type { Problem } from '../files/problems.ts';

/** What a build has from its environment. */
export interface Settings {
  /** `https://example.org`, from `SITE_URL`; undefined where it is not set. */
  origin: string | undefined;
  /** `/some/prefix`, from `BASE_PATH`; empty at the root of a host. */
  base: string;
  /** Which texts are shown whole, from `CORPUS_ACCESS`; all where it is not set. */
  access: Access;
  /** The content folder, from `CORPUS_CONTENT`; that of the project where it is not set. */
  content: string;
}

/**
 * Reads the settings of a build from its environment. What is not set is right, and so is an empty
 * one.
 *
 * @returns the settings, with what holds by itself in the place of what is wrong, and every problem
 */
export function readSettings(env: Record<string, string | undefined>): {
  settings: Settings;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const { SITE_URL: site, BASE_PATH: base, CORPUS_ACCESS: access, CORPUS_CONTENT: content } = env;
  if (site && !isOrigin(site))
    problems.push({
      file: 'SITE_URL',
      message: `“${site}” is not the address of a host`,
      hint: 'write it as https://example.org; a path goes into BASE_PATH',
    });
  if (base && !isPath(base))
    problems.push({
      file: 'BASE_PATH',
      message: `“${base}” is not the path of a site`,
      hint: 'begin it with a slash, as in /some/prefix, or leave it out for the root of the host',
    });
  const known = accesses.find((one) => one === access);
  if (access && !known)
    problems.push({
      file: 'CORPUS_ACCESS',
      message: `“${access}” is none of ${accesses.join(', ')}`,
      hint: 'set it to cleared, or leave it out to show every text',
    });
  return {
    settings: {
      origin: site && isOrigin(site) ? new URL(site).origin : undefined,
      base: base && isPath(base) ? base.replace(/\/$/, '') : '',
      access: known ?? 'all',
      content: content === undefined || content === '' ? 'content' : content,
    },
    problems,
  };
}

/** Whether an address is that of a host and nothing more. */
function isOrigin(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/**
 * Whether a path is written as a browser would ask for it: no `..`, nothing that must be escaped, and
 * every part a name of letters, digits, `.`, `-`, `_`, `~`.
 */
function isPath(path: string): boolean {
  const [before, ...parts] = path.replace(/\/$/, '').split('/');
  return (
    before === '' &&
    parts.every((part) => /^[\w~.-]+$/.test(part)) &&
    URL.parse(path, 'https://example.org')?.pathname === path
  );
}
