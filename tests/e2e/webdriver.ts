import { setTimeout as wait } from 'node:timers/promises';

/** Keys that are no letters, by their names in KeyboardEvent (WebDriver, “Keyboard actions”). */
const keyCodes: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};
/** Milliseconds for which a driver is waited for. */
const patience = 20_000;

/** A page of a browser, as much of it as every browser can be led through. */
export type Tab = Awaited<ReturnType<typeof openTab>>;

/**
 * Opens a browser through its driver (https://www.w3.org/TR/webdriver2/).
 *
 * @param root address of the driver, which may still be starting
 * @throws if it does not start, or has no browser
 */
export async function openTab(root: string) {
  const until = Date.now() + patience;
  while (!(await fetch(`${root}/status`).catch(() => undefined))) {
    if (Date.now() > until) throw new Error('the driver does not answer');
    await wait(20);
  }
  const { sessionId } = (await command(root, 'session', { capabilities: {} })) as {
    sessionId: string;
  };
  const session = `${root}/session/${sessionId}`;
  const evaluate = (expression: string) =>
    command(session, 'execute/sync', { script: `return ${expression}`, args: [] });
  return {
    /** Opens an address, and waits until the page is there with its scripts. */
    goTo: async (url: string) => {
      await command(session, 'url', { url });
      // WebKit’s driver says so earlier.
      while ((await evaluate('document.readyState')) !== 'complete') await wait(20);
    },
    evaluate,
    /** Strikes keys: letters, or what KeyboardEvent calls them. */
    strike: async (...keys: string[]) => {
      const actions = keys
        .map((key) => keyCodes[key] ?? key)
        .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await command(session, 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    close: async () => {
      await fetch(session, { method: 'DELETE' });
    },
  };
}

/** What a driver answers. @throws what it says is wrong */
async function command(address: string, name: string, given: object): Promise<unknown> {
  const response = await fetch(`${address}/${name}`, {
    method: 'POST',
    body: JSON.stringify(given),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}
