import type { Locator, Page } from 'playwright-core';
import { type Hands, handsOn } from './hands.ts';
import type { Presser } from './presser.ts';

const mostArrows = 80;

/** The same presses without a mouse: buttons and fields are walked to, and everything is chosen by the arrows. */
export function keyboardOn(page: Page): Presser & { readonly hands: Hands } {
  const hands = handsOn(page);
  const main = page.locator('#main');
  const act = async (name: string | RegExp) => {
    const starts = typeof name === 'string' ? new RegExp(`^${name}`) : name;
    const button = main.getByRole('button', { name: starts }).and(page.locator(':not(.form-in-place *)')).first();
    const more = main.getByRole('button', { name: /^(その他の操作|ほかの操作)$/ }).first();
    await button.or(more).first().waitFor();
    const isShown = await button.isVisible();
    await hands.tabTo(isShown ? button : more);
    await hands.press('Enter');
    if (isShown) return;
    await arrowTo(hands, page.getByRole('menuitem', { name: starts }).first(), isFocused);
    await hands.press('Enter');
  };
  const send = async (form: Locator, fields: Readonly<Record<string, string>>) => {
    await form.waitFor();
    for (const [label, value] of Object.entries(fields)) {
      await fill(page, hands, form.getByLabel(new RegExp(`^${label}`)).first(), value);
    }
    if (Object.keys(fields).length > 0) return hands.press('Control+Enter');
    await hands.tabTo(form.locator('.btn.primary, .btn.danger').last());
    await hands.press('Enter');
  };
  const fillIn = (fields: Readonly<Record<string, string>>) => send(page.locator('.dialog').last(), fields);
  return {
    hands,
    act,
    fillIn,
    write: (fields) => send(page.locator('#main form'), fields),
    form: async (name, fields) => {
      await act(name);
      await fillIn(fields);
    },
  };
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

async function arrowTo(hands: Hands, target: Locator, isThere: (target: Locator) => Promise<boolean>): Promise<void> {
  await target.waitFor();
  for (let n = 0; n <= mostArrows; n += 1) {
    if (await isThere(target)) return;
    await hands.press('ArrowDown');
  }
  throw new Error(`${target} can't be reached with the arrows`);
}

/** Writes, chooses by its word, takes what a look-up finds, or ticks. */
async function fill(page: Page, hands: Hands, field: Locator, value: string): Promise<void> {
  await field.waitFor();
  const kind = await field.evaluate(
    (element) => element.getAttribute('role') ?? element.getAttribute('type') ?? element.tagName,
  );
  if (kind === 'radiogroup') {
    await hands.tabTo(field.locator('[tabindex="0"], :checked, button').first());
    const chosen = (word: string) => field.getByRole('radio', { name: word, exact: true, checked: true });
    return arrowTo(hands, field, async () => (await chosen(value).count()) > 0);
  }
  await hands.tabTo(field);
  if (kind === 'checkbox' || kind === 'radio') {
    if (!(await field.isChecked())) await hands.press('Space');
    return;
  }
  if (kind === 'SELECT') {
    const shown = () =>
      field.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.textContent?.trim());
    await hands.press('Home');
    return arrowTo(hands, field, async () => (await shown()) === value);
  }
  await hands.press('Control+a');
  // A look-up that holds the same already finds nothing new.
  await hands.press('Delete');
  await hands.type(value);
  if (kind !== 'combobox') return;
  const option = page.locator('[role=option]').filter({ hasText: value }).first();
  const isActive = (one: Locator) =>
    one.evaluate((element) => document.activeElement?.getAttribute('aria-activedescendant') === element.id);
  await arrowTo(hands, option, isActive);
  await hands.press('Enter');
}
