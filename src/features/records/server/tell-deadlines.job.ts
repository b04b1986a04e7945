import { toCivil } from '#kernel/calendar/civil.ts';
import { formatMonthDay, formatTime } from '#kernel/wareki.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { JobDefinition } from '#platform/use-case/module.ts';
import { recordsWords as words } from '../contract/records.messages.ts';
import { deskManagers } from './desk-managers.public.ts';
import { kindOf } from './record-kind.public.ts';
import { listRinging } from './records.reads.ts';
import { insertMentions, insertRecordEntries, markBreached, markClock } from './records.repo.ts';

/** So many clocks a minute; the rest comes with the next one. */
const batch = 200;

/** Tells of each warning and each breach once: a line of 経過, a notice to who works on it. */
export async function tellDeadlines(ctx: Ctx): Promise<void> {
  for (const clock of await listRinging(ctx, 'breached_at', batch)) await tell(ctx, clock, 'breached');
  for (const clock of await listRinging(ctx, 'warned_at', batch)) await tell(ctx, clock, 'warned');
}

type Ringing = Awaited<ReturnType<typeof listRinging>>[number];

async function tell(ctx: Ctx, clock: Ringing, what: 'warned' | 'breached'): Promise<void> {
  await markClock(ctx, clock.id, what === 'warned' ? 'warned_at' : 'breached_at');
  const label = kindOf(clock.entity).words.clocks?.[clock.kind] ?? clock.kind;
  const { date, time } = toCivil(clock.due_at);
  const body = words[what](label, `${formatMonthDay(date)} ${formatTime(time)}`);
  const record = { id: clock.record_id, entity: clock.entity };
  const [entry] = await insertRecordEntries(ctx, record, [{ kind: what, body, data: { clock: clock.kind } }]);
  if (entry) await insertMentions(ctx, entry, await listeners(ctx, clock, what));
  if (what === 'breached') await markBreached(ctx, clock.record_id);
  ctx.audit.record({
    action: what === 'warned' ? 'records.warn' : 'records.breach',
    entity: clock.entity,
    entityId: clock.record_id,
    changes: { clock: [null, clock.kind] },
  });
}

async function listeners(ctx: Ctx, clock: Ringing, what: 'warned' | 'breached'): Promise<string[]> {
  const own = clock.assignee_id ? [clock.assignee_id] : [];
  if (what === 'warned' && own.length > 0) return own;
  const managers = await Promise.all(deskManagers.fillings().map((read) => read(ctx)));
  return [...new Set([...own, ...managers.flat()])];
}

export const tellDeadlinesJob: JobDefinition = { name: 'records.tellDeadlines', cron: '* * * * *', run: tellDeadlines };
