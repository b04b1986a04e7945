import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { type AssetRef, findAsset, policyFor } from '#features/assets/server/assets.public.ts';
import { unscopedPerson } from '#features/people/server/find-person.public.ts';
import { openRecord } from '#features/records/server/open-record.public.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RepairDraft, RepairView } from '../contract/repair.ts';
import { repairRuleOf } from '../contract/repair-policies.data.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';
import { repairsRefusals as refused } from '../contract/repairs.refusals.ts';
import { getRepair } from './get-repair.ts';
import { diagnosisRule, repairKind } from './repair.kind.ts';
import { findRepair, unscopedOpenRepair, unscopedTicketRequester } from './repair.reads.ts';
import { insertRepair } from './repairs.repo.ts';

/**
 * 修理を受け付ける: by the 管理番号 at the counter, or from a ticket. The same form sent twice makes one repair.
 * @throws repairs.assetUnknown, goneDevice, notTakenIn, alreadyOpen
 */
export async function receiveRepair(ctx: Ctx, draft: RepairDraft): Promise<RepairView> {
  const known = draft.id ? await findRepair(ctx, draft.id) : undefined;
  if (known) return getRepair(ctx, { id: known.id });
  const device = await expectDevice(ctx, draft.assetTag);
  const user = await userOf(ctx, device, draft.ticketId);
  const head = await openRecord(
    ctx,
    repairKind,
    {
      id: draft.id,
      title: words.heading(device.assetTag, draft.symptom),
      assigneeId: ctx.actor.agentId,
      requesterId: user?.id ?? null,
      departmentId: device.departmentId ?? user?.department_id ?? null,
      siteId: device.siteId,
      subjects: [
        { kind: 'asset', id: device.id },
        ...(draft.ticketId ? [{ kind: 'ticket', id: draft.ticketId } as const] : []),
      ],
      clocks: { diagnosis: diagnosisRule },
      entry: { body: draft.symptom, shared: true },
      action: 'repairs.receive',
    },
    (id) =>
      insertRepair(ctx, {
        id,
        asset_id: device.id,
        class_code: device.classCode,
        procurer: device.procurer,
        warranty_until: device.warrantyUntil,
        user_name: user?.name ?? '',
        contact: draft.contact || user?.extension || '',
        symptom: draft.symptom,
      }),
  );
  return getRepair(ctx, { id: head.id });
}

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
async function userOf(ctx: Ctx, device: AssetRef, ticketId: string | null) {
  const asked = ticketId && !device.userId ? await unscopedTicketRequester(ctx, ticketId) : undefined;
  const id = device.userId ?? asked?.requester_id ?? null;
  return id ? unscopedPerson(ctx, id) : undefined;
}
