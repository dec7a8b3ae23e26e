/**
 * Input methods compose letters from several keys, in Chinese, Japanese and Korean, for accents, and on
 * phones for every word (UI Events, “Composition Events”).
 */

/** What `keyCode` says of a key that an input method takes; Safari says it even of the last one. */
const taken = 229;

/** Whether a key is an input method’s: none of the page’s, whatever it is called. */
export function isOfInputMethod(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells the last key in Safari
  return event.isComposing || event.keyCode === taken;
}

/**
 * Calls back when what stands in a box was typed, not while it is half composed. Keyboards of phones
 * compose each word in Latin letters too, which can be read as it grows.
 *
 * @param composing called instead where it is half composed
 */
export function onTyped(box: HTMLInputElement, typed: () => void, composing?: () => void): void {
  let onPhone = false;
  let isHalf = false;
  // Keyboards on a screen do not say which key it was; an input method’s key has a name.
  box.addEventListener('keydown', ({ key }) => (onPhone = key === 'Unidentified'));
  box.addEventListener('input', ({ isComposing, data }) => {
    const isLatin = /^[\p{Script=Latin}\p{N}]*$/u.test(data ?? '');
    isHalf = isComposing && !(onPhone && isLatin);
    if (isHalf) composing?.();
    else typed();
  });
  box.addEventListener('compositionend', () => {
    if (isHalf) typed();
    isHalf = false;
  });
}
