/**
 * Whether the files that a build makes for hosts are right, judged by nginx and Caddy (Debian packages
 * `nginx-light` and `caddy`), which serve the site by them.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ensureTool } from '../../scripts/debian-tool.ts';
import { retiredPages } from '../../src/ledger/changes/redirect-pages.ts';
import { isIndexable } from '../../src/corpus/access/access.ts';
import { access, corpus } from '../site/corpus.ts';

const site = resolve(process.env.DIST ?? 'dist');
const base = process.env.BASE_PATH ?? '';

/** How each server is started for a folder, at a port; `root` holds the site at its base path. */
const servers = {
  nginx: {
    command: ensureTool('nginx', 'nginx-light'),
    start: (command: string, folder: string, root: string, port: number) => {
      const conf = join(folder, 'nginx.conf');
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ');
      // Workers of root would be those of another user, who cannot see the folder.
      const user = process.getuid?.() === 0 ? `user ${userInfo().username};` : '';
      writeFileSync(
        conf,
        `${user} pid ${folder}/pid; error_log stderr; daemon off; worker_processes 1; events {}
http { access_log off; ${paths} server { listen 127.0.0.1:${port}; root ${root}; include ${site}/.hosting/nginx.conf; } }`,
      );
      return spawn(command, ['-p', folder, '-c', conf], { stdio: 'ignore' });
    },
  },
  Caddy: {
    command: ensureTool('caddy'),
    start: (command: string, folder: string, root: string, port: number) => {
      const conf = join(folder, 'Caddyfile');
      writeFileSync(
        conf,
        `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n root * ${root}\n import ${site}/.hosting/Caddyfile\n}\n`,
      );
      const env = { ...process.env, HOME: folder };
      return spawn(command, ['run', '--config', conf], { stdio: 'ignore', env });
    },
  },
};

for (const [name, { command, start }] of Object.entries(servers))
  describe(`Served by ${name}`, { skip: command ? false : `${name} cannot be had here` }, () => {
    let folder: string;
    let root: string;
    let server: ChildProcess;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'host-'));
      const at = join(folder, 'root', base);
      mkdirSync(dirname(at), { recursive: true });
      symlinkSync(site, at);
      const port = await freePort();
      root = `http://127.0.0.1:${port}`;
      server = start(command!, folder, join(folder, 'root'), port);
      await answers(`${root}${base}/`, server);
    });
    after(async () => {
      const gone = new Promise((done) => server.once('exit', done));
      server.kill();
      await gone;
      rmSync(folder, { recursive: true });
    });
    const ask = (path: string, headers = {}) =>
      fetch(root + base + path, { redirect: 'manual', headers });

    test('every kind of file has its media type, text with its charset', async () => {
      const { id } = corpus.articles.find(({ id }) =>
        existsSync(join(site, `articles/${id}.txt`)),
      )!;
      const expected = {
        [`/articles/${id}/`]: 'text/html; charset=utf-8',
        [`/articles/${id}.txt`]: 'text/plain; charset=utf-8',
        [`/articles/${id}.md`]: 'text/markdown; charset=utf-8',
        [`/articles/${id}.tei.xml`]: 'application/tei+xml',
        [`/articles/${id}.epub`]: 'application/epub+zip',
        [`/articles/${id}.bib`]: 'application/x-bibtex; charset=utf-8',
        [`/articles/${id}.ris`]: 'application/x-research-info-systems; charset=utf-8',
        [`/articles/${id}.csl.json`]: 'application/vnd.citationstyles.csl+json',
        [`/articles/${id}.linkset.json`]: 'application/linkset+json',
        '/data/articles.csv': 'text/csv; charset=utf-8',
        '/feed.xml': 'application/atom+xml',
        '/opensearch.xml': 'application/opensearchdescription+xml',
        '/og/site.png': 'image/png',
      };
      const said = Object.fromEntries(
        await Promise.all(
          Object.keys(expected).map(
            async (path) => [path, (await ask(path)).headers.get('content-type')] as const,
          ),
        ),
      );
      assert.deepEqual(said, expected);
    });

    test('scripts and styles are what browsers will run under nosniff, and never change', async () => {
      const home = readFileSync(join(site, 'index.html'), 'utf8');
      for (const [pattern, type] of [
        [/"[^"]*(\/_astro\/[^"]+\.js)"/, /javascript/],
        [/"[^"]*(\/_astro\/[^"]+\.css)"/, /^text\/css/],
      ] as const) {
        const { headers } = await ask(pattern.exec(home)![1]!);
        assert.match(headers.get('content-type')!, type);
        assert.match(headers.get('cache-control')!, /immutable/);
      }
    });

    test('every page, file and error has the policy', async () => {
      for (const path of ['/', '/search/', '/corpus.html', '/data/articles.csv', '/nowhere/']) {
        const { headers } = await ask(path);
        const policy = headers.get('content-security-policy');
        assert.match(policy!, /^default-src 'none'; script-src 'self'/, path);
        assert.doesNotMatch(policy!, /unsafe-(inline|eval)(?<!wasm-unsafe-eval)/, path);
        assert.match(policy!, /frame-ancestors 'self'$/, path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.ok(headers.get('referrer-policy') && headers.get('permissions-policy'), path);
      }
    });

    test('crawlers are kept from files of uncleared texts, and from no other', async () => {
      for (const article of corpus.articles) {
        const path = `/articles/${article.id}.txt`;
        if (!existsSync(join(site, path))) continue;
        const expected = isIndexable(article.data, access) ? null : 'noindex';
        assert.equal((await ask(path)).headers.get('x-robots-tag'), expected, path);
      }
    });

    test('the page of an article says its links', async () => {
      for (const { id } of corpus.articles) {
        const links = (await ask(`/articles/${id}/`)).headers.get('link')!;
        assert.ok(links.includes(`${base}/articles/${id}/>; rel="cite-as"`), links);
        assert.match(links, /rel="linkset"; type="application\/linkset\+json"/);
      }
    });

    test('what was given up leads on', async () => {
      const moved = retiredPages(corpus).filter(({ successors }) => successors.length === 1);
      for (const { address, successors } of moved) {
        const response = await ask(address);
        assert.equal(response.status, 301, address);
        assert.ok(response.headers.get('location')!.endsWith(base + successors[0]!), address);
      }
    });

    test('what is not there, what is hidden and a folder without a page are the page for that', async () => {
      const page = readFileSync(join(site, '404.html'), 'utf8');
      for (const path of [
        '/nowhere/',
        '/articles/nowhere.txt',
        '/.built.json',
        '/.hosting/nginx.conf',
        '/_astro/',
      ]) {
        const response = await ask(path);
        assert.equal(response.status, 404, path);
        assert.equal(await response.text(), page, path);
      }
    });

    test('a page is sent compressed', async () => {
      const { headers } = await ask('/', { 'accept-encoding': 'gzip' });
      assert.equal(headers.get('content-encoding'), 'gzip');
    });

    test('two thousand requests, fifty at a time, are all answered', async () => {
      const paths = [
        '/',
        '/search/',
        '/data/articles.csv',
        ...corpus.articles.map(({ id }) => `/articles/${id}/`),
      ];
      let [asked, answered] = [0, 0];
      await Promise.all(
        Array.from({ length: 50 }, async () => {
          while (asked < 2000) {
            const response = await ask(paths[asked++ % paths.length]!);
            await response.arrayBuffer();
            if (response.status === 200) answered++;
          }
        }),
      );
      assert.equal(answered, 2000);
    });
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Asks until a server that is starting answers. */
async function answers(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null)
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise(setImmediate);
    }
  throw new Error(`the server ended with ${server.exitCode}`);
}
