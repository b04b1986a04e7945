import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { type AssetRef, findAsset, policyFor } from '#features/assets/server/assets.public.ts';
import { unscopedPerson } from '#features/people/server/find-person.public.ts';
import { about, madeOnce, openRecord } from '#features/records/server/open-record.public.ts';
import { namedTicket } from '#features/tickets/server/tickets.public.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RepairDraft } from '../contract/repair.ts';
import { repairRuleOf } from '../contract/repair-policies.data.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairsRefusals as refused } from '../contract/repairs.refusals.ts';
import { getRepair } from './get-repair.ts';
import { diagnosisRule, repairKind } from './repair.kind.ts';
import { findRepair, unscopedOpenRepair } from './repair.reads.ts';

/**
 * 修理を受け付ける: by the 管理番号 at the counter, or from a ticket.
 * @throws repairs.assetUnknown, goneDevice, notTakenIn, alreadyOpen, tickets.absent
 */
export const receiveRepair = madeOnce({ find: findRepair, get: getRepair }, async (ctx, draft: RepairDraft) => {
  const { symptom } = draft;
  const ticket = await namedTicket(ctx, draft.ticketId);
  const device = await expectDevice(ctx, draft.assetTag);
  const user = await userOf(ctx, device, ticket?.requester_id ?? null);
  const head = {
    id: draft.id,
    title: words.heading(device.assetTag, symptom),
    requesterId: user?.id ?? null,
    departmentId: device.departmentId ?? user?.department_id ?? null,
    siteId: device.siteId,
    subjects: about([device.id], ticket),
    clocks: { diagnosis: diagnosisRule },
    entry: { body: symptom, shared: true },
    action: 'repairs.receive',
    row: {
      asset_id: device.id,
      class_code: device.classCode,
      procurer: device.procurer,
      warranty_until: device.warrantyUntil,
      user_name: user?.name ?? '',
      contact: draft.contact || user?.extension || '',
      symptom,
      no_start: draft.noStart,
    },
  };
  return openRecord(ctx, repairKind, head);
});

/** A device of a class and procurer the desk takes in, in somebody's use or on the shelf, and not in repair already. */
async function expectDevice(ctx: Ctx, code: string): Promise<AssetRef> {
  const tag = normalizeAssetTag(code);
  const device = await findAsset(ctx, { tag });
  if (!device) throw refused.assetUnknown({ tag });
  if (!['inUse', 'stored', 'lent', 'repairing'].includes(device.status)) {
    throw refused.goneDevice({ tag, status: assetsWords.statuses[device.status] });
  }
  const policy = await policyFor(ctx, device);
  const procurer = policy?.procurer ?? device.procurer;
  if (!repairRuleOf(device.classCode, procurer)) {
    const className = policy?.className ?? device.classCode;
    throw refused.notTakenIn({ tag, className, clauses: policy?.clauses.repair ?? ['1-5'] });
  }
  // Two who take in the same device come one after the other.
  await lockUntilCommit(ctx, device.id);
  const open = await unscopedOpenRepair(ctx, device.id);
  if (open) throw refused.alreadyOpen({ tag, number: open.number });
  // What the row of the contract says of it: a KK of before counts as its department's (§4-1).
  return { ...device, procurer };
}

/** Whose it is by the ledger, or who asked in the ticket. */
function userOf(ctx: Ctx, device: AssetRef, requesterId: string | null) {
  const id = device.userId ?? requesterId;
  return id ? unscopedPerson(ctx, id) : undefined;
}
