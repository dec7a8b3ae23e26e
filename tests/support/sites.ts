/** Folders and small sites, with which the replacing of a site is tested. */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { listPaths } from '../../scripts/build/manifest.ts';
import { judgeTarget, type Target } from '../../scripts/build/target.ts';

/** A temporary folder, gone after the test. */
export function temporary(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, by their path from a folder. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All that is in a folder, byte for byte: files with what they hold, links with where they lead. */
export function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    listPaths(folder).map((path) => [
      path,
      path.endsWith('/') ? '' : contentOf(join(folder, path)),
    ]),
  );
}

function contentOf(path: string): string {
  const isLink = lstatSync(path).isSymbolicLink();
  return isLink ? `→ ${readlinkSync(path)}` : readFileSync(path, 'base64');
}

/** The target that a folder is, of a project that lies elsewhere. */
export function targetOf(given: string): Target {
  const elsewhere = join(dirname(given), 'project');
  const { target, problems } = judgeTarget(given, { root: elsewhere, content: elsewhere });
  if (!target) throw new Error(problems[0]?.message);
  return target;
}

/** Writes a site of some hundred files, each of which says which site it is of. */
export function writeSite(site: string, name: string, files = 120): void {
  for (let i = 0; i < files; i++) {
    const folder = join(site, `pages-${i % 10}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${i}.html`), `${name} ${i}`);
  }
}
