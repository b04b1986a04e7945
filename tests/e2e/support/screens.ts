import type { Desk } from './browser.ts';
import { handsOn } from './hands.ts';
import { appliedLedgerRun, ledgerRun } from './ledger-run.ts';
import { firstId, someReport } from './records.ts';
import { settled } from './settled.ts';
import { enterAs } from './sign-in.ts';

/** A picture of the guide: who sits there, and what was done before it was taken. */
export interface Screen {
  readonly name: string;
  readonly who: string | null;
  show(desk: Desk): Promise<void>;
}

/** The Tuesday morning of the mocks, R8.11.24 10:42. */
export const officeHour = '2026-11-24T01:42:00Z';

const at = (address: string) => async (desk: Desk) => {
  await desk.page.goto(address);
};

/** On a phone nobody has a keyboard, and a list begins at its top. */
const isPhone = ({ page }: Desk) => (page.viewportSize()?.width ?? 0) < 768;

/** Charts come after the page, with a library of their own. */
const drawn = ({ page }: Desk) => page.locator('.chart-figure svg').first().waitFor();

/** Two of three things of a kit were read. */
async function showCounter({ page }: Desk): Promise<void> {
  await page.goto('/loans/counter');
  const box = page.locator('.scan-desk input').first();
  for (const [tag, read] of [
    ['WC-0001', 1],
    ['WM-0001', 2],
  ] as const) {
    await box.fill(tag);
    await box.press('Enter');
    await page.getByText(`読取 ${read} / 3`).waitFor();
  }
}

/** How long the call has lasted when the picture of it is taken. */
const callSeconds = 134;

/** A call in its third minute: the caller is known, five of six facts are told, a known error is at hand. */
async function showIntake(desk: Desk): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  await page.goto('/tickets/new');
  await settled(page);
  await hands.type('3-2718');
  await page.getByText('中川 真理').first().waitFor();
  await hands.press('Enter');
  await page.locator('.caller .reach').waitFor();
  await hands.press('Alt+2');
  const texts = {
    'intake-subject': 'スリープから戻すと無線LANにつながらない',
    'ask-occurredText': 'R8.11.24 10:20ごろ',
    'ask-operation': '会議室へ移動し、ふたを開けた',
    'ask-situation': '毎回。再起動すると直る',
  };
  for (const [id, text] of Object.entries(texts)) {
    await page.locator(`#${id}`).focus();
    await hands.type(text);
  }
  await page.locator('#intake-category').focus();
  await hands.type('無線LAN');
  await page
    .getByRole('option', { name: /無線LAN/ })
    .first()
    .waitFor();
  await hands.press('ArrowDown');
  await hands.press('Enter');
  await page.locator('#ask-event').focus();
  await hands.type('無線の一覧が空。機内モードの切替が押せない');
  await page.getByText('KE-0037').first().waitFor();
  await page.clock.setFixedTime(Temporal.Instant.from(officeHour).add({ seconds: callSeconds }).toString());
}

/** The ticket of the mocks: a recovery key asked for at every start. */
const recovery = '起動のたび回復キーを求められる';

interface Tickets {
  readonly rows: readonly { readonly id: string; readonly subject: string }[];
}

async function openTickets(desk: Desk) {
  const { rows } = await desk.call<Tickets>('tickets.list', { view: 'open', limit: 50 });
  return rows;
}

/** The open work in the order of its deadlines, the showcase ticket beside it. */
async function showDesk(desk: Desk): Promise<void> {
  const place = (await openTickets(desk)).findIndex(({ subject }) => subject === recovery);
  if (place < 0) throw new Error(`${recovery} is not among the first open tickets`);
  await desk.page.goto('/tickets');
  await settled(desk.page);
  if (isPhone(desk)) return;
  for (let n = 0; n <= place; n += 1) await desk.page.keyboard.press('j');
}

async function showTicket(desk: Desk): Promise<void> {
  const found = (await openTickets(desk)).find(({ subject }) => subject === recovery);
  await desk.page.goto(`/tickets/${found?.id}`);
}

async function showBoard(desk: Desk): Promise<void> {
  await desk.page.goto('/board');
  await drawn(desk);
}

/** The report of the last whole week, as far as it is on this morning. */
async function showReport(desk: Desk): Promise<void> {
  await desk.page.goto(`/reports/${await someReport(desk)}`);
  await drawn(desk);
  if (!isPhone(desk)) await desk.page.locator('.figure-link', { hasText: '58件' }).first().click();
}

/** What waits for 県, opened. */
async function showApproval(desk: Desk): Promise<void> {
  await desk.page.goto(`/approvals/${await firstId(desk, 'approvals.list', { view: 'mine' })}`);
}

/** R6型 of one building, some of them chosen. */
async function showDevices(desk: Desk): Promise<void> {
  const { page } = desk;
  const site = await firstId(desk, 'places.list', { q: '桑名庁舎' });
  const model = await modelNamed(desk, 'R6型 13インチ');
  await page.goto(`/assets?view=NK&f.site=${site}&f.model=${model}`);
  await settled(page);
  if (isPhone(desk)) return;
  for (const moves of [3, 2, 4, 4]) {
    for (let n = 0; n < moves; n += 1) await page.keyboard.press('j');
    await page.keyboard.press('x');
  }
}

async function modelNamed(desk: Desk, name: string): Promise<string> {
  const found = await desk.call<{ id: string; label: string }[]>('assets.lookUp', { kind: 'model', q: name });
  const model = found.find(({ label }) => label.includes(name));
  if (!model) throw new Error(`there is no model ${name}`);
  return model.id;
}

async function showDevice(desk: Desk): Promise<void> {
  await desk.page.goto(`/assets/${await firstId(desk, 'assets.list', { q: 'NK06-01837' })}`);
}

/** The line breaks while somebody is away from the list: what was read before stays on screen. */
async function showError({ page }: Desk): Promise<void> {
  await page.goto('/tickets');
  await settled(page);
  await page
    .locator('a:visible', { hasText: /^機器$/ })
    .first()
    .click();
  await settled(page);
  await page.clock.setFixedTime(Temporal.Instant.from(officeHour).add({ minutes: 4 }).toString());
  await page.route('**/api/rpc/**', (route) => route.abort());
  await page
    .locator('a:visible', { hasText: /^受付$/ })
    .first()
    .click();
  await page.getByRole('alert').first().waitFor();
}

/** Devices two people wrote at once; every picture takes the next. */
const contested = ['NK06-01837', 'NK06-01838', 'NK06-01840', 'NK06-01841'];

/** Two people write the same line of the ledger; the other one saved first. */
async function showConflict(desk: Desk): Promise<void> {
  const { page } = desk;
  const [tag = ''] = contested.splice(0, 1);
  contested.push(tag);
  const id = await firstId(desk, 'assets.list', { q: tag });
  await page.goto(`/assets/${id}/edit`);
  await settled(page);
  const other = await page.context().browser()?.newContext({ baseURL: desk.url });
  if (!other) throw new Error('no browser');
  const second = { ...desk, context: other, page: await other.newPage() };
  await enterAs(second, 'kobayashi');
  await second.page.goto(`/assets/${id}/edit`);
  await settled(second.page);
  await write(second, { OS更新: '26200.7309', 備考: '充電器を交換した。' });
  await second.page.keyboard.press('Control+s');
  await second.page.waitForURL(new RegExp(`/assets/${id}$`));
  await other.close();
  await write(desk, { OS更新: '26200.7462', 備考: '画面の右下に傷がある。充電器を交換した。' });
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').waitFor();
}

async function write({ page }: Desk, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
}

async function showLoan(desk: Desk): Promise<void> {
  await desk.page.goto(`/loans/${await firstId(desk, 'loans.list', { view: 'overdue' })}`);
}

async function showRepair(desk: Desk): Promise<void> {
  await desk.page.goto(`/repairs/${await firstId(desk, 'repairs.list', { view: 'atVendor' })}`);
}

async function showItem(desk: Desk): Promise<void> {
  await desk.page.goto(`/stock/items/${await firstId(desk, 'stock.items', { view: 'short' })}`);
}

async function showLogin({ page }: Desk): Promise<void> {
  await page.goto('/');
  await page.getByLabel('利用者ID').fill('ito');
  await page.getByLabel('パスワード', { exact: true }).fill('mihon-no-ken');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

async function showImport(desk: Desk, run: (desk: Desk) => Promise<string>, part = ''): Promise<void> {
  await desk.page.goto(`/imports/${await run(desk)}${part}`);
}

/** Pictures in the order of the guide. The import comes last: it changes the ledger. */
export const screens: readonly Screen[] = [
  { name: 'login', who: null, show: showLogin },
  { name: 'agent-desk', who: 'ito', show: showDesk },
  { name: 'intake', who: 'ito', show: showIntake },
  { name: 'ticket', who: 'ito', show: showTicket },
  { name: 'day', who: 'ito', show: at('/day') },
  { name: 'board', who: 'mizuno', show: showBoard },
  { name: 'home-authority', who: 'mori', show: at('/home') },
  { name: 'home-coordinator', who: 'tantou', show: at('/home') },
  { name: 'home-staff', who: 'shokuin', show: at('/home') },
  { name: 'setup', who: 'kanri', show: at('/home') },
  { name: 'device-list', who: 'ito', show: showDevices },
  { name: 'device', who: 'ito', show: showDevice },
  { name: 'weekly-report', who: 'mizuno', show: showReport },
  { name: 'approval', who: 'mori', show: showApproval },
  { name: 'clauses', who: 'mori', show: at('/contract/clauses?span=month&clause=3-1') },
  { name: 'knowledge', who: 'ito', show: at('/knowledge') },
  { name: 'loans-overdue', who: 'ito', show: at('/loans?view=overdue') },
  { name: 'loan', who: 'ito', show: showLoan },
  { name: 'loan-counter', who: 'ito', show: showCounter },
  { name: 'loan-calendar', who: 'ito', show: at('/loans/calendar') },
  { name: 'repair', who: 'ito', show: showRepair },
  { name: 'stock', who: 'ito', show: at('/stock/items') },
  { name: 'stock-item', who: 'ito', show: showItem },
  { name: 'state-empty', who: 'ito', show: at('/tickets?view=breached&q=桑名') },
  { name: 'state-error', who: 'ito', show: showError },
  { name: 'state-conflict', who: 'ito', show: showConflict },
  { name: 'import-dry-run', who: 'ito', show: (desk) => showImport(desk, ledgerRun) },
  { name: 'import-result', who: 'ito', show: (desk) => showImport(desk, appliedLedgerRun, '?show=changed') },
];
