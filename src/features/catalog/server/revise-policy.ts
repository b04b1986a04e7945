import { addDays, today } from '#kernel/calendar/civil.ts';
import { changesBetween } from '#platform/audit/audit-writer.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PolicyRevision } from '../contract/catalog.contract.ts';
import { catalogRefusals as refused } from '../contract/catalog.refusals.ts';
import type { PolicyRow } from '../contract/catalog.ts';
import { policyProblem } from './catalog.rules.ts';
import { policyHistory } from './policies.reads.ts';
import { endPolicy, insertPolicy, policyColumns } from './policies.repo.ts';

/**
 * 方針を変える: a new row from a day on; the one in force ends the day before. What was decided under the former stays
 * as it was. A process asks by its own day, so nothing of the past moves.
 * @throws catalog.policyFromPast, policyBackwards, policyLater, policySeenOld, unknownClause; StaleVersion on a conflict
 */
export async function revisePolicy(ctx: Ctx, input: PolicyRevision): Promise<PolicyRow> {
  const rows = await policyHistory(ctx, input);
  const later = rows.findLast((row) => row.validFrom >= input.validFrom);
  const problem = policyProblem(input, { today: today(ctx.clock.now()), laterFrom: later?.validFrom ?? null });
  if (problem) throw problem;
  const before = rows[0];
  if ((before?.id ?? null) !== (input.seen?.id ?? null)) throw refused.policySeenOld();
  if (before && input.seen) await endFormer(ctx, before, input.seen, input.validFrom);
  const id = await insertPolicy(ctx, input, input, input.draft);
  ctx.audit.record({
    action: 'catalog.revisePolicy',
    entity: 'devicePolicy',
    entityId: id,
    changes: changesBetween(before ? { ...policyColumns(before), valid_from: before.validFrom } : null, {
      ...policyColumns(input.draft),
      valid_from: input.validFrom,
    }),
    reason: input.reason,
  });
  const [row] = await policyHistory(ctx, input);
  if (!row) throw refused.absent();
  return row;
}

async function endFormer(
  ctx: Ctx,
  former: PolicyRow,
  seen: { id: string; version: number },
  from: string,
): Promise<void> {
  const lastDay = addDays(from, -1);
  // One that ended by itself keeps its end; the version is asked all the same, so that two editors meet here.
  const end = former.validTo !== null && former.validTo < lastDay ? former.validTo : lastDay;
  await endPolicy(ctx, seen, end);
  ctx.audit.record({
    action: 'catalog.endPolicy',
    entity: 'devicePolicy',
    entityId: former.id,
    changes: { valid_to: [former.validTo, end] },
  });
}
