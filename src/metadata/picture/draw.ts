import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { remember } from '../../files/remember.ts';
import { pictureSize } from '../open-graph.ts';
import { layOut, type PictureWords, subsets } from './layout.ts';

const fonts = remember(() => subsets.map(loadFont));

/**
 * Draws the picture that stands for a page where a link to it is shown. satori lays the words out
 * and turns them into outlines with the typeface of the site, so that the machine needs no fonts.
 *
 * @returns PNG, of the size that the Open Graph tags give
 */
export async function drawPicture(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(layOut(words), { ...pictureSize, fonts: fonts() });
  const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
  return new Uint8Array(png);
}

function loadFont(subset: string): Font {
  const path = `@fontsource-variable/source-serif-4/files/source-serif-4-${subset}-wght-normal.woff2`;
  const data = readFileSync(createRequire(import.meta.url).resolve(path));
  // Of a variable font satori takes the regular weight.
  return { name: subset, data, weight: 400, style: 'normal' };
}
