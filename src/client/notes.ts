/** Opens a note beside its marker, so that the reader keeps the place; without a script the marker is a plain link. */
import { element } from './shared/elements.ts';

const popover = element('div', {
  className: 'note-popover',
  popover: 'auto',
  tabIndex: -1,
  role: 'note',
});

let marker: HTMLAnchorElement | undefined;

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.nr');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const note = document.getElementById(link.hash.slice(1));
  if (!note) return;
  event.preventDefault();
  popover.replaceChildren(...content(link, note));
  if (!popover.isConnected) document.querySelector('main')!.append(popover);
  popover.ariaLabel = `Note ${link.hash.slice(2)}`;
  marker = link;
  popover.showPopover();
  placeBeside(link);
  popover.focus({ preventScroll: true });
});

popover.addEventListener('beforetoggle', (event) => {
  if (event.newState === 'closed' && popover.contains(document.activeElement))
    marker?.focus({ preventScroll: true });
});

function content(link: HTMLAnchorElement, note: Element): Node[] {
  if (link.classList.contains('lost')) return [element('p', {}, `${link.title}.`)];
  const copy = note.cloneNode(true) as Element;
  copy.querySelectorAll('.pn, .back').forEach((part) => part.remove());
  copy.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  const goto = { className: 'goto', href: link.hash, onclick: () => popover.hidePopover() };
  return [...copy.childNodes, element('a', goto, `Go to note ${link.hash.slice(2)}`)];
}

/**
 * Below the marker, or above it where there is more room; a long note scrolls within that. The place is
 * on the page, not in the window: the note goes with its marker when the page scrolls.
 */
function placeBeside(link: Element): void {
  const at = link.getBoundingClientRect();
  const gap = 8;
  const below = innerHeight - at.bottom - 2 * gap;
  const above = at.top - 2 * gap;
  popover.style.maxHeight = 'none';
  const fitsBelow = popover.offsetHeight <= below || below >= above;
  popover.style.maxHeight = `${Math.max(fitsBelow ? below : above, 0)}px`;
  const { offsetWidth: width, offsetHeight: height } = popover;
  const left = Math.max(16, Math.min(at.left - 24, innerWidth - width - 16));
  popover.style.left = `${left + scrollX}px`;
  popover.style.top = `${(fitsBelow ? at.bottom + gap : at.top - gap - height) + scrollY}px`;
}
