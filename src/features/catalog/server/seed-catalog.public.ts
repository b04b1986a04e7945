import { newId } from '#kernel/id.ts';
import type { Executor } from '#platform/db/executor.ts';
import { deviceClasses } from '../contract/device-classes.data.ts';
import { devicePolicies } from '../contract/device-policies.data.ts';

/** Puts the contract's classes and policies into an empty catalogue. Later changes are the manager's, with dates. */
export async function seedCatalog(tx: Executor): Promise<void> {
  const known = await tx.selectFrom('device_classes').select('code').limit(1).executeTakeFirst();
  if (known) return;
  await tx
    .insertInto('device_classes')
    .values(deviceClasses.map((one, index) => ({ ...one, sort_order: index })))
    .execute();
  await tx.insertInto('device_policies').values(policyRows()).execute();
}

/** The contract's policies as rows. */
export function policyRows() {
  return devicePolicies.flatMap((policy) =>
    policy.classes.map((code) => ({
      id: newId(),
      class_code: code,
      procurer: policy.procurer,
      valid_from: policy.validFrom,
      valid_to: policy.validTo,
      ledger_keeper: policy.ledgerKeeper,
      ledger_system: policy.ledgerSystem,
      configured_by: policy.configuredBy,
      repaired_by: policy.repairedBy,
      wiped_by: policy.wipedBy,
      disposed_by: policy.disposedBy,
      report_before_repair: policy.reportBeforeRepair,
      acquired_from: policy.acquiredFrom,
      hand_over_at: policy.handOverAt,
      collect_at: policy.collectAt,
      transport: policy.transport,
      loan_source: policy.loanSource,
      patch_channel: policy.patchChannel,
      fixed_ip: policy.fixedIp,
      clauses: JSON.stringify(policy.clauses),
      notes: JSON.stringify(policy.notes),
    })),
  );
}
