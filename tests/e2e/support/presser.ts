import type { Locator, Page } from 'playwright-core';

/** Somebody who presses what a page offers, by the words on it. */
export interface Presser {
  /** Presses a button of the page, also one that folds into ⋯. */
  act(name: string | RegExp): Promise<void>;
  /** Opens the form of a button, fills it in by its labels, and sends it. */
  form(name: string | RegExp, fields: Readonly<Record<string, string>>): Promise<void>;
  /** Fills in the form that is open and sends it. */
  fillIn(fields: Readonly<Record<string, string>>): Promise<void>;
  /** Fills in the form that is the page itself and sends it. */
  write(fields: Readonly<Record<string, string>>): Promise<void>;
}

const starts = (name: string | RegExp) => (typeof name === 'string' ? new RegExp(`^${name}`) : name);

/** `within` is the part of the page whose buttons are pressed. */
export function presserOn(page: Page, within = '#main'): Presser {
  const act = async (name: string | RegExp) => {
    // The form of the next step stands open and is named like its button: the button is meant.
    const button = page
      .locator(within)
      .getByRole('button', { name: starts(name) })
      .and(page.locator(':not(.form-in-place *)'))
      .first();
    const more = page
      .locator(within)
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
  const send = async (form: Locator, fields: Readonly<Record<string, string>>) => {
    await form.waitFor();
    for (const [label, value] of Object.entries(fields)) await fill(form.getByLabel(new RegExp(`^${label}`)), value);
    // A question without a field is answered by its button.
    if (Object.keys(fields).length > 0) await page.keyboard.press('Control+Enter');
    else await form.locator('.btn.primary, .btn.danger').last().click();
  };
  const fillIn = (fields: Readonly<Record<string, string>>) => send(page.locator('.dialog').last(), fields);
  return {
    act,
    fillIn,
    write: (fields) => send(page.locator('#main form'), fields),
    form: async (name, fields) => {
      await act(name);
      await fillIn(fields);
    },
  };
}

/** Writes, chooses by its word (also of a few that stand side by side), takes the first that a look-up finds, or ticks. */
async function fill(field: Locator, value: string): Promise<void> {
  const kind = await field
    .first()
    .evaluate((element) => element.getAttribute('role') ?? element.getAttribute('type') ?? element.tagName);
  if (kind === 'SELECT') await field.first().selectOption({ label: value });
  else if (kind === 'radiogroup') return field.first().getByText(value, { exact: true }).click();
  else if (kind === 'checkbox' || kind === 'radio') await field.first().check();
  else {
    // The field before is done with once the focus is here.
    await field.first().focus();
    // A look-up that holds the same already finds nothing new.
    if (kind === 'combobox' && (await field.first().inputValue()) !== '') await field.first().fill('');
    await field.first().fill(value);
  }
  if (kind !== 'combobox') return;
  await field.page().locator('[role=option]').filter({ hasText: value }).first().click();
}
