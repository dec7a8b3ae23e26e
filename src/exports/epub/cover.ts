import type { Element } from 'xast';
import { x } from 'xastscript';
import { authorNames } from '../../words/names.ts';
import type { Metadata } from './metadata.ts';
import { type Page, xmlFile } from './page.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

const [width, height, margin] = [1200, 1800, 110];
const paper = '#fdfcf9';
const ink = '#22201c';
const soft = '#625c52';
const accent = '#9a2a1c';
const inks = ['#1c4a73', '#2f6f62', '#6a4c7d', '#8a5a1c', '#5b6470'];

/** Title, authors, and a bar for each passage as long as its words, headings in red, as SVG. */
export function writeCover(metadata: Metadata, articles: readonly CorpusArticle[]): string {
  const title = wrap(metadata.title, 19);
  const size = title.length > 5 ? 76 : 96;
  const below = metadata.subtitle ? [...wrap(metadata.subtitle, 44), ''] : [];
  const names = metadata.subtitle
    ? metadata.authors.map(({ family }) => family).join(', ')
    : authorNames(metadata.authors);
  below.push(...wrap(names, 44));
  const titleEnd = 330 + title.length * size * 1.16;
  return xmlFile(
    x(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
      [
        x('title', coverWords(metadata)),
        x('rect', { width, height, fill: paper }),
        x('rect', { width, height: 26, fill: accent }),
        words([metadata.collection ?? ''], 190, 40, { 'font-family': sans, fill: accent }),
        words(title, 330, size, { 'font-family': serif, 'font-weight': 'bold', fill: ink }),
        words(below, titleEnd + 10, 46, { 'font-family': serif, fill: soft }),
        ...fingerprint(articles, Math.max(1050, titleEnd + below.length * 58 + 50)),
      ],
    ),
  );
}

/** The page that shows the cover. */
export function makeCoverPage(metadata: Metadata): Page {
  const picture = x('img', { src: 'cover.svg', alt: coverWords(metadata), role: 'doc-cover' });
  const content = [x('section', { 'epub:type': 'cover' }, [picture])];
  return { file: 'cover.xhtml', title: 'Cover', lang: 'en', content };
}

/** The words of the cover, for those who do not see it. */
function coverWords({ title, subtitle, authors }: Metadata): string {
  return `Cover: ${title}. ${subtitle ?? authorNames(authors)}`;
}

const serif = 'Georgia, "Times New Roman", serif';
const sans = 'Helvetica, Arial, sans-serif';

function words(lines: string[], top: number, size: number, rest: Record<string, string>): Element {
  const spans = lines.map((line, i) =>
    x('tspan', { x: margin, y: Math.round(top + i * size * 1.16) }, line),
  );
  return x('text', { 'font-size': size, ...rest }, spans);
}

/** Words in lines of so many characters: SVG does not wrap. */
function wrap(text: string, limit: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : '';
    if (longer && longer.length <= limit) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** Bars that run on from line to line, each text in its own colour. */
function fingerprint(articles: readonly CorpusArticle[], top: number): Element[] {
  const line = 26;
  const gap = 7;
  const space = width - 2 * margin;
  const lines = Math.floor((height - margin - top) / line) - (articles.length - 1);
  const passages = articles.flatMap(({ text }) => text.passages);
  const total = passages.reduce((sum, { text }) => sum + text.length, 0);
  // Every passage takes a gap too, and the last line of each text may be short.
  const scale = (space * (lines - articles.length)) / Math.max(total, 1);
  const bars: Element[] = [];
  let y = top;
  for (const [i, { text }] of articles.entries()) {
    let at = 0;
    for (const { kind, text: own } of text.passages) {
      let left = Math.max(own.length * scale - gap, 4);
      while (left > 0) {
        const length = Math.min(left, space - at);
        const fill = kind === 'heading' ? accent : inks[i % inks.length];
        if (length > 2) bars.push(x('rect', { ...barAt(at, y, length), height: 15, fill }));
        left -= length;
        at += length + (left > 0 ? 0 : gap);
        if (at >= space - gap) [at, y] = [0, y + line];
      }
    }
    y += at > 0 ? 2 * line : line;
  }
  return bars;
}

function barAt(at: number, y: number, length: number) {
  return { x: (margin + at).toFixed(1), y: y.toFixed(1), width: length.toFixed(1) };
}
