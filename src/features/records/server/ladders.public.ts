import { today } from '#kernel/calendar/civil.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Rung } from '../contract/contact.ts';
import type { LadderView } from '../contract/ladder.ts';
import { isAsker } from './asker.public.ts';
import { type Contacted, ladderOf } from './ladder.rules.ts';
import { listContacts } from './records.reads.ts';

/** Where rows of a list stand on their ladder, by id; none for whoever asked: contacts are the desk's own. */
export async function laddersOf(
  ctx: Ctx,
  rungs: readonly Rung[],
  rows: readonly { readonly id: string; readonly dueAt: string }[],
): Promise<ReadonlyMap<string, LadderView>> {
  if (rows.length === 0 || isAsker(ctx.actor)) return new Map();
  const calendar = await readCalendar(ctx.tx);
  const contacts = Map.groupBy(await listContacts(ctx, rows), ({ record_id }) => record_id);
  const day = today(ctx.clock.now());
  return new Map(
    rows.map(({ id, dueAt }) => {
      const made = (contacts.get(id) ?? []).map(({ next_on, ...rest }) => ({ ...rest, nextOn: next_on }) as Contacted);
      return [id, ladderOf(rungs, calendar, { dueOn: today(dueAt), day, contacts: made })];
    }),
  );
}
