import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { copyFiles } from './copy-files.ts';
import { listPaths } from './manifest.ts';
import { isRunning, startOf } from './processes.ts';
import { remove } from './swap.ts';

/** Where Astro builds: within the project, since it cannot write to another file system. */
const place = '.astro';

/**
 * Builds the site with Astro in a folder of this process, so that builds can run side by side, and moves
 * it to where it is wanted. The folder goes when the process ends; one that a killed build left goes now.
 *
 * @param site an empty folder, which may be on another file system
 * @throws what Astro throws
 */
export async function buildWithAstro(site: string): Promise<void> {
  mkdirSync(place, { recursive: true });
  for (const name of readdirSync(place)) {
    const [, pid, start] = /^build-(\d+)-(\d*)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid), start)) remove(join(place, name));
  }
  const own = join(place, `build-${process.pid}-${startOf(process.pid)}`);
  process.once('exit', () => remove(own));
  // Loaded when it is needed: what is refused is refused at once.
  const { build } = await import('astro');
  await build({
    outDir: join(own, 'site'),
    cacheDir: join(own, 'cache'),
    // The cache does not notice a changed schema or plugin.
    force: true,
    // What matters is not to be lost among two lines a page.
    logLevel: 'warn',
  });
  move(join(own, 'site'), site);
}

/** Moves a folder into the place of an empty one. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const files = listPaths(from).filter((path) => !path.endsWith('/'));
    copyFiles(files, from, to);
  }
}
