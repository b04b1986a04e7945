import { verifyAudit } from '#platform/audit/verify-audit.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AuditListInput } from '../contract/accounts.contract.ts';
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

/** 改ざんがないか確かめる: walks the whole chain. */
export async function checkAudit(ctx: Ctx) {
  const verdict = await verifyAudit(ctx.tx);
  const changes = { checked: [null, verdict.checked], broken: [null, verdict.broken?.seq ?? null] } as const;
  ctx.audit.record({ action: 'accounts.verifyAudit', entity: 'audit', entityId: '*', changes });
  return verdict;
}
