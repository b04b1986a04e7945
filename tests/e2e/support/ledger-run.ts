import type { Desk } from './browser.ts';
import { editedLedger } from './edited-ledger.ts';

const patience = 300_000;
let checked: Promise<string> | undefined;
let applied: Promise<unknown> | undefined;

/** The dry run of the whole ledger of devices, edited by an office: made once, whoever looks at it. */
export function ledgerRun(desk: Desk): Promise<string> {
  checked ??= checkLedger(desk);
  return checked;
}

/** The same run after its one commit. */
export async function appliedLedgerRun(desk: Desk): Promise<string> {
  const id = await ledgerRun(desk);
  applied ??= post(desk, 'imports/apply', { id });
  await applied;
  return id;
}

async function checkLedger(desk: Desk): Promise<string> {
  const { page } = desk;
  const ledger = await editedLedger(await exportedLedger(desk));
  await page.goto('/imports/new?kind=assets');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const input = page.locator('#import-file');
  await input.setInputFiles({ name: '一人一台PC台帳_R81120.xlsx', mimeType, buffer: ledger });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/, { timeout: patience });
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  await post(desk, 'imports/check', { id, mapping: null });
  return id;
}

async function exportedLedger(desk: Desk): Promise<File> {
  const answer = await post(desk, 'imports/exportLedger', { kind: 'assets' });
  const headers = { 'content-type': answer.headers()['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(await answer.body()), { headers }).formData();
  const file = [...form.values()].find((value) => value instanceof File);
  if (!file) throw new Error('the export of the ledger holds no file');
  return file;
}

async function post({ context, url }: Desk, path: string, input: object) {
  const options = { data: { json: input }, headers: { origin: url }, timeout: patience };
  const answer = await context.request.post(`/api/rpc/${path}`, options);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return answer;
}
