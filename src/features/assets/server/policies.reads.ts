import { sql } from 'kysely';
import { keptPlan } from '#platform/db/kept-plan.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Procurer } from '../contract/asset.ts';
import type { PolicyView } from '../contract/movement.ts';

/** Policies valid on a day, by `policyKey`. A handful of rows: all of them in one statement. */
export async function policiesOn(ctx: Ctx, day: string): Promise<Map<string, PolicyView>> {
  const rows = await ctx.tx
    .selectFrom('device_policies as policies')
    .innerJoin('device_classes as classes', 'classes.code', 'policies.class_code')
    .modifyFront(keptPlan)
    .selectAll('policies')
    .select('classes.name as class_name')
    .where(
      sql<boolean>`policies.valid_from <= ${day}::date and (policies.valid_to is null or policies.valid_to >= ${day}::date)`,
    )
    .orderBy('policies.valid_from')
    .execute();
  return new Map(rows.map((row) => [policyKey(row.class_code, row.procurer), toPolicy(row)]));
}

/**
 * The policy of a device: its class and procurer, and for a class that counts only when newly procured (KK, §4-1) the
 * department's row for what was there before. A device without a day of acquisition is taken for an old one.
 */
export function policyOf(
  policies: ReadonlyMap<string, PolicyView>,
  device: { readonly classCode: string; readonly procurer: Procurer; readonly acquiredOn: string | null },
): PolicyView | null {
  const policy = policies.get(policyKey(device.classCode, device.procurer)) ?? null;
  const since = policy?.acquiredFrom ?? null;
  if (since === null || (device.acquiredOn !== null && device.acquiredOn >= since)) return policy;
  return policies.get(policyKey(device.classCode, 'department')) ?? null;
}

/** A row of the ledger as the policies look at it. */
export const deviceOf = (row: { class_code: string; procurer: Procurer; acquired_on: string | null }) => ({
  classCode: row.class_code,
  procurer: row.procurer,
  acquiredOn: row.acquired_on,
});

export const policyKey = (classCode: string, procurer: Procurer) => `${classCode} ${procurer}`;

interface PolicyRecord {
  class_code: string;
  class_name: string;
  procurer: Procurer;
  valid_from: string;
  ledger_keeper: PolicyView['ledgerKeeper'];
  ledger_system: string;
  repaired_by: PolicyView['repairedBy'];
  wiped_by: PolicyView['wipedBy'];
  disposed_by: PolicyView['disposedBy'];
  report_before_repair: boolean;
  acquired_from: string | null;
  configured_by: PolicyView['configuredBy'];
  hand_over_at: PolicyView['handOverAt'];
  collect_at: PolicyView['collectAt'];
  transport: PolicyView['transport'];
  loan_source: PolicyView['loanSource'];
  patch_channel: string;
  fixed_ip: boolean;
  clauses: unknown;
  notes: unknown;
}

function toPolicy(row: PolicyRecord): PolicyView {
  return {
    classCode: row.class_code,
    className: row.class_name,
    procurer: row.procurer,
    validFrom: row.valid_from,
    ledgerKeeper: row.ledger_keeper,
    ledgerSystem: row.ledger_system,
    repairedBy: row.repaired_by,
    wipedBy: row.wiped_by,
    disposedBy: row.disposed_by,
    reportBeforeRepair: row.report_before_repair,
    acquiredFrom: row.acquired_from,
    configuredBy: row.configured_by,
    handOverAt: row.hand_over_at,
    collectAt: row.collect_at,
    transport: row.transport,
    loanSource: row.loan_source,
    patchChannel: row.patch_channel,
    fixedIp: row.fixed_ip,
    clauses: row.clauses as Record<string, string[]>,
    notes: row.notes as Record<string, string>,
  };
}
