import { existsSync } from 'node:fs';
import { ensureTool } from './debian-tool.ts';

const places = [
  process.env.CHROMIUM_PATH,
  // Chromium without the windows of a browser, which takes half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium or Chrome on this machine, or undefined. `CHROMIUM_PATH` names another one. */
export function findChromium(): string | undefined {
  return places.find((place) => place !== undefined && existsSync(place));
}

/**
 * Path of a Chromium, installed first where it can be (Debian, as root), unless `CHROMIUM_PATH` names one.
 *
 * @throws if there is none and it cannot be installed; the message says what to do
 */
export function ensureChromium(): string {
  if (!process.env.CHROMIUM_PATH) ensureTool('chromium-headless-shell');
  const found = findChromium() ?? ensureTool('chromium');
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found. Install one, or set CHROMIUM_PATH to its executable.',
  );
}
