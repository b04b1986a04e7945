import { addDays } from '#kernel/calendar/civil.ts';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PlannedWork } from '#platform/use-case/planned-work.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import { verificationDays } from './catalog.rules.ts';
import { policiesBeginning, supportEnding, verificationsDue } from './planned-catalog.reads.ts';

const words = catalogWords.planned;

/** Support that ends, 取扱方針 that begin, and windows whose 定期確認 (§3-3) comes due in the span or is overdue. */
export async function plannedCatalog(ctx: Ctx, span: DateRange): Promise<PlannedWork[]> {
  const ending = await supportEnding(ctx, span);
  const beginning = await policiesBeginning(ctx, span);
  const due = await verificationsDue(ctx, addDays(span.to, -verificationDays));
  return [
    ...ending.map((one) => ({ on: one.ends_on, what: words.supportEnds(one.name), link: '/catalog/software' })),
    ...beginning.map((one) => ({ on: one.valid_from, what: words.policyBegins(one.name), link: '/catalog/policies' })),
    ...due.map((one) => {
      const last = one.verified_on && addDays(one.verified_on, verificationDays);
      const on = last && last > span.from ? last : span.from;
      return { on, what: words.verify(one.name), link: `/catalog/systems/${one.id}` };
    }),
  ];
}
