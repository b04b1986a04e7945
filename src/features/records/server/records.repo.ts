import { type Insertable, sql, type Updateable } from 'kysely';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { RecordHead } from './record-kind.public.ts';

/** Takes the next serial of a letter and 年度. Its row stays locked until the commit: take it late. */
export async function takeSerial(ctx: Ctx, letter: string, fiscalYear: number): Promise<number> {
  const row = await ctx.tx
    .insertInto('record_numbers')
    .values({ letter, fiscal_year: fiscalYear, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['letter', 'fiscal_year']).doUpdateSet({ last: sql<number>`record_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

export function insertHead(ctx: Ctx, head: Insertable<Schema['records']>): Promise<RecordHead> {
  return ctx.tx.insertInto('records').values(head).returningAll().executeTakeFirstOrThrow();
}

/** Locks a head until the commit: two steps on one record come one by one. Unscoped: the record is found in its scope behind it. */
export function unscopedLock(ctx: Ctx, id: string): Promise<{ version: number } | undefined> {
  return ctx.tx.selectFrom('records').select('version').where('id', '=', id).forUpdate().executeTakeFirst();
}

/** @throws StaleVersion when someone saved first. */
export function updateHead(ctx: Ctx, seen: { id: string; version: number }, patch: Updateable<Schema['records']>) {
  return updateVersioned(ctx.tx, 'records', seen, { ...patch, updated_at: ctx.clock.now() });
}

/** What the lists need of the clocks, without a new version. */
export async function setDue(ctx: Ctx, id: string, due: Updateable<Schema['records']>): Promise<void> {
  await ctx.tx.updateTable('records').set(due).where('id', '=', id).execute();
}

/** Marks what the clock found, without a new version: nobody's form goes stale by it. */
export async function markBreached(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.updateTable('records').set({ breached: true }).where('id', '=', id).execute();
}

export async function insertStep(
  ctx: Ctx,
  taken: { id: string; version: number; entity: string; step: string; from: string | null; to: string },
): Promise<void> {
  await ctx.tx
    .insertInto('record_steps')
    .values({
      record_id: taken.id,
      version: taken.version,
      entity: taken.entity,
      step: taken.step,
      from_state: taken.from,
      to_state: taken.to,
      actor_id: ctx.actor.id,
      actor_agent_id: ctx.actor.agentId,
      actor_staff_member_id: ctx.actor.staffMemberId,
      actor_name: ctx.actor.name,
      at: ctx.clock.now(),
    })
    .execute();
}

/** What a record is about besides people and places. */
export interface Subject {
  readonly kind: 'asset' | 'ticket';
  readonly id: string;
}

export async function insertSubjects(ctx: Ctx, recordId: string, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  await ctx.tx
    .insertInto('record_subjects')
    .values(subjects.map(({ kind, id }) => ({ record_id: recordId, kind, subject_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A line of 経過 to be written. `data` holds what its words are made of later. */
export interface NewRecordEntry {
  readonly id?: string | undefined;
  readonly kind: string;
  readonly body?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly shared?: boolean | undefined;
  readonly correctsId?: string | undefined;
}

/** Writes lines of 経過 in their order, after what is there; the head's row is locked until the commit. */
export async function insertRecordEntries(
  ctx: Ctx,
  record: Pick<RecordHead, 'id' | 'entity'>,
  entries: readonly NewRecordEntry[],
) {
  if (entries.length === 0) return [];
  const { last_entry_seq: last } = await ctx.tx
    .updateTable('records')
    .set({ last_entry_seq: sql<number>`last_entry_seq + ${entries.length}` })
    .where('id', '=', record.id)
    .returning('last_entry_seq')
    .executeTakeFirstOrThrow();
  const rows = entries.map((entry, i) => ({
    id: entry.id ?? newId(),
    entity: record.entity,
    record_id: record.id,
    seq: last - entries.length + 1 + i,
    at: ctx.clock.now(),
    kind: entry.kind,
    actor_id: ctx.actor.id,
    actor_name: ctx.actor.name,
    body: entry.body ?? '',
    data: JSON.stringify(entry.data ?? {}),
    shared: entry.shared ?? false,
    corrects_id: entry.correctsId ?? null,
  }));
  return ctx.tx.insertInto('record_entries').values(rows).returningAll().execute();
}

export interface NewClock {
  readonly kind: string;
  readonly rule: DeadlineRule;
  readonly started_at: string;
  readonly due_at: string;
  readonly warn_at: string;
}

export async function insertClocks(ctx: Ctx, record: { id: string; entity: string }, clocks: readonly NewClock[]) {
  if (clocks.length === 0) return;
  const rows = clocks.map((clock) => ({
    ...clock,
    id: newId(),
    entity: record.entity,
    record_id: record.id,
    rule: JSON.stringify(clock.rule),
  }));
  await ctx.tx.insertInto('record_clocks').values(rows).execute();
}

/** Stops running clocks as kept (`met_at`) or as no longer owed (`voided_at`). */
export async function stopClocks(ctx: Ctx, recordId: string, kinds: readonly string[], how: 'met_at' | 'voided_at') {
  if (kinds.length === 0) return;
  const at = ctx.clock.now();
  const late = sql<string | null>`case when ${at}::timestamptz > due_at then coalesce(breached_at, ${at}::timestamptz)
    else breached_at end`;
  await ctx.tx
    .updateTable('record_clocks')
    .set({ [how]: at, paused_at: null, ...(how === 'met_at' ? { breached_at: late } : {}) })
    .where('record_id', '=', recordId)
    .where('kind', 'in', [...kinds])
    .where('met_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute();
}

/** Gives up every running clock but those of the kinds that are owed still. */
export async function voidOthers(ctx: Ctx, recordId: string, owed: readonly string[]): Promise<void> {
  await ctx.tx
    .updateTable('record_clocks')
    .set({ voided_at: ctx.clock.now(), paused_at: null })
    .where('record_id', '=', recordId)
    .where('met_at', 'is', null)
    .where('voided_at', 'is', null)
    .where(sql<boolean>`not kind = any(string_to_array(${owed.join(',')}, ','))`)
    .execute();
}

/** Marks that a clock warned or ran out. */
export async function markClock(ctx: Ctx, id: string, what: 'warned_at' | 'breached_at'): Promise<void> {
  await ctx.tx
    .updateTable('record_clocks')
    .set({ [what]: ctx.clock.now() })
    .where('id', '=', id)
    .execute();
}

export async function insertMentions(ctx: Ctx, entry: { id: string; record_id: string }, agentIds: readonly string[]) {
  if (agentIds.length === 0) return;
  const rows = agentIds.map((agentId) => ({
    id: newId(),
    record_id: entry.record_id,
    entry_id: entry.id,
    agent_id: agentId,
    created_at: ctx.clock.now(),
  }));
  await ctx.tx
    .insertInto('record_mentions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What called the agent on a record was seen. */
export async function markMentionsRead(ctx: Ctx, agentId: string, recordId: string): Promise<void> {
  await ctx.tx
    .updateTable('record_mentions')
    .set({ read_at: ctx.clock.now() })
    .where('agent_id', '=', agentId)
    .where('record_id', '=', recordId)
    .where('read_at', 'is', null)
    .execute();
}

/** A contact as it was made; the ladder writes each rung once. */
export async function insertContact(
  ctx: Ctx,
  contact: Omit<Insertable<Schema['record_contacts']>, 'id' | 'at' | 'by_id' | 'by_name'>,
): Promise<void> {
  const by = { at: ctx.clock.now(), by_id: ctx.actor.id, by_name: ctx.actor.name };
  await ctx.tx
    .insertInto('record_contacts')
    .values({ ...contact, ...by, id: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertFile(
  ctx: Ctx,
  recordId: string,
  file: { fileId: string; entryId: string; shared: boolean },
) {
  await ctx.tx
    .insertInto('record_files')
    .values({
      record_id: recordId,
      file_id: file.fileId,
      entry_id: file.entryId,
      shared: file.shared,
      attached_at: ctx.clock.now(),
    })
    .execute();
}
