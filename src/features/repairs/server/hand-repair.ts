import type { MovementDraft } from '#features/assets/contract/movement.ts';
import { recordMovement } from '#features/assets/server/assets.public.ts';
import { findSite } from '#features/places/server/find-site.public.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairsRefusals as refused } from '../contract/repairs.refusals.ts';
import { repairKind } from './repair.kind.ts';
import { unscopedDevice } from './repair.reads.ts';
import type { RepairRecord } from './repairs.repo.ts';

const { said } = words;

/**
 * A step that changes where the device is writes it into the ledger in the same step, and says in 経過 which place that is: a
 * door that does not know its place is refused.
 */
async function move(
  ctx: Ctx,
  repair: RepairRecord,
  siteId: string,
  movement: Omit<MovementDraft, 'movedOn' | 'basis'>,
) {
  const site = await findSite(ctx, siteId);
  if (!site) throw refused.siteUnknown();
  const movedOn = today(ctx.clock.now());
  await recordMovement(ctx, repair.asset_id, {
    movedOn,
    basis: recordsWords.basis(words.noun, repair.number),
    ...movement,
  });
  return { site, data: { place: siteId } };
}

const bases = ['hq', 'regional'];

/** Steps by which the device comes to the desk, goes to the vendor and back. Those that move it throw the refusals of a movement. */
export const handingSteps = recordSteps(repairKind, {
  /** 預かる: the device is at the desk from now on. @throws repairs.siteUnknown and the refusals of a movement */
  takeIn: async (ctx, repair, form) => {
    const before = await unscopedDevice(ctx, repair.asset_id);
    const { siteId } = form;
    const { site, data } = await move(ctx, repair, siteId, { kind: 'takenIn', siteId, handOverSiteId: siteId });
    return {
      patch: {
        taken_in_at: ctx.clock.now(),
        taken_in_site_id: siteId,
        accessories: form.accessories,
        status_before: before.status,
        site_before_id: before.site_id,
      },
      entry: {
        body: lines(said.takenIn(site.name, form.accessories), form.note),
        shared: true,
        data,
      },
    };
  },

  /** 県へ事前報告, before a vendor is asked (§5-7, §6-7, §7-8). */
  report: (ctx, _repair, form) => ({
    patch: { reported_to: form.to, reported_at: ctx.clock.now() },
    entry: { body: said.reported(form.to, form.body) },
  }),

  /** 日程と場所を指示: 本庁舎 or 地域総合庁舎 (§4-8, §5-7, §6-7, §7-8). @throws repairs.placeElsewhere */
  appoint: async (ctx, _repair, form, { rule }) => {
    const site = await findSite(ctx, form.siteId);
    if (!site) throw refused.siteUnknown();
    if (!bases.includes(site.kind)) throw refused.placeElsewhere({ clause: rule.clause, site: site.name });
    return {
      patch: { vendor: form.vendor, vendor_at: form.at, vendor_site_id: form.siteId, appointed_at: ctx.clock.now() },
      entry: {
        body: lines(said.appointed(form.vendor, shortMoment(form.at), site.name), form.note),
        data: { place: form.siteId },
      },
    };
  },

  /** 業者へ渡す, where it was appointed. @throws the refusals of a movement */
  sendOut: async (ctx, repair, form) => {
    const { data } = await move(ctx, repair, repair.vendor_site_id ?? '', {
      kind: 'sentToRepair',
      siteId: repair.vendor_site_id,
      handOverSiteId: repair.vendor_site_id,
      counterpart: repair.vendor,
      authorityReportedOn: repair.reported_at && today(repair.reported_at),
    });
    const body = said.sentOut(repair.vendor, formatMonthDay(form.dueOn));
    return {
      patch: { sent_at: ctx.clock.now(), vendor_due_on: form.dueOn, waits_for: '' },
      entry: { body: lines(body, form.note), shared: true, data },
    };
  },

  /** 部品待ち・見込みを変える: what it waits for, and the new day. */
  wait: (_ctx, _repair, form) => ({
    patch: { waits_for: form.waitsFor, vendor_due_on: form.dueOn },
    clocks: { vendorBack: onDay(form.dueOn) },
    entry: {
      body: lines(said.waits(form.waitsFor, formatMonthDay(form.dueOn)), form.note),
      shared: true,
    },
  }),

  /** 業者から受け取る: at the desk again, to be checked. @throws the refusals of a movement */
  receiveBack: async (ctx, repair, form) => {
    const { siteId, work, costYen } = form;
    const { site, data } = await move(ctx, repair, siteId, {
      kind: 'backFromRepair',
      siteId,
      handOverSiteId: siteId,
      toStatus: 'repairing',
    });
    const at = ctx.clock.now();
    return {
      patch: { back_at: at, treated_at: at, work, cost_yen: costYen, waits_for: '' },
      entry: {
        body: lines(said.back(repair.vendor, site.name), work, costYen === null ? '' : said.yen(costYen)),
        shared: true,
        data,
      },
    };
  },

  /**
   * 使用者に返す: checked, kitted where the class has it, its data back, to a receiver who was asked (§4-8, §5-7, §6-7, §7-8).
   * @throws records.receiverUnchecked and the refusals of a movement
   */
  giveBack: async (ctx, repair, form) => {
    if (!form.receiverChecked) throw recordsRefusals.receiverUnchecked();
    const home = repair.status_before === 'stored' ? form.siteId : (repair.site_before_id ?? form.siteId);
    const device = await unscopedDevice(ctx, repair.asset_id);
    const site = await findSite(ctx, form.siteId);
    if (!site) throw refused.siteUnknown();
    // What was never in hand, or the ledger has at home already, moves nothing.
    const moved = device.status === 'repairing' && repair.taken_in_at !== null;
    const { data } = moved
      ? await move(ctx, repair, home, {
          kind: 'givenBack',
          siteId: home,
          handOverSiteId: form.siteId,
          toStatus: repair.status_before as 'inUse' | 'stored' | 'lent',
        })
      : { data: {} };
    const said_ = said.givenBack(form.receiverName, form.receiverContact, site.name);
    return {
      patch: {
        receiver_name: form.receiverName,
        receiver_contact: form.receiverContact,
        returned_at: ctx.clock.now(),
        returned_site_id: form.siteId,
      },
      entry: { body: lines(said_, form.note), shared: true, data },
    };
  },

  /** 廃棄待ちにする: what cannot be repaired waits for its disposal. @throws the refusals of a movement */
  writeOff: async (ctx, repair, { siteId, reason }) => {
    const { data } = await move(ctx, repair, siteId, { kind: 'awaitingDisposal', siteId, reason });
    return {
      patch: { returned_at: ctx.clock.now(), returned_site_id: siteId },
      entry: { body: reason, shared: true, data },
      reason,
    };
  },
});
