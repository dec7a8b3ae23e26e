import type { Locator } from 'playwright-core';

/** Waits until an element stands wholly in the window. */
export async function waitUntilInView(element: Locator): Promise<void> {
  await element.page().waitForFunction(
    (node: Element | null) => {
      const { top, bottom, left, right } = node!.getBoundingClientRect();
      return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    },
    await element.elementHandle(),
  );
}
