import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { readBuildOptions } from '../../scripts/build/options.ts';
import { manifestFile, writeManifest } from '../../scripts/build/manifest.ts';
import { parseMounts } from '../../scripts/build/mounts.ts';
import { replaceSite } from '../../scripts/build/replace-site.ts';
import { judgeTarget } from '../../scripts/build/target.ts';
import type { Problem } from '../../src/files/problems.ts';
import { snapshot, temporary, writeFiles } from '../support/sites.ts';

/** A folder with a project, its content elsewhere, and folders that are no sites. */
function world(t: TestContext): string {
  const folder = temporary(t);
  writeFiles(folder, {
    'project/.git/HEAD': 'ref: refs/heads/main',
    'project/src/pages/index.astro': '<p>',
    'project/content/edition.yaml': 'name: x',
    'project/node_modules/astro/index.js': '',
    'project/package.json': '{}',
    'texts/own/edition.yaml': 'name: y',
    'full/letter.txt': 'dear',
    'site/index.html': '<p>',
  });
  writeManifest(join(folder, 'site'), 'all', []);
  return folder;
}

/** Builds, from within a project, into what is named; what is in the world must not change unless it is built. */
async function build(folder: string, given: string): Promise<Problem[]> {
  const out = given === '' || given.startsWith('/') ? given : join(folder, 'project', given);
  const project = { root: join(folder, 'project'), content: join(folder, 'texts/own') };
  // Words that end with a slash are named so.
  const named = given.endsWith('/') && given !== '/' ? `${out}/` : out;
  const { target, problems } = judgeTarget(named, project);
  if (!target) return problems;
  return replaceSite(target, {
    access: 'all',
    say: () => undefined,
    write: (site) => writeFiles(site, { 'index.html': 'new' }),
  });
}

const refused: [what: string, given: string, message: RegExp][] = [
  ['no folder', '', /names no folder/],
  ['the project', '.', /is the folder of the project/],
  ['the project, with a slash', './', /is the folder of the project/],
  ['the project, by a way round', 'src/..', /is the folder of the project/],
  ['a folder that holds the project', '..', /holds the folder of the project/],
  ['the root of the disk', '/', /holds the folder of the project/],
  ['its repository', '.git', /is a folder of sources/],
  ['its sources', 'src', /is a folder of sources/],
  ['its sources, with a slash', 'src/', /is a folder of sources/],
  ['a folder within its sources', 'src/site', /lies in src/],
  ['its content', 'content', /is a folder of sources/],
  ['its packages', 'node_modules/site', /lies in node_modules/],
  ['the content elsewhere', '../texts/own', /is the content folder/],
  ['a folder within it', '../texts/own/site', /lies in the content folder/],
  ['a folder that holds it', '../texts', /holds the content folder/],
  ['a file', 'package.json', /is a file/],
  ['a folder within a file', 'package.json/site', /not a directory/],
  ['a folder with other things', '../full', /no build put there.*letter\.txt/],
  ['a folder within a built site', '../site/more', /which is a built site/],
  ['what another build has not finished', '../.site.next', /a name that builds use/],
];

suite('A build refuses, and leaves everything as it was:', () => {
  for (const [what, given, message] of refused)
    test(what, async (t) => {
      const folder = world(t);
      const before = snapshot(folder);
      const problems = await build(folder, given);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, message);
      assert.equal(problems[0]!.file, '--out');
      assert.ok(problems[0]!.hint);
      assert.deepEqual(snapshot(folder), before);
    });

  test('a link to sources, to nothing, and to itself', async (t) => {
    const folder = world(t);
    symlinkSync('project/src', join(folder, 'link'));
    symlinkSync('nowhere', join(folder, 'lost'));
    symlinkSync('round', join(folder, 'round'));
    const before = snapshot(folder);
    const messages = [];
    for (const link of ['../link', '../link/site', '../lost', '../round'])
      messages.push(...(await build(folder, link)).map(({ message }) => message));
    assert.match(messages[0]!, /is a folder of sources/);
    assert.match(messages[1]!, /lies in src/);
    assert.match(messages[2]!, /is a link to nowhere, which is not there/);
    assert.match(messages[3]!, /too many symbolic links/);
    assert.deepEqual(snapshot(folder), before);
  });

  test('a site into which somebody has put six things, five of which it names', async (t) => {
    const folder = world(t);
    const names = ['a.txt', 'b/c.txt', 'd.txt', 'e.txt', 'f.txt', 'g.txt'];
    writeFiles(join(folder, 'site'), Object.fromEntries(names.map((name) => [name, ''])));
    const before = snapshot(folder);
    const [problem] = await build(folder, '../site');
    assert.match(
      problem!.message,
      /no build put there: a\.txt, b\/c\.txt, d\.txt, e\.txt, f\.txt and 1 more$/,
    );
    assert.deepEqual(snapshot(folder), before);
  });

  test('a site with an empty folder of somebody’s, and one whose list cannot be read', async (t) => {
    const folder = world(t);
    mkdirSync(join(folder, 'site/mine'));
    assert.match((await build(folder, '../site'))[0]!.message, /no build put there: mine\/$/);
    writeFiles(folder, { [`full/${manifestFile}`]: '{"paths": 1}' });
    assert.match((await build(folder, '../full'))[0]!.message, /no build put there/);
    assert.ok(existsSync(join(folder, 'site/mine')));
    assert.ok(existsSync(join(folder, 'full/letter.txt')));
  });

  test('what stands where it needs room and is nobody’s leftover', async (t) => {
    for (const mine of ['.site.next/mine.txt', '.site.old/mine.txt', '.site.lock']) {
      const folder = world(t);
      writeFiles(folder, { [mine]: 'mine' });
      const before = snapshot(folder);
      const [problem] = await build(folder, '../site');
      assert.match(problem!.message, /stands where/);
      assert.deepEqual(snapshot(folder), before);
    }
  });

  test('something put into the site while the new one is written', async (t) => {
    const folder = world(t);
    const out = join(folder, 'site');
    const { target } = judgeTarget(out, { root: join(folder, 'project'), content: 'content' });
    const [problem] = await replaceSite(target!, {
      access: 'all',
      say: () => undefined,
      write: () => writeFiles(out, { 'letter.txt': 'dear' }),
    });
    assert.match(problem!.message, /letter\.txt/);
    assert.ok(existsSync(join(out, 'letter.txt')) && existsSync(join(out, 'index.html')));
  });

  test('a mount point, one within a site, and a place that is read only', async (t) => {
    const folder = world(t);
    const [mounted, within] = [join(folder, 'mounted'), join(folder, 'site/within')];
    mkdirSync(mounted);
    mkdirSync(within);
    writeManifest(join(folder, 'site'), 'all', []);
    const run = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;
    if (!run('mount', '-t', 'tmpfs', 'tmpfs', mounted)) {
      t.skip('nothing can be mounted here');
      return;
    }
    try {
      assert.match((await build(folder, '../mounted'))[0]!.message, /is a mount point/);
      assert.deepEqual(snapshot(mounted), {});
      assert.deepEqual(await build(folder, '../mounted/site'), []);

      assert.ok(run('mount', '--bind', join(folder, 'full'), within));
      const before = snapshot(folder);
      assert.match((await build(folder, '../site'))[0]!.message, /holds a mount point, within$/);
      assert.deepEqual(snapshot(folder), before);

      assert.ok(run('mount', '-o', 'remount,ro', mounted));
      for (const place of ['site', 'other'])
        assert.match(
          (await build(folder, `../mounted/${place}`))[0]!.message,
          /can be written beside .*: read-only file system/,
        );
      assert.match((await build(folder, '../mounted/a/b'))[0]!.message, /can be written beside/);
      assert.deepEqual(snapshot(folder), before);
    } finally {
      run('umount', within);
      run('umount', mounted);
    }
  });

  test('the project, as the command that a person types', (t) => {
    const project = join(temporary(t), 'project');
    for (const path of [
      'scripts',
      'src',
      'package.json',
      'astro.config.mjs',
      'content/edition.yaml',
    ])
      cpSync(path, join(project, path), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
    const before = snapshot(project);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/run.mjs', 'build', '--out', '.'],
      { cwd: project, encoding: 'utf8' },
    );
    assert.match(stderr, /--out {2}“\.” is the folder of the project\n {4}→ name a folder/);
    assert.ok(stderr.endsWith('Nothing was built; . is as it was.\n'), stderr);
    assert.equal(status, 1);
    assert.deepEqual(snapshot(project), before);
  });
});

suite('A build takes', () => {
  for (const given of ['../new', '../new/', '../far/below/new', 'dist', '../site', '../site/'])
    test(`${given} for the site`, async (t) => {
      const folder = world(t);
      assert.deepEqual(await build(folder, given), []);
      const site = snapshot(join(folder, 'project', given));
      assert.equal(site['index.html'], Buffer.from('new').toString('base64'));
    });

  test('an empty folder, and a site in which the system has left its own', async (t) => {
    const folder = world(t);
    mkdirSync(join(folder, 'empty'));
    writeFiles(folder, { 'site/.DS_Store': 'x' });
    assert.deepEqual(await build(folder, '../empty'), []);
    assert.deepEqual(await build(folder, '../site'), []);
  });
});

test('Mount points are read from the list of the system, spaces in their names too', () => {
  const list = '36 35 98:0 /a /mnt/my\\040site rw,noatime master:1 - ext3 /dev/root rw\n';
  assert.deepEqual(parseMounts(list), ['/mnt/my site']);
});

suite('Words of the command that say nothing clear are refused:', () => {
  for (const [words, message] of [
    ['site', '“site” stands after no --out'],
    ['--ouut site', "Unknown option '--ouut'"],
    ['--out', "Option '--out <value>' argument missing"],
    ['--out a --out b', '--out is given 2 times'],
    ['--keep-assets=yes', "Option '--keep-assets' does not take an argument"],
  ] as const)
    test(words, () => {
      const problems: Problem[] = [];
      assert.equal(readBuildOptions(words.split(' '), problems), undefined);
      assert.equal(problems[0]!.message, message);
      assert.match(problems[0]!.hint!, /--keep-assets/);
    });

  test('and without words it is dist', () => {
    assert.deepEqual(readBuildOptions([], []), {
      out: 'dist',
      keepsAssets: false,
      compresses: false,
    });
  });
});
