import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { listPaths, readManifest } from '../../scripts/build/manifest.ts';
import { replaceSite, takeUp } from '../../scripts/build/replace-site.ts';
import type { Target } from '../../scripts/build/target.ts';
import { snapshot, targetOf, temporary, writeSite } from '../support/sites.ts';

const child = new URL('../support/replace-in-child.ts', import.meta.url).pathname;

/** Numbers that look like chance and are the same each time: a linear congruential generator, of Numerical Recipes. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

suite('A build that is killed leaves the whole old site or the whole new one:', () => {
  test('at 12 seeded moments, and before every step of the swap', async (t) => {
    const parent = temporary(t);
    const pristine = join(parent, 'pristine');
    const write = (site: string) => writeSite(site, 'old');
    const replacing = { access: 'all', say: () => undefined, write };
    assert.deepEqual(await replaceSite(targetOf(pristine), replacing), []);
    writeSite(join(parent, 'new'), 'new');
    const [old, fresh] = [snapshot(pristine), snapshot(join(parent, 'new'))];
    // The first child leaves the others its compiled modules.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(parent, 'cache') };
    const copyPristine = (name: string) => {
      const folder = join(parent, name);
      cpSync(pristine, join(folder, 'dist'), { recursive: true });
      return folder;
    };
    /** Which site a folder has; it must have all of it. */
    const whichSite = (site: string, moment: number) => {
      const found = snapshot(site);
      const isNew = found['pages-0/0.html'] === fresh['pages-0/0.html'];
      assert.deepEqual(found, isNew ? fresh : old, `killed at ${moment}`);
      return isNew ? 'new' : 'old';
    };

    const counted = spawnSync(
      process.execPath,
      [child, 'count', join(copyPristine('counted'), 'dist')],
      { encoding: 'utf8', env },
    );
    assert.equal(counted.status, 0, counted.stderr);
    const calls = counted.stdout.split('\n');
    // The last file that is written is the list of the others.
    const swapping = calls.lastIndexOf('writeFileSync');
    const numbers = chance(12);
    const moments = new Set([
      ...Array.from({ length: 12 }, () => Math.floor(calls.length * numbers.next().value!)),
      ...calls.keys().filter((i) => i >= swapping && calls[i] !== 'readdirSync'),
    ]);
    assert.equal(calls.filter((name) => name === 'renameSync').length, 3);

    const outcomes = { old: 0, new: 0, 'put back': 0 };
    for (const moment of moments) {
      const folder = copyPristine(String(moment));
      const target = targetOf(join(folder, 'dist'));
      const { signal } = spawnSync(
        process.execPath,
        [child, 'kill', target.folder, String(moment)],
        { env },
      );
      assert.equal(signal, 'SIGKILL');
      const isThere = existsSync(target.folder);
      whichSite(isThere ? target.folder : target.old, moment);
      const left = readdirSync(folder).filter((name) => name !== 'dist');
      const said: string[] = [];
      assert.deepEqual(
        takeUp(target, (sentence) => said.push(sentence)),
        [],
      );
      const which = whichSite(target.folder, moment);
      assert.equal(said.length > 0, left.length > 0, `left ${left.join()}, said ${said.join()}`);
      assert.deepEqual(readdirSync(folder), ['dist']);
      outcomes[isThere ? which : 'put back']++;
    }
    // There is no site between two renames alone.
    assert.equal(outcomes['put back'], 1);
    assert.ok(outcomes.old > 15 && outcomes.new > 5);
    t.diagnostic(`${moments.size} kills: ${JSON.stringify(outcomes)}`);
  });

  test('the command itself, twice while it writes and once when it swaps', async (t) => {
    const folder = temporary(t);
    const target = targetOf(join(folder, 'dist'));
    const write = (site: string) => writeSite(site, 'old');
    const replacing = { access: 'all', say: () => undefined, write };
    assert.deepEqual(await replaceSite(target, replacing), []);
    const old = snapshot(target.folder);
    const numbers = chance(3);
    const said: string[] = [];
    for (const most of [4, 60]) {
      const files = 1 + Math.floor(most * numbers.next().value!);
      let made = 0;
      said.push(await killWhen(target, (path) => path.startsWith('build-') && ++made === files));
      assert.deepEqual(snapshot(target.folder), old, `killed after ${files} files`);
    }
    assert.match(said[1]!, /A build was interrupted: what it had made/);

    await killWhen(target, (path) => path === '.dist.old');
    assert.deepEqual(
      takeUp(target, () => undefined),
      [],
    );
    assert.deepEqual(readdirSync(folder), ['dist']);
    const found = listPaths(target.folder);
    assert.deepEqual(readManifest(target.folder)!.paths, found);
    assert.ok(found.includes('pages-0/0.html') !== found.includes('index.html'));
  });
});

/**
 * Runs the command and kills it when a path changes where it builds or swaps; returns what it said. It may have
 * ended by itself where it was about to.
 */
async function killWhen(target: Target, isMoment: (path: string) => boolean): Promise<string> {
  const build = spawn(process.execPath, ['scripts/build.ts', '--out', target.folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      CORPUS_CONTENT: 'tests/fixtures/one',
      CORPUS_ACCESS: 'all',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  let said = '';
  let isKilled = false;
  build.stderr.on('data', (text: Buffer) => (said += text.toString()));
  mkdirSync('.astro', { recursive: true });
  // Where Astro builds, and where the swap is.
  const watchers = ['.astro', dirname(target.folder)].map((folder) =>
    watch(folder, { recursive: folder === '.astro' }, (_, path) => {
      const own = path?.startsWith('build-') ? path.startsWith(`build-${build.pid}-`) : true;
      if (path !== null && own && isMoment(path)) isKilled = build.kill('SIGKILL');
    }),
  );
  await once(build, 'close');
  for (const watcher of watchers) watcher.close();
  assert.ok(isKilled, `the moment did not come: ${said}`);
  return said;
}
