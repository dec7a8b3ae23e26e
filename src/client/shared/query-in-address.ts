/** A page that answers queries: the address says what is asked, the history what was asked before. */
import { isPlainClick } from './elements.ts';
import { onTyped } from './input-method.ts';

/** What such a page does by itself. */
export interface QueryPage<Asked, Extent> {
  /** Where the query is typed. */
  box: HTMLInputElement;
  /** Milliseconds after a key until what is typed is answered. */
  delay: number;
  /** What an address asks for, by its part from `?` on. */
  read: (search: string) => Asked;
  /** That part of the address; empty where nothing is asked. */
  write: (asked: Asked) => string;
  /** Shows in the form what is asked. */
  fill: (asked: Asked) => void;
  /** What the form asks for, in the place of what was asked before, when it is sent. */
  sent: (asked: Asked) => Asked;
  /** The same when something is typed. */
  typed: (asked: Asked) => Asked;
  /** How far an answer is shown at first; the history keeps how far it was when the reader left. */
  beginning: () => Extent;
  /** Answers, unless it is late. */
  answer: (asked: Asked, how: How<Extent>) => Promise<void>;
}

export interface How<Extent> {
  extent: Extent;
  /** Whether the query may still grow. */
  typing: boolean;
  /** Whether something else has been asked meanwhile: then the answer comes too late. */
  isLate: () => boolean;
}

/**
 * Answers what the address asks for, and whatever the reader asks then: what is typed takes the place
 * of what was typed before, what is sent or chosen has an address of its own, and Back leads to each
 * query that was left, as it was left. Links of the page to itself change what is asked.
 */
export function keepInAddress<Asked, Extent>(page: QueryPage<Asked, Extent>) {
  const { box } = page;
  let asked = page.read(location.search);
  let extent = page.beginning();
  /** Whether the address is that of a query which the reader has left, not of one in typing. */
  let settled = true;
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function answer(typing = false): Promise<void> {
    const mine = ++run;
    await page.answer(asked, { extent, typing, isLate: () => mine !== run });
  }

  /** Shows what the address asks for, as it was left. */
  async function readAddress(event?: PopStateEvent): Promise<void> {
    const kept = history.state as { extent: Extent; scroll: number } | null;
    clearTimeout(timer);
    asked = page.read(location.search);
    extent = kept?.extent ?? page.beginning();
    settled = true;
    page.fill(asked);
    const mine = run + 1;
    await answer();
    if ((kept || event) && mine === run) scrollTo(0, kept?.scroll ?? 0);
  }

  /** Keeps with the address how far the reader has come. */
  const keep = () => history.replaceState({ extent, scroll: scrollY }, '');

  /** @param again whether it is the same query as before, grown: its address takes the place of that */
  function go(next: Asked, typing: boolean, again: boolean): void {
    clearTimeout(timer);
    asked = next;
    const search = page.write(asked);
    if (search !== location.search) {
      if (!again) keep();
      extent = page.beginning();
      history[again ? 'replaceState' : 'pushState'](null, '', location.pathname + search);
    }
    settled = !typing;
    void answer(typing);
  }

  const ask = (next: Asked) => go(next, false, false);

  history.scrollRestoration = 'manual';
  box.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    go(page.sent(asked), false, !settled);
  });
  onTyped(box, () => {
    asked = page.typed(asked);
    clearTimeout(timer);
    timer = setTimeout(() => go(asked, true, !settled), page.delay);
  });
  box.addEventListener('blur', () => (settled = true));
  addEventListener('popstate', (event) => void readAddress(event));
  addEventListener('pagehide', () => {
    keep();
    // WebKit resets a box without autocompletion in a page that it takes whole from the history.
    box.defaultValue = box.value;
  });
  document.querySelector('main')!.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link?.pathname !== location.pathname || link.hash || !isPlainClick(event)) return;
    event.preventDefault();
    const next = page.read(link.search);
    page.fill(next);
    ask(next);
  });
  void readAddress();

  return {
    /** What is asked for now. */
    asked: () => asked,
    ask,
    /** Answers once more, after a failure. */
    again: () => void answer(),
  };
}

/** The part of an address from `?` on that says these; what is empty is left out. */
export function searchPart(said: Record<string, string | false | undefined>): string {
  const set = Object.entries(said).filter((one): one is [string, string] => Boolean(one[1]));
  return set.length > 0 ? `?${new URLSearchParams(set).toString()}` : '';
}
