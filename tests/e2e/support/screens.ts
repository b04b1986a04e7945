import type { Desk } from './browser.ts';
import { handsOn } from './hands.ts';
import { firstId } from './records.ts';
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

/** A call in its second minute: the caller is known, five of six facts are told, a known error is at hand. */
async function showIntake(desk: Desk): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  const { candidates } = await desk.call<{ candidates: { kind: string; id: string }[] }>('tickets.caller', {
    text: 'なかがわ',
  });
  const one = candidates.find(({ kind }) => kind === 'staff');
  const { extension } = await desk.call<{ extension: string }>('tickets.callerCard', { staffMemberId: one?.id });
  await page.goto('/tickets/new');
  await settled(page);
  await hands.type(extension);
  await hands.press('Enter');
  await page.locator('.caller .reach').waitFor();
  await hands.press('Alt+2');
  const texts = {
    'intake-subject': 'スリープから戻すと無線LANにつながらない',
    'ask-occurredText': '今朝 9:10ごろ',
    'ask-operation': 'ふたを開けてスリープから復帰した',
    'ask-situation': '席を離れて戻ったとき。周りの人はつながる',
    'ask-event': '無線LANの一覧が空のまま出ない',
  };
  for (const [id, text] of Object.entries(texts)) {
    await page.locator(`#${id}`).focus();
    await hands.type(text);
  }
  await page.getByText('KE-0037').first().waitFor();
}

/** Week 1 of the contract begins here. */
const firstWeek = '2026-09-28';

/** The report of the last whole week, as its draft. */
async function showReport(desk: Desk): Promise<void> {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const weekNo = Math.floor(Temporal.PlainDate.from(firstWeek).until(today).total('days') / 7);
  const { reports } = await desk.call<{ reports: { id: string; weekNo: number }[] }>('reports.list', {});
  const made = reports.find((report) => report.weekNo === weekNo);
  const { id } = made ?? (await desk.call<{ id: string }>('reports.draft', { weekNo }));
  await desk.page.goto(`/reports/${id}`);
}

/** The line breaks while the list is open. */
async function showError(desk: Desk): Promise<void> {
  const { page } = desk;
  await page.goto('/tickets');
  await settled(page);
  await page.route('**/api/rpc/**', (route) => route.abort());
  const hands = handsOn(page);
  await hands.press('/');
  await hands.type('無線');
  await page.getByRole('alert').first().waitFor();
}

/** Two people write the same known error; the other one saved first. */
async function showConflict(desk: Desk): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  const id = await firstId(desk, 'assets.list', { q: 'NK06' });
  await page.goto(`/assets/${id}/edit`);
  await settled(page);
  const other = await page.context().browser()?.newContext({ baseURL: desk.url });
  if (!other) throw new Error('no browser');
  const second = { ...desk, context: other, page: await other.newPage() };
  await enterAs(second, 'kobayashi');
  await second.page.goto(`/assets/${id}/edit`);
  await settled(second.page);
  await write(second, '充電器を交換した。');
  await second.page.keyboard.press('Control+s');
  await second.page.waitForURL(new RegExp(`/assets/${id}$`));
  await other.close();
  await write(desk, '画面の右下に傷がある。');
  await hands.press('Control+s');
  await page.getByRole('dialog').waitFor();
}

async function write({ page }: Desk, text: string): Promise<void> {
  await page.locator('textarea').last().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

/** Pictures in the order of the guide. */
export const screens: readonly Screen[] = [
  { name: 'login', who: null, show: at('/') },
  {
    name: 'agent-desk',
    who: 'ito',
    async show(desk) {
      await desk.page.goto('/tickets');
      await settled(desk.page);
      for (let n = 0; n < 3; n += 1) await desk.page.keyboard.press('j');
    },
  },
  { name: 'intake', who: 'ito', show: showIntake },
  {
    name: 'ticket',
    who: 'ito',
    show: async (desk) => at(`/tickets/${await firstId(desk, 'tickets.list', { view: 'open', q: '回復キー' })}`)(desk),
  },
  { name: 'day', who: 'ito', show: at('/day') },
  { name: 'board', who: 'mizuno', show: at('/board') },
  { name: 'device-list', who: 'ito', show: at('/assets') },
  {
    name: 'device',
    who: 'ito',
    show: async (desk) => at(`/assets/${await firstId(desk, 'assets.list', { q: 'NK06' })}`)(desk),
  },
  { name: 'weekly-report', who: 'mizuno', show: showReport },
  { name: 'knowledge', who: 'ito', show: at('/knowledge') },
  { name: 'state-empty', who: 'ito', show: at('/tickets?view=all&q=プロッタの詰まり') },
  { name: 'state-error', who: 'ito', show: showError },
  { name: 'state-conflict', who: 'ito', show: showConflict },
];
