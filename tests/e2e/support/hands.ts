import type { Locator, Page } from 'playwright-core';

/** Somebody at a keyboard: there is no mouse. Keys that are not text are counted. */
export interface Hands {
  /** One key or chord: `Enter`, `Alt+2`. */
  press(key: string): Promise<void>;
  /** Text as it comes out of the IME. */
  type(text: string): Promise<void>;
  /** Tab until the focus stands there. Fails when the whole page has been walked without meeting it. */
  tabTo(target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void>;
  /** How many keys were pressed beside text. */
  readonly presses: number;
}

const mostTabs = 150;

export function handsOn(page: Page): Hands {
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
  return {
    press,
    type: (text) => page.keyboard.insertText(text),
    async tabTo(target, key = 'Tab') {
      await target.waitFor();
      for (let n = 0; n <= mostTabs; n += 1) {
        if (await isFocused(target)) return;
        await press(key);
      }
      throw new Error(`${target} can't be reached with ${key}`);
    },
    get presses() {
      return presses;
    },
  };
}
