/**
 * Whether the books are valid, judged by EPUBCheck (Debian package `epubcheck`), which needs Java
 * and brings it along. One message of any weight from a warning up, and a book fails.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { ensureTool, findTool } from '../../scripts/debian-tool.ts';
import { writeArticleEpub } from '../../src/exports/epub/write-epub.ts';
import { makeCorpus } from '../../src/model/corpus.ts';
import { makeArticle } from './support/make-article.ts';
import { books, corpus, publication } from './support/real-epubs.ts';

// Debian's command is the jar itself, which runs only where the kernel knows jars.
const jar = ensureTool('epubcheck');
const java = findTool('java');
const skip =
  jar && java
    ? false
    : 'epubcheck is missing and cannot be installed here (Debian: apt-get install epubcheck)';

// Half the time for a program that runs for seconds.
const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const folder = mkdtempSync(join(tmpdir(), 'epub-'));
after(() => rmSync(folder, { recursive: true }));

interface Message {
  ID: string;
  severity: string;
  message: string;
}

/** What EPUBCheck has to say of a book, from warnings up. */
async function check(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(folder, `${name.replaceAll(' ', '-')}.epub`);
  writeFileSync(file, bytes);
  const report = `${file}.json`;
  const said = await new Promise<string>((resolve) => {
    // Where it finds errors it ends with 1; the report says which.
    execFile(java!, [...quick, '-jar', jar!, file, '--json', report], (_, out, err) =>
      resolve(out + err),
    );
  });
  assert.ok(existsSync(report), `EPUBCheck did not run: ${said}`);
  const { messages } = JSON.parse(readFileSync(report, 'utf8')) as { messages: Message[] };
  return messages
    .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(({ ID, severity, message }) => `${severity} ${ID} ${message}`);
}

/** A book with something in one of its files replaced. */
function broken(bytes: Uint8Array, path: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(bytes);
  const content = new TextDecoder().decode(files[path]);
  const replaced = content.replace(from, to);
  assert.notEqual(replaced, content, 'there was nothing to break');
  files[path] = new TextEncoder().encode(replaced);
  return zipSync({ mimetype: [files.mimetype!, { level: 0 }], ...files });
}

const everything = makeArticle(
  '<Standfirst>\n\nS\n\n</Standfirst>\n\nA *b*, **c** and [d[^1]](https://example.org/)[^1].\n\n## H <PageBreak n="2" inferred />h\n\n3. One\n4. Two\n\n<Caption lang="pl">\n\nE\n\n</Caption>\n\n***\n\n- F[^1]\n\n<Summary lang="ja">\n\n## Two\n\nB <Sic reads="g">G</Sic>\n\n</Summary>\n\n<Disclaimer>\n\nD <PageBreak />d\n\n</Disclaimer>\n\n[^1]: G <Sic reads="h">H</Sic>',
  {
    published: '[..2013]',
    written: '2012',
    series: 'S',
    rubric: 'R',
    title: 'A & B < C',
    titleIsEditors: true,
  },
);

describe('EPUBCheck finds nothing wrong', { skip, concurrency: 2 }, () => {
  for (const { name, bytes } of books)
    test(`in the book of ${name}`, async () => assert.deepEqual(await check(name, bytes), []));

  test('in a book with everything that an article may hold', async () => {
    const own = makeCorpus({ ...corpus, articles: [everything] });
    const bytes = writeArticleEpub(everything, own, publication);
    assert.deepEqual(await check('everything', bytes), []);
  });
});

describe('EPUBCheck refuses', { skip, concurrency: 2 }, () => {
  const { name, bytes } = books.find((book) => book.name === 'linden-night-ferries')!;
  const text = `EPUB/${name}-text-1.xhtml`;
  const faults: [fault: string, path: string, from: string | RegExp, to: string, says: RegExp][] = [
    ['an id that stands twice', text, 'id="p3"', 'id="p2"', /RSC-005 .*Duplicate/],
    ['a link that leads nowhere', text, '#sic-1"', '#sic-9"', /RSC-012/],
    [
      'a book without its language',
      'EPUB/package.opf',
      /<dc:language>.*<\/dc:language>/,
      '',
      /RSC-005 .*dc:language/,
    ],
    [
      'a resource of another host',
      text,
      '<body class="text">',
      '$&<p><img alt="" src="https://example.org/a.png"/></p>',
      /RSC-006/,
    ],
  ];

  for (const [fault, path, from, to, says] of faults)
    test(fault, async () => {
      const messages = await check(fault, broken(bytes, path, from, to));
      assert.match(messages.join('\n'), says);
    });
});
