/**
 * Whether the books are valid, judged by EPUBCheck (Debian package `epubcheck`), which needs Java
 * and brings it along. One message of any weight from a warning up, and a book fails.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
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

/** One thing that is wrong with a book: words of one of its files are replaced. */
interface Fault {
  fault: string;
  path: string;
  from: string | RegExp;
  to: string;
  /** How EPUBCheck puts it. */
  says: RegExp;
}

/** The book with all these faults. */
function broken(bytes: Uint8Array, faults: Fault[]): Uint8Array {
  const files = unzipSync(bytes);
  for (const { fault, path, from, to } of faults) {
    const content = new TextDecoder().decode(files[path]);
    const replaced = content.replace(from, to);
    assert.notEqual(replaced, content, `there was nothing to break: ${fault}`);
    files[path] = new TextEncoder().encode(replaced);
  }
  return zipSync({ mimetype: [files.mimetype!, { level: 0 }], ...files });
}

/** One text by itself will do: the corpus has them all. */
const sample = 'linden-night-ferries';
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
  for (const { name, bytes } of books.filter(
    (book) => book.articles.length > 1 || book.name === sample,
  ))
    test(`in the book of ${name}`, async () => assert.deepEqual(await check(name, bytes), []));

  test('in a book with everything that an article may hold', async () => {
    const own = makeCorpus({ ...corpus, articles: [everything] });
    const bytes = writeArticleEpub(everything, own, publication);
    assert.deepEqual(await check('everything', bytes), []);
  });
});

describe('EPUBCheck refuses', { skip }, () => {
  const { bytes } = books.find((book) => book.name === sample)!;
  const text = `EPUB/${sample}-text-1.xhtml`;
  const faults: Fault[] = [
    {
      fault: 'an id that stands twice',
      path: text,
      from: 'id="p3"',
      to: 'id="p2"',
      says: /RSC-005 .*Duplicate/,
    },
    {
      fault: 'a link that leads nowhere',
      path: text,
      from: '#sic-1"',
      to: '#sic-9"',
      says: /RSC-012/,
    },
    {
      fault: 'a book without its language',
      path: 'EPUB/package.opf',
      from: /<dc:language>.*<\/dc:language>/,
      to: '',
      says: /RSC-005 .*dc:language/,
    },
    {
      fault: 'a resource of another host',
      path: text,
      from: '<body class="text">',
      to: '$&<p><img alt="" src="https://example.org/a.png"/></p>',
      says: /RSC-006/,
    },
  ];
  // One run for all: it starts slowly.
  let messages: string[] = [];
  before(async () => (messages = await check('broken', broken(bytes, faults))));

  for (const { fault, says } of faults) test(fault, () => assert.match(messages.join('\n'), says));
});
