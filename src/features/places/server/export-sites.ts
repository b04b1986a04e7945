import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import type { BookColumn, BookRow } from '#platform/sheets/book.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { SiteListInput } from '../contract/places.contract.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import type { SiteRow } from '../contract/site.ts';
import { listSites } from './sites.reads.ts';

const columns: BookColumn[] = [
  { title: words.columns.code, kind: 'text', width: 12 },
  { title: words.columns.name, kind: 'text', width: 30 },
  { title: words.columns.kind, kind: 'text', width: 20, list: Object.values(words.kinds) },
  { title: words.columns.region, kind: 'text', width: 10, list: Object.values(words.regions) },
  { title: words.columns.baseName, kind: 'text', width: 20 },
  { title: words.columns.driveMinutes, kind: 'integer', width: 10 },
  { title: words.columns.address, kind: 'text', width: 40 },
  { title: words.columns.phone, kind: 'text', width: 16 },
  { title: words.columns.closedOn, kind: 'date', width: 12, wareki: true },
];

const toCells = (row: SiteRow): BookRow => [
  row.code,
  row.name,
  words.kinds[row.kind],
  words.regions[row.region],
  row.baseName,
  row.driveMinutes,
  row.address,
  row.phone,
  row.closedOn,
];

/** The list as it is filtered now, as a workbook. */
export async function exportSites(input: SiteListInput, call: StagedCall): Promise<File> {
  const rows = await call.read(async (ctx) => {
    const all = await readAllPages((page) => listSites(ctx, { ...input, ...page }));
    ctx.audit.record({
      action: 'places.exportSites',
      entity: 'site',
      entityId: '*',
      changes: { rows: [null, all.length] },
    });
    return all;
  });
  return downloadBook({ sheets: [{ name: words.title, columns, rows: rows.map(toCells) }] }, words.file);
}
