import type { Refused } from '#kernel/refusal.ts';
import type { AssetFacts } from '../contract/asset.ts';
import { assetsRefusals as refuse } from '../contract/assets.contract.ts';

/** What the ledger knows beside the facts sent: the model, and who already has the numbers. */
export interface FactsAround {
  readonly className: string | null;
  readonly model: { readonly name: string; readonly classCode: string; readonly className: string } | null;
  readonly fixedIp: boolean;
  readonly tagOf: string | null;
  readonly ipOf: string | null;
  readonly simOf: string | null;
}

/** What stands against registering or revising these facts; null when nothing does. */
export function factsProblem(facts: AssetFacts, around: FactsAround): Refused | null {
  if (around.tagOf) return refuse.tagTaken({ tag: facts.assetTag });
  if (around.className === null) return refuse.classUnknown();
  if (!around.model) return refuse.modelUnknown();
  if (around.model.classCode !== facts.classCode) {
    return refuse.modelOfOtherClass({ model: around.model.name, of: around.model.className });
  }
  if (around.fixedIp && !facts.ipAddress) return refuse.fixedIpRequired();
  if (around.fixedIp && around.ipOf) return refuse.ipTaken({ tag: around.ipOf });
  if (facts.simNo && around.simOf) return refuse.simTaken({ tag: around.simOf });
  const { acquiredOn, warrantyUntil } = facts;
  return acquiredOn && warrantyUntil && warrantyUntil < acquiredOn ? refuse.warrantyBeforeAcquired() : null;
}

/** Whole months from today to the end of the warranty, today included; −1 when it is over. */
export function warrantyMonthsLeft(until: string | null, today: string): number | null {
  if (until === null) return null;
  if (until < today) return -1;
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(until), { largestUnit: 'months' }).months;
}
