import { openRecord } from '#features/records/server/open-record.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { isOpenDay } from '#kernel/calendar/open-days.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { contractRefusals as refused } from '../contract/contract.contract.ts';
import { dutyById } from '../contract/duty-register.ts';
import type { FindingDraft, FindingView } from '../contract/finding.ts';
import { findingsWords as words } from '../contract/findings.messages.ts';
import { findingKind } from './finding.kind.ts';
import { findFinding } from './findings.reads.ts';
import { getFinding } from './get-finding.ts';

/** The clock that waits for an answer by the close of an open day. @throws contract.answerDueClosed */
export async function answerDue(ctx: Ctx, dueOn: string) {
  const calendar = await readCalendar(ctx.tx);
  if (dueOn < today(ctx.clock.now()) || !isOpenDay(calendar, dueOn)) throw refused.answerDueClosed();
  return { answerDue: onDay(dueOn) };
}

/**
 * 指摘を書く: about a duty in some days. The same form sent twice makes one.
 * @throws contract.dutyAbsent, contract.periodReversed, contract.answerDueClosed
 */
export async function openFinding(ctx: Ctx, draft: FindingDraft): Promise<FindingView> {
  const known = draft.id ? await findFinding(ctx, draft.id) : undefined;
  if (known) return getFinding(ctx, known);
  const duty = dutyById(draft.duty);
  if (!duty) throw refused.dutyAbsent();
  if (draft.to < draft.from) throw refused.periodReversed();
  const head = {
    ...(draft.id && { id: draft.id }),
    title: words.subject(duty.id, duty.duty),
    clocks: await answerDue(ctx, draft.dueOn),
    entry: { body: draft.question },
    action: 'findings.open',
    row: { duty: duty.id, from_on: draft.from, to_on: draft.to, question: draft.question },
  };
  const { id } = await openRecord(ctx, findingKind, head);
  return getFinding(ctx, { id });
}
