import { assetsWords } from '#features/assets/contract/assets.messages.ts';
import { type AssetRef, findAsset, policyFor } from '#features/assets/server/assets.public.ts';
import { about, madeOnce, openRecord } from '#features/records/server/open-record.public.ts';
import { recordSteps } from '#features/records/server/record-steps.public.ts';
import { newId } from '#kernel/id.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { DisposalDraft } from '../contract/disposal.ts';
import { type DisposalClause, disposalClauseOf } from '../contract/disposal-clauses.data.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';
import { disposalsRefusals as refused } from '../contract/disposals.refusals.ts';
import { disposalKind } from './disposal.kind.ts';
import { findDisposal, unscopedTakenDevices } from './disposal.reads.ts';
import { putItems } from './disposals.repo.ts';
import { getDisposal } from './get-disposal.ts';

type Proposal = Pick<DisposalDraft, 'tags' | 'method' | 'explanation'>;

/**
 * 廃棄処分を起案: what, how many and how, explained to 県 (§4-12, §5-11, §6-11, §7-9). The same form sent twice makes one.
 * @throws disposals.assetUnknown, notOurs, notWaiting, otherClause, inAnother
 */
export const proposeDisposal = madeOnce({ find: findDisposal, get: getDisposal }, async (ctx, draft: DisposalDraft) => {
  const id = draft.id ?? newId();
  const { devices, clause } = await expectDevices(ctx, draft, id);
  const { method, explanation } = draft;
  return openRecord(
    ctx,
    disposalKind,
    {
      id,
      action: 'disposals.propose',
      ...headOf(devices),
      entry: { body: words.said.proposed(modelsOf(devices), words.methods[method], explanation) },
      row: { clause, method, explanation },
    },
    (recordId) => putItems(ctx, { id: recordId }, idsOf(devices)),
  );
});

/** Steps of the proposal. */
export const proposingSteps = recordSteps(disposalKind, {
  /** 起案を直す, as 県 asked or before it answered. @throws as a proposal */
  revise: async (ctx, one, form) => {
    const { devices, clause } = await expectDevices(ctx, form, one.id);
    await putItems(ctx, one, idsOf(devices));
    const { title, subjects } = headOf(devices);
    return {
      patch: { clause, method: form.method, explanation: form.explanation },
      head: { title },
      subjects,
      entry: { body: words.said.proposed(modelsOf(devices), words.methods[form.method], form.explanation) },
    };
  },
});

const idsOf = (devices: readonly AssetRef[]) => devices.map(({ id }) => id);

const headOf = (devices: readonly AssetRef[]) => ({
  title: words.heading(modelsOf(devices)),
  subjects: about(idsOf(devices)),
});

/** 名称 and 数量, the most first. */
function modelsOf(devices: readonly AssetRef[]) {
  const counts = Map.groupBy(devices, ({ model }) => model);
  return [...counts].map(([name, those]) => ({ name, count: those.length })).toSorted((a, b) => b.count - a.count);
}

/** Devices that wait for their disposal, all by the same clause, each in no other batch. */
async function expectDevices(ctx: Ctx, { tags }: Proposal, id: string) {
  const devices: AssetRef[] = [];
  let clause: DisposalClause | null = null;
  for (const tag of new Set(tags.map(normalizeAssetTag))) {
    const found = await expectDevice(ctx, tag);
    clause ??= found.clause;
    if (found.clause !== clause) throw refused.otherClause({ tag, clause, other: found.clause });
    devices.push(found.device);
  }
  // Two who propose the same device come one after the other.
  await lockUntilCommit(ctx, 'disposals');
  const [taken] = await unscopedTakenDevices(ctx, idsOf(devices), id);
  const first = devices.find((device) => device.id === taken?.assetId);
  if (taken && first) throw refused.inAnother({ tag: first.assetTag, number: taken.number });
  return { devices, clause: clause as DisposalClause };
}

async function expectDevice(ctx: Ctx, tag: string): Promise<{ device: AssetRef; clause: DisposalClause }> {
  const device = await findAsset(ctx, { tag });
  if (!device) throw refused.assetUnknown({ tag });
  const policy = await policyFor(ctx, device);
  const clause = policy?.disposedBy === 'helpdesk' ? disposalClauseOf(policy.clauses.sanitization) : null;
  if (!clause) throw refused.notOurs({ tag, clauses: policy?.clauses.sanitization ?? ['1-5'] });
  if (device.status !== 'awaitingDisposal') {
    throw refused.notWaiting({ tag, status: assetsWords.statuses[device.status] });
  }
  return { device, clause };
}
