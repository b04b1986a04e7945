import type { Locator, Page } from 'playwright-core';

/** Somebody who presses what a page offers, by the words on it. */
export interface Presser {
  /** Presses a button of the page, also one that folds into ⋯. */
  act(name: string | RegExp): Promise<void>;
  /** Opens the form of a button, fills it in by its labels, and sends it. */
  form(name: string | RegExp, fields: Readonly<Record<string, string>>): Promise<void>;
  /** Fills in the form that is open and sends it. */
  fillIn(fields: Readonly<Record<string, string>>): Promise<void>;
}

const starts = (name: string | RegExp) => (typeof name === 'string' ? new RegExp(`^${name}`) : name);

export function presserOn(page: Page): Presser {
  const act = async (name: string | RegExp) => {
    const button = page
      .locator('#main')
      .getByRole('button', { name: starts(name) })
      .first();
    const more = page
      .locator('#main')
      .getByRole('button', { name: /^(その他の操作|ほかの操作)$/ })
      .first();
    await button.or(more).first().waitFor();
    if (await button.isVisible()) return button.click();
    await more.click();
    await page
      .getByRole('menuitem', { name: starts(name) })
      .first()
      .click();
  };
  const fillIn = async (fields: Readonly<Record<string, string>>) => {
    const dialog = page.locator('.dialog').last();
    await dialog.waitFor();
    for (const [label, value] of Object.entries(fields)) await fill(dialog.getByLabel(new RegExp(`^${label}`)), value);
    // A question without a field is answered by its button.
    if (Object.keys(fields).length > 0) await page.keyboard.press('Control+Enter');
    else await dialog.locator('.btn.primary, .btn.danger').last().click();
  };
  return {
    act,
    fillIn,
    form: async (name, fields) => {
      await act(name);
      await fillIn(fields);
    },
  };
}

/** Writes, chooses by its word, takes the first that a look-up finds, or ticks. */
async function fill(field: Locator, value: string): Promise<void> {
  const kind = await field
    .first()
    .evaluate((element) => element.getAttribute('role') ?? element.getAttribute('type') ?? element.tagName);
  if (kind === 'SELECT') await field.first().selectOption({ label: value });
  else if (kind === 'checkbox') await field.first().check();
  else await field.first().fill(value);
  if (kind !== 'combobox') return;
  await field.page().locator('[role=option]').filter({ hasText: value }).first().click();
}
