import { findSite } from '#features/places/server/find-site.public.ts';
import { recordSteps } from '#features/records/server/record-steps.public.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { disposalKind } from './disposal.kind.ts';
import { insertScans, markItems } from './disposals.repo.ts';
import { itemsRead } from './read-codes.rules.ts';

const { said } = words;

/** Steps of the work around the drives. */
export const workingSteps = recordSteps(disposalKind, {
  /** 作業前の数量: the devices that were read stand in the batch (§4-12). @throws disposals.notInBatch */
  countBefore: async (ctx, one, form, { items }) => {
    const read = itemsRead(items, form.read, (tag) => refused.notInBatch({ tag }));
    await markItems(
      ctx,
      one,
      read.map(({ assetId }) => assetId),
      { found_at: ctx.clock.now() },
    );
    const reading = { step: 'countBefore', holder: ctx.actor.name, place: one.place };
    await insertScans(
      ctx,
      one,
      read.map(({ assetId }) => ({ assetId })),
      reading,
    );
    const found = new Set(items.filter(({ foundAt }) => foundAt !== null).map(({ assetId }) => assetId));
    for (const { assetId } of read) found.add(assetId);
    return {
      patch: found.size === items.length ? { counted_before_at: ctx.clock.now() } : {},
      entry: { body: said.countedBefore(found.size, items.length) },
    };
  },

  /** 専用機器の安全確認: 県's machine, at the place 県 named, safe (§4-12). @throws disposals.placeElsewhere, unsafe */
  checkMachine: async (ctx, one, form, { clause }) => {
    const site = await findSite(ctx, form.siteId);
    if (!site) throw refused.siteUnknown();
    if (site.id !== one.place_site_id) throw refused.placeElsewhere({ clause, place: one.place });
    const { worn, interlock, blades, area } = form;
    if (!(worn && interlock && blades && area)) throw refused.unsafe({ clause });
    return {
      patch: { machine: form.machine, machine_site_id: site.id, machine_checked_at: ctx.clock.now() },
      entry: { body: said.machine(form.machine, site.name), data: { site: site.id } },
    };
  },

  /** ラベルを剥がす, off the devices that were read (§4-12). @throws disposals.notInBatch */
  takeLabelsOff: async (ctx, one, form, { items }) => {
    const read = itemsRead(items, form.read, (tag) => refused.notInBatch({ tag }));
    await markItems(
      ctx,
      one,
      read.map(({ assetId }) => assetId),
      { label_off_at: ctx.clock.now() },
    );
    const off = new Set(items.filter(({ labelOffAt }) => labelOffAt !== null).map(({ assetId }) => assetId));
    for (const { assetId } of read) off.add(assetId);
    const isWhole = off.size === items.length;
    return {
      patch: isWhole ? { labels_off_at: ctx.clock.now() } : {},
      // The day's work is owed until every label is off.
      stay: !isWhole,
      entry: { body: said.labelsOff(off.size, items.length) },
    };
  },

  /** 県へ報告: counts that differ, a drive that is not found. */
  report: (ctx, _one, { to, body }) => ({
    patch: { reported_to: to, reported_at: ctx.clock.now() },
    entry: { body: said.reported(to, body) },
  }),

  /** 別の方法を協議 with 県, where the hardware cannot be destroyed (§7-9). */
  agree: (_ctx, _one, { way, agreedWith, agreedOn, reason }) => ({
    patch: { agreed_way: way, agreed_with: agreedWith, agreed_on: agreedOn },
    entry: { body: said.agreed(way, agreedWith, formatMonthDay(agreedOn), reason) },
    reason,
  }),

  /** 作業日を変える, as 県 says. */
  postpone: (_ctx, _one, { workOn, toldBy, reason }) => ({
    patch: { work_on: workOn },
    clocks: { work: onDay(workOn) },
    entry: { body: said.postponed(formatMonthDay(workOn), toldBy, reason) },
    reason,
  }),
});
