import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { type AuditNote, flushAudit } from '../audit/audit-writer.ts';
import type { StagedRows } from '../db/collect-writes.ts';
import { makeRows, removeRowsOf, tablesOfChanges } from '../db/staged-rows.ts';
import { jsonText } from '../db/write-many.ts';
import { platformRefusals } from '../refusals.ts';
import type { Ctx } from './context.ts';
import { topicsOf } from './live-topics.ts';
import { liveChannel } from './run.ts';

/** Units of work: of a call, or of a job that carries on what a call began. */
interface InTurns {
  read<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  write<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

/** Rows that are taken away in one turn. */
const turn = 1000;

/**
 * Gives `work` a change to write ahead for (plan-work.ts), and does what follows when `work` has made it: its audit records
 * are appended in turns. When `work` fails before, nothing of it stays. A killed process leaves both to a job.
 */
export async function inChange<T>(call: InTurns, work: (change: StagedRows) => Promise<T>): Promise<T> {
  const change = await call.write(beginChange);
  const result = await work(change).catch(async (error: unknown) => {
    // Why it failed is told, not why it could not be tidied up: the job does that.
    await giveUpChange(call, change.changeId).catch(() => undefined);
    throw error;
  });
  await finishChange(call, change.changeId);
  return result;
}

async function beginChange(ctx: Ctx): Promise<StagedRows> {
  const changeId = newId();
  const at = ctx.clock.now();
  const { actor, requestId } = ctx;
  await sql`insert into staged_changes (id, begun_at, seen_at, actor, request_id)
    values (${changeId}, ${at}, ${at}, ${JSON.stringify(actor)}::jsonb, ${requestId})`.execute(ctx.tx);
  return { changeId, tables: new Set(), notes: { count: 0 } };
}

/** Keeps audit records for the time after the change, and says that somebody is at work. @throws platform.changeGivenUp */
export async function stageNotes(ctx: Ctx, change: StagedRows, notes: readonly AuditNote[]): Promise<void> {
  const { numAffectedRows } = await sql`update staged_changes set seen_at = ${ctx.clock.now()}
    where id = ${change.changeId} and made_at is null and not given_up`.execute(ctx.tx);
  if (Number(numAffectedRows) === 0) throw platformRefusals.changeGivenUp();
  change.notes.count += notes.length;
  if (notes.length === 0) return;
  await sql`insert into staged_audit (change_id, notes)
    values (${change.changeId}, ${jsonText(notes)}::jsonb)`.execute(ctx.tx);
}

/** Makes what was written ahead visible, in the one transaction that others see. @throws platform.changeGivenUp, StaleVersion */
export async function makeChange(ctx: Ctx, change: StagedRows): Promise<void> {
  await makeRows(ctx.tx, change);
  const { numAffectedRows } = await sql`update staged_changes set made_at = ${ctx.clock.now()}
    where id = ${change.changeId} and made_at is null and not given_up`.execute(ctx.tx);
  if (Number(numAffectedRows) === 0) throw platformRefusals.changeGivenUp();
  ctx.audit.owe?.(change.notes.count);
}

/** What follows a change that was made, in turns. Each turn is whole: it goes on after a crash where it stood. */
export async function finishChange(call: InTurns, changeId: string): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await call.write((ctx) => finishTurn(ctx, changeId));
}

async function finishTurn(ctx: Ctx, changeId: string): Promise<boolean> {
  const { rows } = await sql<{ made_at: string | null; actor: Actor; request_id: string }>`
    select made_at, actor, request_id from staged_changes where id = ${changeId} for update`.execute(ctx.tx);
  const change = rows[0];
  const madeAt = change?.made_at;
  if (!change || !madeAt) return false;
  const { rows: kept } = await sql<{ notes: AuditNote[] }>`
    delete from staged_audit where (change_id, no) = (
      select change_id, no from staged_audit where change_id = ${changeId} order by no limit 1)
    returning notes`.execute(ctx.tx);
  const notes = kept[0]?.notes;
  if (notes) {
    const by = { actor: change.actor, requestId: change.request_id, clock: { now: () => madeAt } };
    await flushAudit(ctx.tx, notes, by, { channel: liveChannel, payload: topicsOf(notes) });
    return true;
  }
  const isMore = await removeTurn(ctx, changeId, (table) => table.isNext);
  if (!isMore) await sql`delete from staged_changes where id = ${changeId}`.execute(ctx.tx);
  return isMore;
}

/** Takes away what was written ahead for a change that is not made; one that is made stays as it is. */
export async function giveUpChange(call: InTurns, changeId: string): Promise<void> {
  const isOurs = await call.write(async (ctx) => {
    const { numAffectedRows } = await sql`update staged_changes set given_up = true
      where id = ${changeId} and made_at is null`.execute(ctx.tx);
    return Number(numAffectedRows) > 0;
  });
  if (!isOurs) return;
  let isMore = true;
  while (isMore) isMore = await call.write((ctx) => removeTurn(ctx, changeId, () => true));
  await call.write(async (ctx) => {
    await sql`delete from staged_audit where change_id = ${changeId}`.execute(ctx.tx);
    await sql`delete from staged_changes where id = ${changeId}`.execute(ctx.tx);
  });
}

/** One turn of taking rows away; false when nothing is left. */
async function removeTurn(ctx: Ctx, changeId: string, wanted: (table: { isNext: boolean }) => boolean) {
  for (const table of await tablesOfChanges(ctx.tx)) {
    if (wanted(table) && (await removeRowsOf(ctx.tx, table.name, changeId, turn)) > 0) return true;
  }
  return false;
}

/** Changes whose process has not been heard of since then. */
export async function leftChanges(ctx: Ctx, silentSince: string): Promise<{ id: string; isMade: boolean }[]> {
  const { rows } = await sql<{ id: string; isMade: boolean }>`
    select id, made_at is not null as "isMade" from staged_changes
    where coalesce(made_at, seen_at) < ${silentSince} order by begun_at`.execute(ctx.tx);
  return rows;
}
