import { addDays } from '#kernel/calendar/civil.ts';
import type { Refused } from '#kernel/refusal.ts';
import type { SimDraft } from '../contract/sim.ts';
import { simsRefusals as refused } from '../contract/sims.contract.ts';
import { simsWords as words } from '../contract/sims.messages.ts';

/** A SIM in use is compared with its contract and device again after half a year. */
export const simCheckDays = 180;
export const checkedBefore = (today: string): string => addDays(today, -simCheckDays);

/** Why the ledger can't say so; null when it can. */
export function simProblem({ state, assetId, stoppedOn }: SimDraft): Refused | null {
  if (state === 'inUse' && !assetId) return refused.deviceRequired();
  if (state !== 'inUse' && assetId) return refused.deviceForbidden();
  if (state === 'stopped' && !stoppedOn) return refused.stoppedOnRequired();
  return state !== 'stopped' && stoppedOn ? refused.stoppedOnForbidden() : null;
}

interface Compared {
  readonly card_no: string;
  readonly line_no: string;
  readonly contract_no: string;
  readonly carrier: string;
  readonly asset_id: string | null;
}

/** What a comparison looked at is another now: nobody has compared it since. */
export function uncompared(was: Compared, now: SimDraft): { checked_on?: null } {
  const same =
    was.card_no === now.cardNo &&
    was.line_no === now.lineNo &&
    was.contract_no === now.contractNo &&
    was.carrier === now.carrier &&
    was.asset_id === now.assetId;
  return same ? {} : { checked_on: null };
}

/** A SIM as its history tells of it. */
export interface ToldSim extends Omit<SimDraft, 'assetId'> {
  readonly asset: string | null;
}

const told = (sim: ToldSim) =>
  ({
    cardNo: sim.cardNo,
    lineNo: sim.lineNo,
    contractNo: sim.contractNo,
    carrier: sim.carrier,
    state: words.states[sim.state],
    asset: sim.asset ?? '',
    stoppedOn: sim.stoppedOn ?? '',
    note: sim.note,
  }) as const;

/** What changed, in the words of the ledger. */
export function changeWords(before: ToldSim, after: ToldSim): string {
  const [was, now] = [told(before), told(after)];
  return (Object.keys(now) as (keyof typeof now)[])
    .filter((key) => was[key] !== now[key])
    .map((key) => words.changed(words.columns[key], was[key] || words.none, now[key] || words.none))
    .join(words.separator);
}
