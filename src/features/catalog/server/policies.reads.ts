import { type Selectable, sql } from 'kysely';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PolicyKey } from '../contract/catalog.contract.ts';
import type { PolicyRow } from '../contract/catalog.ts';
import type { DeviceClassCode } from '../contract/device-class.ts';

export function readClasses(ctx: Ctx) {
  return ctx.tx.selectFrom('device_classes').select(['code', 'name', 'note']).orderBy('sort_order').execute();
}

/** The policies in force on a day: one at most for each class and procurer. */
export async function readPoliciesOn(ctx: Ctx, day: string): Promise<PolicyRow[]> {
  const rows = await ctx.tx
    .selectFrom('device_policies')
    .selectAll()
    .where('valid_from', '<=', day)
    .where(sql<boolean>`(valid_to is null or valid_to >= ${day}::date)`)
    .orderBy('valid_from')
    .execute();
  return rows.map(toPolicy);
}

/** Every row a class × procurer ever had, the newest first. */
export async function policyHistory(ctx: Ctx, key: PolicyKey): Promise<PolicyRow[]> {
  const rows = await ctx.tx
    .selectFrom('device_policies')
    .selectAll()
    .where('class_code', '=', key.classCode)
    .where('procurer', '=', key.procurer)
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map(toPolicy);
}

function toPolicy(row: Selectable<Schema['device_policies']>): PolicyRow {
  return {
    id: row.id,
    version: row.version,
    classCode: row.class_code as DeviceClassCode,
    procurer: row.procurer,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    ledgerKeeper: row.ledger_keeper,
    ledgerSystem: row.ledger_system,
    configuredBy: row.configured_by,
    repairedBy: row.repaired_by,
    wipedBy: row.wiped_by,
    disposedBy: row.disposed_by,
    reportBeforeRepair: row.report_before_repair,
    acquiredFrom: row.acquired_from,
    handOverAt: row.hand_over_at,
    collectAt: row.collect_at,
    transport: row.transport,
    loanSource: row.loan_source,
    patchChannel: row.patch_channel,
    fixedIp: row.fixed_ip,
    clauses: row.clauses as unknown as PolicyRow['clauses'],
    notes: row.notes as unknown as PolicyRow['notes'],
  };
}
