import { passageAddress } from '../../addresses/addresses.ts';
import type { TextCount } from '../../search/concordance/lines.ts';
import { passageLabel } from '../../words/cite-label.ts';
import { count } from '../../words/numbers.ts';
import { base } from '../shared/base.ts';
import { element } from '../shared/elements.ts';

const template = document.querySelector<HTMLTemplateElement>('#concordance-strip')!;

/** For every text, and for all together, a choice with its count, share and strip. */
export function countRows(counts: TextCount[]): HTMLElement[] {
  const lines = counts.reduce((sum, one) => sum + one.lines, 0);
  const words = counts.reduce((sum, { text }) => sum + text.words, 0);
  const each = counts.map((one) => {
    const row = countRow(one.text.article, one.text.label, one.lines, one.perThousand);
    row.append(stripOf(one));
    return row;
  });
  return [countRow('', 'All texts', lines, (lines / words) * 1000), ...each];
}

function countRow(article: string, label: string, lines: number, perThousand: number): HTMLElement {
  const number = (words: string) => element('span', { className: 'number' }, words);
  return element(
    'div',
    { className: 'text-count' },
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'article', value: article }),
      element('span', { className: 'label' }, label),
      number(count(lines, 'line')),
    ),
    number(`${perThousand.toFixed(perThousand < 10 ? 2 : 1)} per 1,000 words`),
  );
}

/** Where the text has it, as on the pages of actors and initiatives (src/components/article/Strip.astro). */
function stripOf({ text, passages }: TextCount): SVGElement {
  const strip = template.content.querySelector('svg')!.cloneNode(true) as SVGElement;
  strip.setAttribute('aria-label', `Where ${text.label} has it`);
  const width = Number(strip.querySelector('.ground')!.getAttribute('width'));
  const pattern = strip.querySelector('a')!;
  pattern.remove();
  for (const { passage, times } of passages) {
    const name = `${passageLabel(passage.id)}, ${count(times, 'line')}`;
    const link = pattern.cloneNode(true) as SVGAElement;
    const tick = link.querySelector('rect')!;
    link.setAttribute('href', base + passageAddress(text.article, passage.id));
    link.setAttribute('aria-label', name);
    link.querySelector('title')!.textContent = name;
    const room = width - Number(tick.getAttribute('width'));
    tick.setAttribute('x', (passage.position * room).toFixed(1));
    strip.append(link);
  }
  return strip;
}
