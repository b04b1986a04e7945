import type { Desk } from './browser.ts';
import type { Desks } from './desks.ts';
import { keyboardOn } from './keyboard.ts';
import { settled } from './settled.ts';
import type { photo } from './visits/own-disposal.ts';

type Fields = Readonly<Record<string, string>>;

/** Somebody of the office at their own desk, with a keyboard alone. */
export async function personAt(desks: Desks, who: string) {
  const desk = await desks.of(who);
  const keys = keyboardOn(desk.page);
  const said = (words: string | RegExp) => desk.page.locator('.toast', { hasText: words }).first().waitFor();
  return {
    desk,
    /** Sends the form that is the page, and is told why not. */
    refused: async (fields: Fields, words: string | RegExp) => {
      await keys.write(fields);
      await desk.page.locator('#main').getByText(words).first().waitFor();
      // The browser notes the answer that refused it, too.
      const told = desk.problems.filter((each) => !/status of 4\d\d/.test(each));
      desk.problems.splice(0, desk.problems.length, ...told);
    },
    /** The page says why a step cannot be taken now. */
    blocked: (words: string | RegExp) => desk.page.locator('.blocked-steps', { hasText: words }).first().waitFor(),
    goTo: async (path: string) => {
      await desk.page.goto(path);
      await settled(desk.page);
    },
    /** Takes a step by its button and form, and hears the sentence. */
    step: async (name: string, fields: Fields, words: string | RegExp) => {
      await keys.form(name, fields);
      await said(words);
      await settled(desk.page);
    },
    /** Opens the form of a file; the system's own window gives it. */
    attach: async (name: string, file: typeof photo, words: string) => {
      await keys.act(name);
      await desk.page.locator('.dialog input[type=file]').setInputFiles(file);
      await desk.page.keyboard.press('Control+Enter');
      await said(words);
      await settled(desk.page);
    },
    /** Fills in the form that is the page; gives where it led. */
    write: async (fields: Fields, words: string | RegExp) => {
      await keys.write(fields);
      await said(words);
      await settled(desk.page);
      return new URL(desk.page.url()).pathname;
    },
  };
}

interface Life {
  readonly status: string;
  readonly movements: readonly { readonly kind: string }[];
}
/** What the ledger says of a device, by its page. */
export const lifeOf = (desk: Desk, page: string) => desk.call<Life>('assets.get', { id: page.split('/').at(-1) });

/** Who gets it, asked. */
export const receiver = {
  受取人の氏名: '中川 真理',
  受取人の連絡先: '3-2718',
  所属が合っている: '',
  氏名が合っている: '',
  連絡先が合っている: '',
};
