import { button, type Content } from './elements.ts';

/**
 * What a page says where something of search did not come: what it is, and a button to try again; or,
 * where the site was built anew since the page was opened, to load the page anew.
 */
export async function whatNow(missing: string, tryAgain: () => void): Promise<Content> {
  if (!(await isRenewed())) return [missing, button('Try again', tryAgain)];
  const reload = button('Load the page anew', () => location.reload());
  return ['The edition has been renewed since this page was opened. ', reload];
}

/** Whether the site was built anew since this page was opened: its pages name other scripts then. */
async function isRenewed(): Promise<boolean> {
  try {
    const response = await window.fetch(location.pathname, { cache: 'no-store' });
    const now = await response.text();
    const modules = [...document.scripts].filter(
      ({ type, src }) => type === 'module' && src !== '',
    );
    return response.ok && modules.some(({ src }) => !now.includes(new URL(src).pathname));
  } catch {
    return false;
  }
}
