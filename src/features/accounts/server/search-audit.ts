import { verifyAudit } from '#platform/audit/verify-audit.ts';
import type { StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AuditListInput } from '../contract/accounts.contract.ts';
import { readAuditTrust } from './accounts.slots.ts';
import { auditPage } from './audit.reads.ts';

/** 監査の記録を調べる; who looked is noted too, once for each search and not for its further pages. */
export async function searchAudit(ctx: Ctx, input: AuditListInput) {
  const page = await auditPage(ctx, input);
  if (!input.cursor) {
    const changes = { found: [null, page.total.count] } as const;
    ctx.audit.record({ action: 'accounts.searchAudit', entity: 'audit', entityId: '*', changes });
  }
  return page;
}

/** 改ざんがないか確かめる: every sealed record, and the heads that left the database. */
export async function checkAudit(_input: unknown, call: StagedCall) {
  const trust = await readAuditTrust();
  return call.read(async (ctx) => {
    const { checked, waiting, code, broken } = await verifyAudit(ctx.tx, trust);
    const changes = { checked: [null, checked], broken: [null, broken?.seq ?? null], code: [null, code] } as const;
    ctx.audit.record({ action: 'accounts.verifyAudit', entity: 'audit', entityId: '*', changes });
    return { checked, waiting, code, broken };
  });
}
