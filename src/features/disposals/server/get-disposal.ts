import { readRecord } from '#features/records/server/record-page.public.ts';
import { camelRow } from '#platform/db/row-case.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { CustodyScan } from '../contract/custody.ts';
import { type DisposalView, disposalDrive, disposalFacts, disposalItem } from '../contract/disposal.ts';
import type { Scan } from './custody.rules.ts';
import { disposalKind, factsOf } from './disposal.kind.ts';
import { uncounted } from './disposal.needs.rules.ts';
import { siteName, unscopedValidations } from './disposal.reads.ts';

/** What one press read is one line of 保管の経過, the newest first. */
function pressesOf(scans: readonly Scan[]): CustodyScan[] {
  const presses = Map.groupBy(scans, ({ at, step, holder, place }) => [at, step, holder, place].join('\n'));
  return [...presses.values()]
    .flatMap((read) => {
      const [first] = read;
      if (!first) return [];
      const { at, step, holder, place, locked } = first;
      const drives = read.filter(({ serial }) => serial !== '').length;
      return [{ at, step, holder, place, locked, devices: read.length - drives, drives }];
    })
    .toReversed();
}

/** One batch with its devices and drives, what is not found first, and who had them where. @throws records.absent */
export async function getDisposal(ctx: Ctx, { id }: { id: string }): Promise<DisposalView> {
  const { record: one, page } = await readRecord(ctx, disposalKind, id);
  const { items, drives, scans, gaps } = await factsOf(ctx, one);
  const lost = new Set(one.counted_after === null ? [] : uncounted({ drives }));
  const place = one.place_site_id ? await siteName(ctx, one) : undefined;
  const used = new Set(drives.map(({ validationId }) => validationId));
  return {
    ...page,
    ...disposalFacts.parse(camelRow(one)),
    placeSite: place?.name ?? null,
    items: items.map((item) => disposalItem.parse(item)),
    drives: drives
      .toSorted((a, b) => Number(lost.has(b.serial)) - Number(lost.has(a.serial)))
      .map((drive) => disposalDrive.parse(drive)),
    scans: pressesOf(scans),
    gaps: [...gaps],
    validations: (await unscopedValidations(ctx)).filter(({ id: each, holds }) => holds || used.has(each)),
  };
}
