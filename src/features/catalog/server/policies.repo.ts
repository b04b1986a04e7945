import { newId } from '#kernel/id.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PolicyKey } from '../contract/catalog.contract.ts';
import type { PolicyDraft } from '../contract/catalog.ts';

/** The draft as columns. */
export function policyColumns(draft: PolicyDraft) {
  return {
    ledger_keeper: draft.ledgerKeeper,
    ledger_system: draft.ledgerSystem,
    configured_by: draft.configuredBy,
    repaired_by: draft.repairedBy,
    wiped_by: draft.wipedBy,
    disposed_by: draft.disposedBy,
    report_before_repair: draft.reportBeforeRepair,
    acquired_from: draft.acquiredFrom,
    hand_over_at: draft.handOverAt,
    collect_at: draft.collectAt,
    transport: draft.transport,
    loan_source: draft.loanSource,
    patch_channel: draft.patchChannel,
    fixed_ip: draft.fixedIp,
    clauses: JSON.stringify(draft.clauses),
    notes: JSON.stringify(draft.notes),
  };
}

interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function insertPolicy(ctx: Ctx, key: PolicyKey, period: Period, draft: PolicyDraft): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('device_policies')
    .values({
      id,
      class_code: key.classCode,
      procurer: key.procurer,
      valid_from: period.validFrom,
      valid_to: period.validTo,
      ...policyColumns(draft),
    })
    .execute();
  return id;
}

/** Ends a row the day before its successor begins. @throws StaleVersion when someone saved first. */
export function endPolicy(ctx: Ctx, seen: { id: string; version: number }, lastDay: string) {
  return updateVersioned(ctx.tx, 'device_policies', seen, { valid_to: lastDay });
}
