import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { remember } from '../files/remember.ts';
import type { Publication } from '../publication/publication.ts';
import type { Article } from '../schemas/article.ts';
import { authorNames, displayTitle } from '../words/names.ts';
import { capitalised } from '../words/numbers.ts';
import { pictureSize } from './meta-tags.ts';

/** A box or a run of words, as satori takes them: an element of React without React. */
interface PictureNode {
  type: 'div' | 'svg' | 'rect' | 'path';
  props: { style?: Record<string, string | number>; children?: PictureNode[] | string } & Record<
    string,
    unknown
  >;
}

export interface PictureWords {
  title: string;
  below: string;
  /** At the foot: the name of the edition. */
  foot: string;
}

/** The subsets of the typeface: it comes in several files, each a typeface of its own to satori. */
const subsets = ['latin', 'latin-ext', 'vietnamese'] as const;

/** The light colours of src/styles/tokens.css. */
const colours = {
  paper: '#fdfcf9',
  ink: '#22201c',
  soft: '#625c52',
  line: '#ddd7ca',
  accent: '#9a2a1c',
} as const;

/** The words of an article’s picture. */
export function articleWords(data: Article, { edition }: Publication): PictureWords {
  return { title: displayTitle(data), below: authorNames(data.authors), foot: edition.name };
}

/** The words of the picture for every other page. */
export function siteWords({ edition }: Publication): PictureWords {
  const [title = '', below = ''] = edition.tagline.split(': ');
  return { title, below: capitalised(below), foot: edition.name };
}

/**
 * Draws the picture that stands for a page where a link to it is shown, as PNG of {@link
 * pictureSize}. satori turns the words into outlines with the typeface of the site: the machine needs
 * no fonts.
 */
export async function drawPicture(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(layOut(words), { ...pictureSize, fonts: fonts() });
  const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
  return new Uint8Array(png);
}

const fonts = remember(() =>
  subsets.map((name): Font => {
    const path = `@fontsource-variable/source-serif-4/files/source-serif-4-${name}-wght-normal.woff2`;
    const data = readFileSync(createRequire(import.meta.url).resolve(path));
    // Of a variable font satori takes the regular weight.
    return { name, data, weight: 400, style: 'normal' };
  }),
);

/** Title and what stands below it at the left, sign and name of the site at the foot. */
export function layOut({ title, below, foot }: PictureWords): PictureNode {
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      width: '100%',
      height: '100%',
      padding: '72px 80px 60px',
      background: colours.paper,
      borderTop: `16px solid ${colours.accent}`,
      color: colours.ink,
      fontFamily: subsets.join(', '),
    },
    [
      box({ flexDirection: 'column' }, [
        words(title, {
          fontSize: sizeOf(title),
          lineHeight: 1.18,
          lineClamp: 5,
          letterSpacing: '-0.01em',
          // Lines of like length, as a printer would break a title.
          textWrap: 'balance',
        }),
        words(below, { fontSize: 36, color: colours.soft, marginTop: 28 }),
      ]),
      box(
        {
          alignItems: 'center',
          paddingTop: 32,
          borderTop: `2px solid ${colours.line}`,
          fontSize: 32,
        },
        [sign(), words(foot, { marginLeft: 20 })],
      ),
    ],
  );
}

function sizeOf({ length }: string): number {
  return length > 130 ? 52 : length > 90 ? 66 : length > 50 ? 76 : 88;
}

/** The sign of the site, as in public/favicon.svg. */
function sign(): PictureNode {
  return {
    type: 'svg',
    props: {
      width: 44,
      height: 44,
      viewBox: '0 0 32 32',
      children: [
        { type: 'rect', props: { width: 32, height: 32, rx: 4, fill: colours.accent } },
        {
          type: 'path',
          props: { d: 'M8 9h16M8 16h11M8 23h14', stroke: colours.paper, 'stroke-width': 2.6 },
        },
      ],
    },
  };
}

function box(style: Record<string, string | number>, children: PictureNode[]): PictureNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function words(text: string, style: Record<string, string | number>): PictureNode {
  return { type: 'div', props: { style, children: text } };
}
