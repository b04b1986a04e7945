import { addDays } from '#kernel/calendar/civil.ts';
import { closedReason } from '#kernel/calendar/open-days.ts';
import { monthRange } from '#kernel/calendar/periods.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { countByDay } from '#platform/duty/judge.reads.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { ClauseCalendar } from '../contract/clause-judgement.ts';
import { contractRefusals } from '../contract/contract.contract.ts';
import { duties } from '../contract/duties.data.ts';
import { clauseById } from '../contract/duty-register.ts';
import { checkOf, judgedSpan } from './judge-chapter.ts';

/** The month of a clause that holds a day, with a row for each duty that is checked. @throws contract.clauseAbsent */
export async function clauseCalendar(ctx: Ctx, input: { clause: string; month: string }): Promise<ClauseCalendar> {
  if (!clauseById(input.clause)) throw contractRefusals.clauseAbsent();
  const { from, to } = monthRange(input.month);
  const calendar = await readCalendar(ctx.tx);
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, closed: closedReason(calendar, day) });
  const own = duties.filter(({ clause, id }) => clause === input.clause && checkOf(id));
  const span = await judgedSpan(ctx, { from, to });
  const checks = own.map(({ id }) => checkOf(id)).filter((check) => check !== undefined);
  const counted = span ? await countByDay(ctx, checks, span) : [];
  const rows = own.map(({ id, duty: words }) => {
    const cells = counted.flatMap(({ duty, ...cell }) => (duty === id ? [cell] : []));
    return { duty: id, words, cells };
  });
  return { days, rows };
}
