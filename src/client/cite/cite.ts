/** Copies citations: of the page, of a passage, of words selected in it. */
import type { PassageCitations } from '../../citing/quotations.ts';
import { button, element } from '../shared/elements.ts';
import { isSingleKey, readStored, store } from '../shared/storage.ts';
import { passageOf, type Quotation, selectedWords, textOf } from './quotations.ts';

const panel = document.querySelector<HTMLDetailsElement>('.cite-panel');
const preferred = 'cite-style';
/** Between the button and what it belongs to, or the edge of the window, in pixels. */
const gap = 8;

if (panel) {
  const openIfAsked = () => {
    if (location.hash === '#cite') panel.open = true;
  };
  openIfAsked();
  addEventListener('hashchange', openIfAsked);
  for (const item of panel.querySelectorAll<HTMLElement>('[data-style]')) addButton(item);
  const said = element('p', { role: 'status', className: 'cite-said' });
  document.body.append(said);
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener('keydown', (event) => {
    if (isSingleKey(event, 'c')) void copyWhatIsMeant();
  });
  if (panel.dataset.passages) offerForSelection(panel.dataset.passages);

  function addButton(item: HTMLElement): void {
    const style = item.dataset.style!;
    const copyThis = button('Copy', () => {
      store(preferred, style);
      void copy(item.querySelector<HTMLElement>('.entry')!.innerText.trim(), 'Citation copied');
    });
    copyThis.ariaLabel = `Copy as ${style}`;
    item.querySelector('dd')!.append(copyThis);
  }

  /** Words selected with their citation, the passage at which the reader is, or the page. */
  async function copyWhatIsMeant(): Promise<void> {
    const address = panel!.dataset.passages;
    const selection = address ? selectedWords() : undefined;
    const passage = passageOf(document.querySelector(':target'));
    if (address && selection) await copyPassages(address, selection.quotations);
    else if (address && passage) await copyPassages(address, [{ passage, text: '' }]);
    else {
      const items = [...panel!.querySelectorAll<HTMLElement>('[data-style]')];
      const style = readStored(preferred);
      const item = items.find(({ dataset }) => dataset.style === style) ?? items[0]!;
      // innerText of what is folded away has no lines of its own; textContent serves.
      const text = item.querySelector('.entry')!.textContent.trim();
      await copy(text, `Citation copied: ${item.dataset.style!}`);
    }
  }

  function offerForSelection(address: string): void {
    const copySelection = () => {
      const selection = selectedWords();
      if (selection) void copyPassages(address, selection.quotations);
    };
    const offer = button('Copy quotation with citation', copySelection, 'button cite-selection');
    offer.hidden = true;
    document.body.append(offer);
    document.addEventListener('selectionchange', () => {
      const selection = selectedWords();
      offer.hidden = !selection;
      if (!selection) return;
      const { left, bottom } = selection.place;
      const { offsetWidth: width, offsetHeight: height } = offer;
      const room = document.documentElement.clientWidth - width - gap;
      offer.style.left = `${scrollX + within(left, room)}px`;
      offer.style.top = `${scrollY + within(bottom + gap, innerHeight - height - gap)}px`;
    });
    // A press must not undo the selection.
    offer.addEventListener('mousedown', (event) => event.preventDefault());
  }

  async function copyPassages(address: string, quotations: Quotation[]): Promise<void> {
    try {
      const citations = (await (await fetch(address)).json()) as PassageCitations;
      const names = citations.styles.map(({ name }) => name);
      const at = Math.max(0, names.indexOf(readStored(preferred) ?? ''));
      const what = quotations[0]!.text ? 'Quotation' : 'Citation of the passage';
      await copy(textOf(citations, at, quotations, location.href), `${what} copied: ${names[at]!}`);
    } catch {
      say('The citation could not be loaded; try again');
    }
  }

  async function copy(text: string, done: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      say('The browser does not allow copying here; select the citation instead');
    }
  }

  function say(what: string): void {
    said.textContent = what;
    clearTimeout(timer);
    timer = setTimeout(() => (said.textContent = ''), 4000);
  }
}

/** Keeps a place within the window: what is selected may end out of sight. */
function within(place: number, most: number): number {
  return Math.max(gap, Math.min(place, most));
}
