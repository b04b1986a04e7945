import type { MovementDraft } from '#features/assets/contract/movement.ts';
import { recordMovement } from '#features/assets/server/assets.public.ts';
import { findSite } from '#features/places/server/find-site.public.ts';
import { findRoom } from '#features/places/server/room-uses.public.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordsRefusals } from '#features/records/contract/records.refusals.ts';
import { lines, recordSteps } from '#features/records/server/record-steps.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { shortMoment } from '#kernel/short-moment.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { formatMonthDay } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';
import { deliveriesRefusals as refused } from '../contract/deliveries.refusals.ts';
import type { DeliveryRecord } from './deliveries.repo.ts';
import { deliveryKind } from './delivery.kind.ts';
import {
  type DeliveryFactsNow,
  departureProblem,
  orderedWayProblem,
  placeProblem,
  preparationProblem,
} from './delivery.needs.rules.ts';

const { said } = words;

/** A step that changes where the device is writes it into the ledger in the same step. */
const move = (ctx: Ctx, one: DeliveryRecord, movement: Omit<MovementDraft, 'movedOn' | 'basis'>) =>
  recordMovement(ctx, one.asset_id, {
    movedOn: today(ctx.clock.now()),
    basis: recordsWords.basis(words.noun, one.number),
    reason: one.reason,
    ...movement,
  });

interface Place {
  readonly siteId: string;
  readonly roomId: string | null;
  /** 本庁舎 ヘルプデスク室. */
  readonly name: string;
}

/** The place, where the contract lets it pass from hand to hand. @throws deliveries.siteUnknown, roomUnknown, roomRequired, placeElsewhere */
async function placeOf(
  ctx: Ctx,
  { policy, kind }: DeliveryFactsNow,
  { siteId, roomId }: { readonly siteId: string | null; readonly roomId: string | null },
): Promise<Place> {
  const room = roomId ? await findRoom(ctx, roomId, today(ctx.clock.now())) : null;
  if (room === undefined) throw refused.roomUnknown();
  const problem = placeProblem(policy, kind, room);
  if (problem) throw problem;
  if (room) return { siteId: room.siteId, roomId: room.id, name: `${room.site} ${room.name}` };
  const site = siteId ? await findSite(ctx, siteId) : undefined;
  if (!site) throw refused.siteUnknown();
  return { siteId: site.id, roomId: null, name: site.name };
}

/** The label that was read is that of the device. @throws deliveries.otherDevice */
function checkLabel(one: DeliveryRecord, code: string): void {
  const read = normalizeAssetTag(code);
  if (read !== one.asset_tag) throw refused.otherDevice({ tag: one.asset_tag, read });
}

/** Steps by which a device is promised, handed over, collected and carried. Those that move it throw the refusals of a movement. */
export const handingSteps = recordSteps(deliveryKind, {
  /** 準備を記録: the image, the patches and the registrations. @throws deliveries.imageRequired, patchesRequired */
  prepare: (ctx, _one, form, { policy }) => {
    const problem = preparationProblem(policy, form, today(ctx.clock.now()));
    if (problem) throw problem;
    const patched = form.patchedOn ? formatMonthDay(form.patchedOn) : '';
    return {
      patch: {
        image: form.image,
        patched_on: form.patchedOn,
        registered: form.registered,
        prepared_at: ctx.clock.now(),
      },
      entry: {
        body: said.prepared(form.image, patched, form.registered),
        data: { image: form.image, patchedOn: form.patchedOn },
      },
    };
  },

  /** 日時と場所を約束. @throws deliveries.siteUnknown, placeElsewhere */
  appoint: async (ctx, _one, form, facts) => {
    const site = await placeOf(ctx, facts, form);
    return {
      patch: { appointed_for: form.at, appointed_site_id: site.siteId, appointed_room_id: site.roomId },
      entry: {
        body: lines(said.appointed(shortMoment(form.at), site.name), form.note),
        shared: true,
        data: { place: site.siteId, room: site.roomId, on: today(form.at) },
      },
    };
  },

  /** 期限を変える, as 県 says. */
  postpone: (_ctx, _one, { dueOn, reason }) => ({
    patch: { due_on: dueOn },
    clocks: { due: onDay(dueOn) },
    entry: { body: said.postponed(formatMonthDay(dueOn), reason), shared: true },
    reason,
  }),

  /**
   * 手渡す: prepared, to a receiver whose 所属, name and contact were checked, where the contract says (§4-10, §5-9, §6-9).
   * @throws records.receiverUnchecked, placeElsewhere and the refusals of a movement
   */
  handOver: async (ctx, one, form, facts) => {
    if (!form.receiverChecked) throw recordsRefusals.receiverUnchecked();
    const site = await placeOf(ctx, facts, form);
    const at = ctx.clock.now();
    const passed = { handOverSiteId: site.siteId, handOverRoomId: site.roomId };
    await move(ctx, one, { kind: 'distributed', userId: one.user_id, ...passed });
    const who = said.handed(form.receiverDepartment, form.receiverName, form.receiverContact, site.name);
    return {
      patch: {
        receiver_department: form.receiverDepartment,
        receiver_name: form.receiverName,
        receiver_contact: form.receiverContact,
        handed_at: at,
        handed_site_id: site.siteId,
        handed_room_id: site.roomId,
        ended_at: at,
      },
      entry: {
        body: lines(who, form.note),
        shared: true,
        data: { place: site.siteId, room: site.roomId, receiverChecked: true },
      },
    };
  },

  /** 引き取る: whose it was is written down with its 管理番号. @throws deliveries.placeElsewhere and those of a movement */
  collect: async (ctx, one, form, facts) => {
    const site = await placeOf(ctx, facts, form);
    const passed = { handOverSiteId: site.siteId, handOverRoomId: site.roomId };
    await move(ctx, one, { kind: 'collected', siteId: site.siteId, ...passed });
    return {
      patch: {
        user_name: form.userName,
        handed_at: ctx.clock.now(),
        handed_site_id: site.siteId,
        handed_room_id: site.roomId,
      },
      entry: {
        body: lines(said.collected(form.userName, site.name), form.note),
        shared: true,
        data: { place: site.siteId, room: site.roomId, userName: form.userName },
      },
    };
  },

  /** 運び出す: the label is read, and the way is one the contract allows. @throws deliveries.otherDevice, protectionRequired … */
  depart: (ctx, one, form, { policy }) => {
    checkLabel(one, form.tag);
    const between = one.from_site_id !== one.to_site_id;
    const problem = orderedWayProblem(policy, between, one.reason) ?? departureProblem(policy, between, form);
    if (problem) throw problem;
    const agreed = [form.agreedWith, form.agreedOn && formatMonthDay(form.agreedOn)].filter(Boolean).join(' ');
    return {
      patch: {
        way: form.way,
        carrier: form.carrier,
        protection: form.protection,
        agreed_with: form.agreedWith,
        agreed_on: form.agreedOn,
        departed_at: ctx.clock.now(),
      },
      entry: {
        body: said.departed(form.way, form.carrier, form.protection, agreed),
        data: { place: one.from_site_id },
      },
    };
  },

  /** 到着を記録: the label is read at the other end. @throws deliveries.otherDevice and the refusals of a movement */
  arrive: async (ctx, one, form) => {
    checkLabel(one, form.tag);
    const site = await findSite(ctx, one.to_site_id ?? '');
    if (!site) throw refused.siteUnknown();
    // Within the grounds of one site the ledger has nothing to move.
    if (one.from_site_id !== site.id) {
      const authorityReportedOn = one.agreed_on;
      await move(ctx, one, { kind: 'transported', siteId: site.id, protection: one.protection, authorityReportedOn });
    }
    const at = ctx.clock.now();
    return {
      patch: { arrived_at: at, ended_at: at },
      entry: { body: lines(said.arrived(site.name), form.note), data: { place: site.id } },
    };
  },

  /** 手配を取り消す, of a device that nobody handed over. */
  cancel: (ctx, _one, { reason }) => ({
    patch: { ended_at: ctx.clock.now() },
    entry: { body: reason, shared: true },
    reason,
  }),
});
