/** Copies citations: of the page, of a passage, of words selected in it. */
import type { PassageCitations } from '../citing/cite-page.ts';
import { isSingleKey } from './single-keys.ts';

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
  const said = document.createElement('p');
  said.role = 'status';
  said.className = 'cite-said';
  document.body.append(said);
  let timer: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener('keydown', (event) => {
    if (isSingleKey(event, 'c')) void copyWhatIsMeant();
  });
  if (panel.dataset.passages) offerForSelection(panel.dataset.passages);

  function addButton(item: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Copy';
    button.ariaLabel = `Copy as ${item.dataset.style!}`;
    button.addEventListener('click', () => {
      remember(item.dataset.style!);
      void copy(item.querySelector<HTMLElement>('.entry')!.innerText.trim(), 'Citation copied');
    });
    item.querySelector('dd')!.append(button);
  }

  /** Words selected with their citation, the passage at which the reader is, or the page. */
  async function copyWhatIsMeant(): Promise<void> {
    const address = panel!.dataset.passages;
    const quotation = address ? selected() : undefined;
    const passage = quotation?.passage ?? passageOf(document.querySelector(':target'));
    if (address && passage) await copyPassage(address, passage, quotation?.text);
    else {
      const items = [...panel!.querySelectorAll<HTMLElement>('[data-style]')];
      const item = items.find(({ dataset }) => dataset.style === remembered()) ?? items[0]!;
      // innerText of what is folded away has no lines of its own; textContent serves.
      const text = item.querySelector('.entry')!.textContent.trim();
      await copy(text, `Citation copied: ${item.dataset.style!}`);
    }
  }

  function offerForSelection(address: string): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button cite-selection';
    button.textContent = 'Copy quotation with citation';
    button.hidden = true;
    document.body.append(button);
    document.addEventListener('selectionchange', () => {
      const quotation = selected();
      button.hidden = !quotation;
      if (!quotation) return;
      const { left, bottom } = quotation.place;
      const { offsetWidth: width, offsetHeight: height } = button;
      const room = document.documentElement.clientWidth - width - gap;
      button.style.left = `${scrollX + within(left, room)}px`;
      button.style.top = `${scrollY + within(bottom + gap, innerHeight - height - gap)}px`;
    });
    // A press must not undo the selection.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const quotation = selected();
      if (quotation) void copyPassage(address, quotation.passage, quotation.text);
    });
  }

  async function copyPassage(address: string, passage: string, quotation?: string): Promise<void> {
    try {
      const { styles, passages } = (await (await fetch(address)).json()) as PassageCitations;
      const at = Math.max(
        0,
        styles.findIndex(({ name }) => name === remembered()),
      );
      const citation = passages[passage]![at]!;
      const own = new URL(`#${passage}`, location.href).href;
      const { name, entry } = styles[at]!;
      const first = quotation ? `“${quotation}” ${citation}` : citation;
      await copy(
        [first, entry, ...(entry.includes(own) ? [] : [own])].join('\n\n'),
        `${quotation ? 'Quotation' : 'Citation of the passage'} copied: ${name}`,
      );
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

/** The words selected within one passage of the text. */
function selected(): { text: string; passage: string; place: DOMRect } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer: from } = range;
  const passage = passageOf(from instanceof Element ? from : from.parentElement);
  if (!passage || !document.querySelector('.article-text')!.contains(range.endContainer))
    return undefined;
  const copy = range.cloneContents();
  for (const mark of copy.querySelectorAll('.pn, .pb, .nr, [role=doc-backlink]')) mark.remove();
  const text = copy.textContent.replaceAll(/\s+/g, ' ').trim();
  return text ? { text, passage, place: range.getBoundingClientRect() } : undefined;
}

/** The id of the passage in which an element stands. */
function passageOf(element: Element | null): string | undefined {
  return element?.closest('.article-text')
    ? element.closest('[id^=p]:not(.pb), [id^=n]:not(.nr)')?.id
    : undefined;
}

function remembered(): string | null {
  try {
    return localStorage.getItem(preferred);
  } catch {
    return null;
  }
}

function remember(style: string): void {
  try {
    localStorage.setItem(preferred, style);
  } catch {
    // Without storage the first style stays the preferred one.
  }
}
