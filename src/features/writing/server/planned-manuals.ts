import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { PlannedWork } from '#platform/use-case/planned-work.ts';
import { writingWords as words } from '../contract/writing.messages.ts';
import { readOpenRenewals } from './manuals.reads.ts';

/** Manuals that are to show a new version by a day of the span, or already had to (§4-6). */
export async function plannedManuals(ctx: Ctx, span: DateRange): Promise<PlannedWork[]> {
  const due = await readOpenRenewals(ctx, span.to);
  return due.map(({ dueOn, what, knowledgeNo, manualId }) => ({
    on: [dueOn, span.from].toSorted().at(-1) ?? dueOn,
    what: words.renewalOf([what, knowledgeNo].filter(Boolean).join(' ')),
    link: manualId ? `/knowledge/${manualId}` : '/knowledge/manuals',
  }));
}
