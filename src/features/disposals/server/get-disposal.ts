import { readRecord } from '#features/records/server/record-page.public.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type DisposalView, disposalDrive, disposalFacts, disposalItem } from '../contract/disposal.ts';
import { disposalKind } from './disposal.kind.ts';
import { uncounted } from './disposal.needs.rules.ts';
import { listDrives, listItems, siteName } from './disposal.reads.ts';

/** One batch with its devices and drives, what is not found first. @throws records.absent */
export async function getDisposal(ctx: Ctx, { id }: { id: string }): Promise<DisposalView> {
  const { record: one, page } = await readRecord(ctx, disposalKind, id);
  const drives = await listDrives(ctx, one);
  const lost = new Set(one.counted_after === null ? [] : uncounted({ drives }));
  const place = one.place_site_id ? await siteName(ctx, one) : undefined;
  return {
    ...page,
    ...disposalFacts.parse(camelRow(one)),
    placeSite: place?.name ?? null,
    items: (await listItems(ctx, one)).map((item) => disposalItem.parse(item)),
    drives: drives
      .toSorted((a, b) => Number(lost.has(b.serial)) - Number(lost.has(a.serial)))
      .map((drive) => disposalDrive.parse(drive)),
  };
}
