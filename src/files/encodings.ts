import { placeAt } from './places.ts';
import type { Problem } from './problems.ts';

/** What the bytes of a text file show to be wrong, before anything is read in it. */
type Fault = Omit<Problem, 'file'>;

const saveAgain = 'save the file as UTF-8';

/** Names of the signs of control that files do hold (Unicode, C0 Controls). */
const names = new Map([
  [0x00, 'NUL'],
  [0x07, 'BEL'],
  [0x08, 'a backspace'],
  [0x0b, 'a vertical tab'],
  [0x0c, 'a form feed'],
  [0x1a, 'SUB'],
  [0x1b, 'ESC'],
  [0x7f, 'DEL'],
]);

/**
 * Judges the bytes of a text file: UTF-8 without byte order mark, lines that end in LF or CR LF, no signs
 * of control but tabs. A source is kept as it was supplied: it may have a byte order mark and any sign
 * but NUL; its lines end in LF, by which the apparatus counts them.
 *
 * @returns the first fault of each sort, with its place
 */
export function checkEncoding(bytes: Uint8Array, isSource: boolean): Fault[] {
  const utf16 = utf16Of(bytes);
  if (utf16)
    return [{ line: 1, column: 1, message: `the file is in UTF-16 (${utf16})`, hint: saveAgain }];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const at = (offset: number) => placeAt(text, offset);
  const faults: Fault[] = [];
  if (!isUtf8(bytes))
    faults.push({
      ...at(text.indexOf('\uFFFD')),
      message: 'a character here is not in UTF-8',
      hint: saveAgain,
    });
  const mark = text.indexOf('\uFEFF', isSource ? 1 : 0);
  if (mark !== -1)
    faults.push({
      ...at(mark),
      message: `a byte order mark (BOM, U+FEFF) stands ${mark === 0 ? 'at the beginning of the file' : 'here'}`,
      hint: mark === 0 ? 'save the file as UTF-8 without BOM' : 'remove it; it is not seen',
    });
  const lone = /\r(?!\n)/.exec(text);
  if (lone)
    faults.push({
      ...at(lone.index),
      message: 'a line ends in CR alone, as on old Macs',
      hint: 'save the file with line ends LF',
    });
  else if (isSource && text.includes('\r\n'))
    faults.push({
      ...at(text.indexOf('\r\n')),
      message: 'lines of the source end in CR LF; the apparatus counts lines that end in LF',
      hint: 'if git has changed them, restore the file; if it was supplied so, save it with line ends LF once, and record its SHA-256 then',
    });
  const [sign] = (isSource ? /\0/ : /(?![\t\n\r])\p{Cc}/u).exec(text) ?? [];
  if (sign !== undefined) {
    const code = sign.codePointAt(0)!;
    const name = names.get(code) ?? 'a sign of control';
    faults.push({
      ...at(text.indexOf(sign)),
      message: `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')}) stands here, which is no character of a text`,
      hint: 'remove it; it is not seen in most editors',
    });
  }
  return faults;
}

/** What a file probably says whatever its encoding: to look for words in, not to read. */
export function guessText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (!utf16) return new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n');
  return new TextDecoder(utf16.startsWith('big') ? 'utf-16be' : 'utf-16le').decode(bytes);
}

/**
 * Which UTF-16 bytes are in, by their byte order mark (Unicode Standard, 23.8) or, without one, by every
 * other byte being zero, as it is of Latin letters; undefined where they are in none.
 */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'little-endian, with byte order mark';
  if (first === 0xfe && second === 0xff) return 'big-endian, with byte order mark';
  const sample = bytes.subarray(0, 512);
  const zeros = (parity: number) =>
    sample.filter((byte, i) => i % 2 === parity && byte === 0).length * 2 > sample.length * 0.8;
  if (sample.length < 4) return undefined;
  if (zeros(1) && !zeros(0)) return 'little-endian, without byte order mark';
  return zeros(0) && !zeros(1) ? 'big-endian, without byte order mark' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
