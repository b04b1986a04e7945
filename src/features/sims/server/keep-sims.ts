import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SimDraft, SimState, SimView } from '../contract/sim.ts';
import { simsRefusals as refused } from '../contract/sims.contract.ts';
import { getSim } from './get-sim.ts';
import {
  endChecks,
  findDevice,
  findHolders,
  findSim,
  insertEntry,
  insertSim,
  simColumns,
  updateSim,
} from './sims.repo.ts';
import { changeWords, simProblem, type ToldSim, uncompared } from './sims.rules.ts';

interface Revision {
  readonly id: string;
  readonly version: number;
  readonly draft: SimDraft;
}

/** SIMを登録 (§4-4). @throws sims.cardTaken, lineTaken, deviceTaken, deviceAbsent and what the state needs */
export async function createSim(ctx: Ctx, draft: SimDraft): Promise<SimView> {
  const asset = await refuseBadSim(ctx, draft, null);
  const id = await insertSim(ctx, draft);
  const nothing = { ...draft, state: 'spare', cardNo: '', lineNo: '', contractNo: '', carrier: '', note: '' } as const;
  const body = changeWords({ ...nothing, stoppedOn: null, asset: null }, { ...draft, asset });
  await insertEntry(ctx, id, { kind: 'registered', body });
  note(ctx, 'create', id, changesBetween(null, simColumns(draft)));
  return getSim(ctx, { id });
}

/** 直す; what changed stands in the history. @throws sims.absent and those of 登録; StaleVersion on a conflict */
export async function reviseSim(ctx: Ctx, { id, version, draft }: Revision): Promise<SimView> {
  const before = await findSim(ctx, id);
  if (!before) throw refused.absent();
  const asset = await refuseBadSim(ctx, draft, id);
  const stale = uncompared(before, draft);
  const patch = { ...simColumns(draft), ...stale };
  await updateSim(ctx, { id, version }, patch);
  if ('checked_on' in stale) await endChecks(ctx, before);
  const was: ToldSim = {
    cardNo: before.card_no,
    lineNo: before.line_no,
    contractNo: before.contract_no,
    carrier: before.carrier,
    state: before.state as SimState,
    stoppedOn: before.stopped_on,
    note: before.note,
    asset: before.asset_tag,
  };
  const body = changeWords(was, { ...draft, asset });
  if (body) await insertEntry(ctx, id, { kind: 'revised', body });
  note(ctx, 'revise', id, changesBetween(before, patch));
  return getSim(ctx, { id });
}

/** Gives the 管理番号 of the device it sits in. */
async function refuseBadSim(ctx: Ctx, draft: SimDraft, selfId: string | null): Promise<string | null> {
  const problem = simProblem(draft);
  if (problem) throw problem;
  for (const holder of await findHolders(ctx, draft, selfId)) {
    if (holder.card_no === draft.cardNo) throw refused.cardTaken({ no: draft.cardNo });
    if (holder.line_no === draft.lineNo) throw refused.lineTaken({ no: draft.lineNo });
    throw refused.deviceTaken({ no: holder.card_no });
  }
  if (!draft.assetId) return null;
  const device = await findDevice(ctx, draft.assetId);
  if (!device) throw refused.deviceAbsent();
  return device.asset_tag;
}

function note(ctx: Ctx, verb: string, entityId: string, changes: ReturnType<typeof changesBetween>): void {
  ctx.audit.record({ action: `sims.${verb}`, entity: 'sim', entityId, changes });
}
