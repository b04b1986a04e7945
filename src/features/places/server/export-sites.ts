import { ledgerBook } from '#features/imports/server/ledger-book.public.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import { readAllPages } from '#platform/rpc/read-all-pages.ts';
import { downloadBook } from '#platform/sheets/download-book.ts';
import type { SiteListInput } from '../contract/places.contract.ts';
import { placesWords as words } from '../contract/places.messages.ts';
import { siteImport } from './site-import.definition.ts';
import { listSites } from './sites.reads.ts';

/** The list as it is filtered now, as a workbook the import takes back. */
export async function exportSites(input: SiteListInput, call: StagedCall): Promise<File> {
  const all = await readAllPages((page) => call.read((ctx) => listSites(ctx, { ...input, ...page })));
  await call.read(async (ctx) =>
    ctx.audit.record({
      action: 'places.exportSites',
      entity: 'site',
      entityId: '*',
      changes: { rows: [null, all.length] },
    }),
  );
  const codes = all.map((site) => site.code);
  return downloadBook(await ledgerBook(call.read, siteImport, codes), words.file);
}
