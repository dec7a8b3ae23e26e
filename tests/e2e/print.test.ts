import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { ensureTool } from '../../scripts/debian-tool.ts';
import { displayTitle } from '../../src/words/names.ts';
import { corpus, openSite, type Site } from './site.ts';

const pdftotext = ensureTool('pdftotext', 'poppler-utils');
const skip = pdftotext ? false : 'pdftotext (poppler-utils) is not installed and cannot be';
const folder = mkdtempSync(join(tmpdir(), 'print-'));
let site: Site;
before(async () => (site = await openSite()));
after(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

for (const [at, { id, data, text }] of corpus.articles.entries())
  for (const format of at === 0 ? (['A4', 'Letter'] as const) : (['A4'] as const))
    suite(`${id} printed on ${format}`, { skip }, () => {
      let sheets: string[];
      let address: string;
      before(async () => {
        // Printed by night, it is as printed by day.
        const page = await site.open(`/articles/${id}/`, { colorScheme: 'dark' });
        address = (await page.locator('link[rel=canonical]').getAttribute('href'))!;
        const path = join(folder, `${id}-${format}.pdf`);
        await page.pdf({ path, format, printBackground: true });
        await page.context().close();
        const { status } = spawnSync(pdftotext!, ['-layout', path, `${path}.txt`]);
        assert.equal(status, 0);
        sheets = readFileSync(`${path}.txt`, 'utf8').split('\f').slice(0, -1);
      });

      test('has the address and the edition at the head of every sheet', () => {
        assert.ok(sheets.length > 1);
        for (const [i, sheet] of sheets.entries()) {
          const head = oneSpace(sheet.trimStart().split('\n').slice(0, 3).join(' '));
          assert.ok(head.includes(`${data.label} · Edition ${data.edition}`), `${i}: ${head}`);
          assert.ok(head.replaceAll(' ', '').includes(address), `${i}: ${head}`);
        }
      });

      test('has the number of each sheet at its foot', () => {
        for (const [i, sheet] of sheets.entries())
          assert.equal(
            sheet.trimEnd().split('\n').at(-1)!.replaceAll(' ', ''),
            `${i + 1}/${sheets.length}`,
          );
      });

      test('begins with its title block', () => {
        const first = oneSpace(sheets[0]!);
        for (const part of [
          displayTitle(data),
          ...data.authors.map(({ given, family }) => `${given} ${family}`),
          data.container ?? 'Place of publication unknown',
          data.rights.statement,
        ])
          assert.ok(first.includes(oneSpace(part)), part);
        assert.match(first, new RegExp(`Edition ${data.edition.replaceAll('.', '\\.')} of \\d`));
        // In the head of the sheet and in the block.
        assert.equal(sheets[0]!.replaceAll(/\s/g, '').split(address).length, 3);
      });

      test('has the number of every passage and the words of every note', () => {
        const lines = sheets.flatMap((sheet) => sheet.split('\n'));
        const numbers = new Set(
          lines.map((line) => /^\s*(\d+[a-z]*(-\d+)?)(\s|$)/.exec(line)?.[1]),
        );
        const notes = text.passages.filter(({ kind }) => kind === 'note');
        for (const passage of text.passages)
          assert.ok(numbers.has(passage.id.slice(1)), passage.id);
        const words = sheets
          .map(bodyOf)
          .join('')
          .replaceAll(/\s|\[sic\]/g, '');
        for (const note of notes)
          assert.ok(words.includes(note.text.replaceAll(/\s/g, '')), note.id);
        if (data.lostNotes)
          for (let n = data.lostNotes.first; n <= data.lostNotes.last; n++)
            assert.equal(words.split(`[${n}]`).length, 3, `note ${n}`);
      });

      test('has nothing that only a screen can use', () => {
        const words = oneSpace(sheets.join(' '));
        for (const part of [
          'Skip to content',
          'Where these facts come from',
          'Actors in this text',
          '↩',
        ])
          assert.ok(!words.includes(part), part);
      });
    });

test(
  'Any other page too has its name and address at the head of every sheet',
  { skip },
  async () => {
    const page = await site.open('/actors/veyra/');
    const address = (await page.locator('link[rel=canonical]').getAttribute('href'))!;
    const path = join(folder, 'veyra.pdf');
    await page.pdf({ path, format: 'A4' });
    spawnSync(pdftotext!, ['-layout', path, `${path}.txt`]);
    const sheets = readFileSync(`${path}.txt`, 'utf8').split('\f').slice(0, -1);
    assert.ok(sheets.length > 2);
    for (const sheet of sheets) {
      const head = oneSpace(sheet.trimStart().split('\n')[0]!);
      assert.equal(head, `Veyra · Letters from the Orrel Isles ${address}`);
    }
  },
);

test('On paper no column of the membership is cut off', async () => {
  const page = await site.open('/membership/', { viewport: { width: 960, height: 600 } });
  await page.emulateMedia({ media: 'print' });
  const [frame, matrix] = await Promise.all(
    ['.matrix-frame', '.matrix'].map((part) => page.locator(part).boundingBox()),
  );
  assert.ok(matrix!.width <= frame!.width, `${matrix!.width} in ${frame!.width}`);
});

test('On paper no link is blue and text is black', async () => {
  const page = await site.open('/articles/linden-night-ferries/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const colours = await page
    .locator('article :is(p, h1, h2, a)')
    .evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).color))]);
  assert.deepEqual(
    colours.filter((colour) => !/^rgb\((\d+), \1, \1\)$/.test(colour)),
    [],
  );
});

function oneSpace(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}

/** A sheet without its head and foot. */
function bodyOf(sheet: string): string {
  return sheet.trim().split('\n').slice(1, -1).join('\n');
}
