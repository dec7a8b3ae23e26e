import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Problem } from '../../src/files/problems.ts';
import { foreignPaths, manifestFile, readManifest } from './manifest.ts';
import { mountsIn } from './mounts.ts';
import { isWithin, realPath } from './paths.ts';
import { systemWords } from './system-errors.ts';

/** Where the sources are, which no build may touch. */
export interface Project {
  root: string;
  /** The content folder, which may lie elsewhere. */
  content: string;
}

/** A folder that a site is to be in, and what stands beside it while one is built. */
export interface Target {
  /** As it was named. */
  given: string;
  /** The folder itself, links followed. */
  folder: string;
  /** Where the new site is made. */
  next: string;
  /** Where the site before is, for the moment in which the new one takes its place. */
  old: string;
  /** The file that keeps other builds out. */
  lock: string;
}

/** Folders of a project that are no place for a site. */
const sources = [
  ...['.git', '.github', '.ci', '.vscode', '.astro', 'node_modules'],
  ...['src', 'content', 'public', 'scripts', 'tests', 'docs'],
];

const elsewhere = 'name a folder that is for the site alone, as in --out dist';

/**
 * Finds the folder that `--out` names, and judges where it is: not whether what is in it may go, which
 * {@link judgeContents} does. Writes nothing.
 *
 * @returns the target, or the problem for which there is none
 */
export function judgeTarget(
  given: string,
  project: Project,
): { target: Target; problems: [] } | { target: undefined; problems: Problem[] } {
  const refuse = (message: string, hint = elsewhere) => ({
    target: undefined,
    problems: [{ file: '--out', message, hint }],
  });
  if (given.trim() === '') return refuse('names no folder');
  let folder: string;
  try {
    folder = realPath(resolve(given));
    const wrong = placeProblem(given, folder, project);
    if (wrong !== undefined) return refuse(wrong);
    if (existsSync(folder) && !statSync(folder).isDirectory())
      return refuse(`“${given}” is a file`);
  } catch (error) {
    return refuse(`“${given}” cannot be reached: ${systemWords(error)}`);
  }
  const beside = (ending: string) => join(dirname(folder), `.${basename(folder)}.${ending}`);
  const names = { next: beside('next'), old: beside('old'), lock: beside('lock') };
  return { target: { given, folder, ...names }, problems: [] };
}

/** What is wrong with where a folder is; undefined if nothing is. */
function placeProblem(given: string, folder: string, project: Project): string | undefined {
  const root = realPath(resolve(project.root));
  const content = realPath(resolve(project.content));
  if (folder === root) return `“${given}” is the folder of the project`;
  if (isWithin(root, folder)) return `“${given}” holds the folder of the project`;
  for (const name of sources) {
    const source = realPath(join(root, name));
    if (folder === source) return `“${given}” is a folder of sources of the project`;
    if (isWithin(folder, source)) return `“${given}” lies in ${name}, a folder of the project`;
  }
  if (folder === content) return `“${given}” is the content folder`;
  if (isWithin(folder, content)) return `“${given}” lies in the content folder`;
  if (isWithin(content, folder)) return `“${given}” holds the content folder`;
  for (let above = dirname(folder); above !== dirname(above); above = dirname(above))
    if (readManifest(above)) return `“${given}” lies in ${above}, which is a built site`;
  if (/^\..+\.(next|old|lock)$/.test(basename(folder)))
    return `“${given}” has a name that builds use for what they have not finished`;
  return undefined;
}

/** What keeps a folder, if it is there, from being replaced: what is mounted on it, and what no build put there. */
export function judgeContents({ given, folder }: Target): Problem[] {
  const refuse = (message: string, hint: string) => [{ file: '--out', message, hint }];
  if (!existsSync(folder)) return [];
  const mounted = mountsIn(folder);
  if (mounted.includes(folder))
    return refuse(
      `“${given}” is a mount point, which no other folder can take the place of`,
      `name a folder inside it, as in --out ${join(given, 'site')}`,
    );
  if (mounted.length > 0)
    return refuse(
      `“${given}” holds a mount point, ${relative(folder, mounted[0]!)}`,
      'unmount it, or name another folder',
    );
  let foreign: string[];
  try {
    foreign = foreignPaths(folder);
  } catch (error) {
    return refuse(`“${given}” cannot be read: ${systemWords(error)}`, 'name another folder');
  }
  if (foreign.length === 0) return [];
  const isBuilt = readManifest(folder) !== undefined;
  return refuse(
    `“${given}” holds what no build put there${isBuilt ? '' : `, for all that is known (it has no ${manifestFile})`}: ${listSome(foreign)}`,
    'name another folder, or remove this one by hand if nothing in it is needed',
  );
}

/** Five of some paths, and how many more there are. */
function listSome(paths: string[]): string {
  const some = paths.slice(0, 5).join(', ');
  return paths.length > 5 ? `${some} and ${paths.length - 5} more` : some;
}
