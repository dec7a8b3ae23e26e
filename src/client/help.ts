/** The help page: the switch of the shortcuts of a single key, which without a script do nothing. */
import { singleKeysAreOn, switchSingleKeys } from './shared/storage.ts';

const label = document.querySelector<HTMLLabelElement>('#single-keys')!;
const box = label.querySelector('input')!;
const showState = () => (box.checked = singleKeysAreOn());

label.hidden = false;
box.addEventListener('change', () => switchSingleKeys(box.checked));
// Also where the page is taken from the history, with the box as it was left.
addEventListener('pageshow', showState);
showState();
