import { type Selectable, sql } from 'kysely';
import { systemActor } from '#kernel/actor.ts';
import { today } from '#kernel/calendar/civil.ts';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AccountPatch, AccountRole } from '../contract/account.ts';
import type { ChangeKind, ChangeState } from '../contract/account-change.ts';
import { changeRecords } from './accounts.scope.public.ts';

export type ChangeRecord = Selectable<Schema['accounts_changes']>;

/** What a change is about, as it is shown and carried out later. */
export interface ChangeFacts {
  readonly kind: ChangeKind;
  readonly accountId: string | null;
  readonly username: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly draft: AccountPatch | null;
  readonly changes: object;
  readonly seenVersion: number | null;
}

interface Asking {
  readonly reason: string;
  readonly expiresOn: string;
  readonly firstHalf: string | null;
}

const columnsOf = (facts: ChangeFacts) => ({
  id: newId(),
  kind: facts.kind,
  account_id: facts.accountId,
  username: facts.username,
  name: facts.name,
  role: facts.role,
  draft: facts.draft && JSON.stringify(facts.draft),
  changes: JSON.stringify(facts.changes),
  seen_version: facts.seenVersion,
});

/** Puts what waits for a second administrator. Undefined when the same waits already. */
export function insertChange(ctx: Ctx, facts: ChangeFacts, asking: Asking) {
  return (
    ctx.tx
      .insertInto('accounts_changes')
      .values({
        ...columnsOf(facts),
        reason: asking.reason,
        first_half: asking.firstHalf,
        expires_on: asking.expiresOn,
        requested_by: ctx.actor.id,
        requested_by_name: ctx.actor.name,
        requested_at: ctx.clock.now(),
      })
      // In the statement itself: a plan that is kept for any value does not find the index of those that wait.
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'kind']).where(sql<boolean>`state = 'waiting'`).doNothing(),
      )
      .returning('id')
      .executeTakeFirst()
  );
}

/** Puts what the command line of the server did, for those who watch. */
export async function insertDoneByServer(ctx: Ctx, facts: ChangeFacts, reason: string): Promise<void> {
  const at = ctx.clock.now();
  const server = { id: systemActor.id, name: systemActor.name };
  await ctx.tx
    .insertInto('accounts_changes')
    .values({
      ...columnsOf(facts),
      reason,
      state: 'confirmed',
      expires_on: today(at),
      requested_by: server.id,
      requested_by_name: server.name,
      requested_at: at,
      decided_by: server.id,
      decided_by_name: server.name,
      decided_at: at,
    })
    .execute();
}

/** The stored change; `lock` keeps others from deciding it until this transaction ends. */
export function findChange(ctx: Ctx, id: string, { lock }: { lock: boolean }): Promise<ChangeRecord | undefined> {
  const seen = changeRecords.seenBy(ctx.actor);
  const found = ctx.tx.selectFrom('accounts_changes').selectAll().where('id', '=', id).where(seen);
  return (lock ? found.forUpdate() : found).executeTakeFirst();
}

interface Decision {
  readonly state: Exclude<ChangeState, 'waiting'>;
  readonly reason?: string;
  /** The account that a confirmed 登録 made. */
  readonly accountId?: string;
}

/** Ends the waiting; the half of a password goes with it. */
export async function settleChange(ctx: Ctx, id: string, { state, reason, accountId }: Decision): Promise<void> {
  await ctx.tx
    .updateTable('accounts_changes')
    .set({
      state,
      first_half: null,
      decided_by: ctx.actor.id,
      decided_by_name: ctx.actor.name,
      decided_at: ctx.clock.now(),
      decided_reason: reason ?? null,
      ...(accountId === undefined ? {} : { account_id: accountId }),
    })
    .where('id', '=', id)
    .execute();
}

/** What waited past its last day. */
export function overdueChanges(ctx: Ctx) {
  return ctx.tx
    .selectFrom('accounts_changes')
    .select(['id', 'kind', 'name'])
    .where('state', '=', 'waiting')
    .where(sql<boolean>`expires_on < ${today(ctx.clock.now())}::date`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function markChangesSeen(ctx: Ctx): Promise<void> {
  const at = ctx.clock.now();
  await ctx.tx
    .insertInto('accounts_changes_seen')
    .values({ user_id: ctx.actor.id, seen_at: at })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ seen_at: at }))
    .execute();
}
