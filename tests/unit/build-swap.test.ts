import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  readdirSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { manifestFile, readManifest } from '../../scripts/build/manifest.ts';
import { isRunning, startOf } from '../../scripts/build/processes.ts';
import { replaceSite, type Replacing, takeUp } from '../../scripts/build/replace-site.ts';
import { diskWords } from '../../scripts/build/system-errors.ts';
import { snapshot, targetOf, temporary, writeFiles } from '../support/sites.ts';

const child = new URL('../support/replace-in-child.ts', import.meta.url).pathname;

/** What a test has: a folder with a built site, `dist`, and what was said. */
async function begin(t: TestContext) {
  const folder = temporary(t);
  const target = targetOf(join(folder, 'dist'));
  const said: string[] = [];
  const build = (name: string, more: Partial<Replacing> = {}) =>
    replaceSite(target, {
      access: 'all',
      say: (sentence) => said.push(sentence),
      write: (site) => writeFiles(site, { 'index.html': name, [`_astro/${name}.css`]: name }),
      ...more,
    });
  assert.deepEqual(await build('one'), []);
  return { folder, target, said, build };
}

/** Which site is in a folder, all of it, and nothing else beside it. */
function assertSite(folder: string, name: string): void {
  assert.deepEqual(readdirSync(folder), ['dist']);
  const text = Buffer.from(name).toString('base64');
  assert.deepEqual(snapshot(join(folder, 'dist')), {
    [`_astro/${name}.css`]: text,
    'index.html': text,
  });
}

/** The id of a process that has ended. */
function deadProcess(): number {
  return spawnSync('true').pid;
}

suite('A site', () => {
  test('takes the place of the one before, of which nothing is left', async (t) => {
    const { folder, said, build } = await begin(t);
    assert.deepEqual(await build('two'), []);
    assertSite(folder, 'two');
    assert.deepEqual(said, []);
  });

  test('takes the place of what a link leads to; the link stays', async (t) => {
    const { folder } = await begin(t);
    renameSync(join(folder, 'dist'), join(folder, 'real'));
    symlinkSync('real', join(folder, 'dist'));
    const target = targetOf(join(folder, 'dist'));
    const write = (site: string) => writeFiles(site, { 'index.html': 'two' });
    assert.deepEqual(await replaceSite(target, { access: 'all', say: () => undefined, write }), []);
    assert.ok(lstatSync(join(folder, 'dist')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder).sort(), ['dist', 'real']);
    assert.deepEqual(readdirSync(join(folder, 'real')).sort(), [manifestFile, 'index.html']);
  });

  test('is as it was where writing the new one fails, and no folder was made', async (t) => {
    const { folder, build } = await begin(t);
    const write = (site: string) => {
      writeFiles(site, { 'index.html': 'two' });
      throw new Error('spoilt');
    };
    await assert.rejects(build('two', { write }), /spoilt/);
    assertSite(folder, 'one');
    const deep = targetOf(join(folder, 'a/b/dist'));
    await assert.rejects(
      replaceSite(deep, { access: 'all', say: () => undefined, write }),
      /spoilt/,
    );
    assertSite(folder, 'one');
  });

  test('is put back where the new one cannot take its place', async (t) => {
    const { folder, target, build } = await begin(t);
    const between = () => renameSync(target.next, join(folder, 'stolen'));
    await assert.rejects(build('two', { between }), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder).sort(), ['dist', 'stolen']);
    assert.equal(snapshot(target.folder)['index.html'], Buffer.from('one').toString('base64'));
  });

  test('is whole beside its place, and said to be, where it cannot be put back', async (t) => {
    const { target, build } = await begin(t);
    const between = () => writeFiles(target.folder, { 'mine.txt': 'mine' });
    await assert.rejects(build('two', { between }), /it is whole in .*\.dist\.old$/);
    assert.equal(snapshot(target.old)['index.html'], Buffer.from('one').toString('base64'));
    assert.deepEqual(readdirSync(target.folder), ['mine.txt']);
    // The next build touches neither.
    assert.match((await build('three'))[0]!.message, /mine\.txt/);
    assert.deepEqual(
      takeUp(target, () => undefined),
      [],
    );
    assert.ok(existsSync(target.old));
  });

  test('loses nothing to a full disk, which is said in words', async (t) => {
    const folder = temporary(t);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status !== 0) {
      t.skip('nothing can be mounted here');
      return;
    }
    try {
      const target = targetOf(join(folder, 'dist'));
      const write = (site: string) => writeFiles(site, { 'index.html': 'one' });
      const replacing = { access: 'all', say: () => undefined, write };
      assert.deepEqual(await replaceSite(target, replacing), []);
      const before = snapshot(folder);
      const fill = (site: string) => {
        for (let i = 0; i < 100; i++) writeFileSync(join(site, `${i}`), Buffer.alloc(8192));
      };
      await assert.rejects(replaceSite(target, { ...replacing, write: fill }), (error) => {
        assert.match(diskWords(error)!, /^no space left on device \(ENOSPC\)/);
        return true;
      });
      assert.deepEqual(snapshot(folder), before);
      // Not even the lock can be written.
      const rest = Buffer.alloc(4096);
      const filling = join(folder, 'filling');
      assert.throws(() => {
        for (;;) writeFileSync(filling, rest, { flag: 'a' });
      }, /ENOSPC/);
      const full = snapshot(folder);
      const [problem] = await replaceSite(target, replacing);
      assert.match(problem!.message, /no space left on device/);
      assert.deepEqual(snapshot(folder), full);
    } finally {
      spawnSync('umount', [folder]);
    }
  });
});

test('What a disk refuses is put into words, also from a cause and from a native module', () => {
  const full = Object.assign(new Error('x'), { code: 'ENOSPC', errno: -28, path: '/site/a' });
  assert.equal(diskWords(full), 'no space left on device (ENOSPC): /site/a');
  assert.equal(
    diskWords(new Error('while writing', { cause: full })),
    'no space left on device (ENOSPC): /site/a',
  );
  const native = new Error('could not write: No space left on device (os error 28)');
  assert.equal(diskWords(native), 'no space left on device (ENOSPC)');
  assert.equal(diskWords(new Error('a fault of ours')), undefined);
});

suite('What an interrupted build left is taken up:', () => {
  test('the site before is put back where there is none, also before one only looks at it', async (t) => {
    const { folder, target, said } = await begin(t);
    renameSync(target.folder, target.old);
    writeFiles(target.next, { 'site/index.html': 'two' });
    writeFileSync(target.lock, `${deadProcess()} 1\n`);
    assert.deepEqual(
      takeUp(target, (sentence) => said.push(sentence)),
      [],
    );
    assertSite(folder, 'one');
    assert.match(said[0]!, /the site before it is back in .*dist\.$/);
    assert.match(said[1]!, /what it had made of a site is cleared/);
  });

  test('the site before is cleared where the new one is in its place', async (t) => {
    const { folder, target, said, build } = await begin(t);
    writeFiles(target.old, { 'index.html': 'zero', [manifestFile]: '' });
    writeFiles(target.old, { [manifestFile]: JSON.stringify({ access: '', paths: [], kept: [] }) });
    assert.deepEqual(await build('two'), []);
    assertSite(folder, 'two');
    assert.match(said[0]!, /has its new site, the one before is cleared/);
  });

  test('a deletion that was half done is ended', async (t) => {
    const { folder, target, said, build } = await begin(t);
    writeFiles(target.next, { 'site/_astro/half.css': 'zero' });
    assert.deepEqual(await build('two'), []);
    assertSite(folder, 'two');
    assert.equal(said.length, 1);
  });
});

suite('Of the builds of one folder', () => {
  test('one alone is at work; those of other folders are, beside it', async (t) => {
    const { folder, target, build } = await begin(t);
    const other = targetOf(join(folder, 'other'));
    const write = async (site: string) => {
      writeFiles(site, { 'index.html': 'two', '_astro/two.css': 'two' });
      const [problem] = await build('three');
      assert.match(problem!.message, /another build of .* is at work \(process \d+\)/);
      assert.ok(problem!.message.includes(String(process.pid)));
      // Who only looks is not disturbed, and disturbs nobody.
      assert.deepEqual(
        takeUp(target, () => assert.fail()),
        [],
      );
      const say = () => undefined;
      assert.deepEqual(
        await replaceSite(other, { access: 'all', say, write: () => undefined }),
        [],
      );
    };
    assert.deepEqual(await build('two', { write }), []);
    assert.deepEqual(readdirSync(folder).sort(), ['dist', 'other']);
  });

  test('a dead one holds no lock, also if another process has its id', async (t) => {
    const { folder, target, said, build } = await begin(t);
    writeFileSync(target.lock, `${deadProcess()} \n`);
    assert.deepEqual(await build('two'), []);
    assert.match(said.pop()!, /its lock is taken over/);
    if (startOf(process.pid) !== '') {
      writeFileSync(target.lock, `${process.pid} 1\n`);
      assert.deepEqual(await build('three'), []);
      assert.match(said.pop()!, /its lock is taken over/);
      assertSite(folder, 'three');
    }
  });

  test('one whose lock has no words yet is waited for a second', async (t) => {
    const { target, said, build } = await begin(t);
    writeFileSync(target.lock, '');
    assert.match((await build('two'))[0]!.message, /another build of .* is at work$/);
    utimesSync(target.lock, new Date(0), new Date(0));
    assert.deepEqual(await build('two'), []);
    assert.match(said[0]!, /its lock is taken over/);
  });

  test('one that has lost its lock changes nothing', async (t) => {
    const { folder, target, build } = await begin(t);
    const write = () => writeFileSync(target.lock, `${process.ppid} \n`);
    await assert.rejects(build('two', { write }), /lock was removed/);
    assert.deepEqual(readdirSync(folder).sort(), ['.dist.lock', 'dist']);
    assert.equal(snapshot(target.folder)['index.html'], Buffer.from('one').toString('base64'));
  });
});

suite('A build that is ended by', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    test(`${signal} takes its children with it and leaves the site as it was`, async (t) => {
      const { folder } = await begin(t);
      const build = spawn(process.execPath, [child, 'wait', join(folder, 'dist')]);
      let said = '';
      build.stderr.on('data', (text: Buffer) => (said += text.toString()));
      const [ids] = (await once(build.stdout, 'data')) as [Buffer];
      const children = ids.toString().trim().split(' ').map(Number);
      assert.ok(children.length === 2 && children.every((id) => isRunning(id)));
      build.kill(signal);
      // The children have its output, so that it closes when they too have ended.
      const [code] = (await once(build, 'close')) as [number];
      assert.equal(code, 128 + constants.signals[signal]);
      assert.ok(!children.some((id) => isRunning(id)));
      assert.match(
        said,
        new RegExp(`^Stopped by ${signal}: nothing was built; .*dist is as it was\\.\n$`),
      );
      assertSite(folder, 'one');
    });
});

suite('With --keep-assets', () => {
  test('hashed files of the site before stay for one release', async (t) => {
    const { folder, said, build } = await begin(t);
    assert.deepEqual(await build('two', { keepsAssets: true }), []);
    assert.deepEqual(Object.keys(snapshot(join(folder, 'dist'))), [
      '_astro/one.css',
      '_astro/two.css',
      'index.html',
    ]);
    assert.deepEqual(readManifest(join(folder, 'dist'))!.kept, ['_astro/one.css']);
    assert.deepEqual(said, ['1 hashed files of the site before are kept.']);
    assert.deepEqual(await build('three', { keepsAssets: true }), []);
    assert.deepEqual(readManifest(join(folder, 'dist'))!.kept, ['_astro/two.css']);
    assert.deepEqual(await build('four'), []);
    assertSite(folder, 'four');
  });

  test('nothing of whole texts comes into a site of the cleared ones', async (t) => {
    const { folder, build } = await begin(t);
    assert.deepEqual(await build('two', { keepsAssets: true, access: 'cleared' }), []);
    assertSite(folder, 'two');
  });
});
