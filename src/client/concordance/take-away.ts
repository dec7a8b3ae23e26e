import type { Line } from '../../search/concordance/concordance.ts';
import { fileNameOf, plainText, rowsOf } from '../../search/concordance/lines.ts';
import { element } from '../shared/elements.ts';
import { addressOfLine } from './lines.ts';

/** Puts lines on the clipboard, under a heading. @throws where the browser does not allow it */
export async function copyLines(heading: string, lines: Line[], width: number): Promise<void> {
  const text = `${heading}\n${location.href}\n\n${plainText(lines, width, addressOfLine)}\n`;
  await navigator.clipboard.writeText(text);
}

/** Gives lines to the reader as a file. @throws where the script that writes it does not come */
export async function downloadLines(query: string, lines: Line[], width: number): Promise<void> {
  const { writeCsv } = await import('./csv.ts');
  const csv = writeCsv(rowsOf(lines, width, addressOfLine));
  const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  element('a', { href, download: fileNameOf(query) }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
