import type { Desk } from './browser.ts';

interface Rows {
  readonly rows: readonly { readonly id: string }[];
}

/** The first record a list shows to whoever sits here. */
export async function firstId(desk: Desk, procedure: string, input: object = {}): Promise<string> {
  const { rows } = await desk.call<Rows>(procedure, { limit: 1, ...input });
  const [row] = rows;
  if (!row) throw new Error(`${procedure} has no rows for ${JSON.stringify(input)}`);
  return row.id;
}

/** A file that was read and not taken in, so that there is a run to show. */
export async function someImport({ page }: Desk): Promise<string> {
  await page.goto('/imports/new?kind=sites');
  const buffer = Buffer.from('拠点コード,名称,よみ\nX-001,試しの拠点,ためしのきょてん\n');
  await page.locator('#import-file').setInputFiles({ name: '拠点.csv', mimeType: 'text/csv', buffer });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

interface Reports {
  readonly reports: readonly { readonly id: string }[];
  readonly nextWeek: number | null;
}

/** The newest weekly report: made when nobody has made one yet. */
export async function someReport(desk: Desk): Promise<string> {
  const { reports, nextWeek } = await desk.call<Reports>('reports.list', {});
  return reports[0]?.id ?? (await desk.call<{ id: string }>('reports.draft', { weekNo: nextWeek ?? 1 })).id;
}
