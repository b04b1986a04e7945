import { sql, type Updateable } from 'kysely';
import { newId } from '#kernel/id.ts';
import type { Schema } from '#platform/db/schema.generated.ts';
import { updateVersioned } from '#platform/db/update-versioned.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AccountDraft, AccountPatch } from '../contract/account.ts';
import { accountRecords } from './accounts.scope.public.ts';

/** One's own account, or any to who keeps them. */
export function findAccount(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('accounts_users')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([accountRecords.seenBy(ctx.actor), eb('id', '=', ctx.actor.id)]))
    .executeTakeFirst();
}

const accounts = (ctx: Ctx) => ctx.tx.selectFrom('accounts_users').where(accountRecords.seenBy(ctx.actor));

export function findAccountByUsername(ctx: Ctx, username: string) {
  return accounts(ctx).selectAll().where('username', '=', username).executeTakeFirst();
}

export function findAccountByEmail(ctx: Ctx, email: string) {
  return accounts(ctx).selectAll().where('email', '=', email).executeTakeFirst();
}

/** The account at work of a person, besides one. */
export function findAccountOfPerson(
  ctx: Ctx,
  { agentId, staffMemberId }: Pick<AccountPatch, 'agentId' | 'staffMemberId'>,
  selfId: string | null,
) {
  return accounts(ctx)
    .select(['name', 'username'])
    .where('disabled_at', 'is', null)
    .where((eb) => eb.or([eb('agent_id', '=', agentId), eb('staff_member_id', '=', staffMemberId)]))
    .$if(selfId !== null, (query) => query.where('id', '<>', selfId))
    .limit(1)
    .executeTakeFirst();
}

/** The draft as columns. An address an administrator typed counts as verified: the provider's must equal it. */
export function accountColumns(draft: AccountPatch) {
  return {
    name: draft.name,
    role: draft.role,
    email: draft.email?.toLowerCase() ?? null,
    email_verified: draft.email !== null,
    agent_id: draft.agentId,
    staff_member_id: draft.staffMemberId,
    department_id: draft.departmentId,
  };
}

/** Puts an account with its first password, already hashed. */
export async function insertAccount(ctx: Ctx, draft: AccountDraft, passwordHash: string) {
  const at = ctx.clock.now();
  const row = await ctx.tx
    .insertInto('accounts_users')
    .values({ id: newId(), username: draft.username, ...accountColumns(draft), created_at: at, updated_at: at })
    .returningAll()
    .executeTakeFirstOrThrow();
  await ctx.tx
    .insertInto('accounts_credentials')
    .values({
      id: newId(),
      user_id: row.id,
      provider_id: 'credential',
      account_id: row.id,
      password: passwordHash,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return row;
}

/** @throws StaleVersion when someone saved first. */
export function updateAccount(
  ctx: Ctx,
  seen: { id: string; version: number },
  patch: Updateable<Schema['accounts_users']>,
) {
  return updateVersioned(ctx.tx, 'accounts_users', seen, { ...patch, updated_at: ctx.clock.now() });
}

/** Fields that no form shows, so no version is compared. */
export async function markAccount(
  ctx: Ctx,
  id: string,
  patch: Pick<
    Updateable<Schema['accounts_users']>,
    'must_change_password' | 'password_changed_at' | 'two_factor_enabled'
  >,
): Promise<void> {
  await ctx.tx
    .updateTable('accounts_users')
    .set({ ...patch, updated_at: ctx.clock.now() })
    .where('id', '=', id)
    .execute();
}

/** The same of many at once: a 所属 of thousands moves in one statement, while everybody waits for it. */
export async function moveAccountRows(
  ctx: Ctx,
  rows: readonly { readonly id: string; readonly department_id: string; readonly role: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update accounts_users as u
    set department_id = line.department_id, role = line.role, updated_at = ${ctx.clock.now()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line (id uuid, department_id uuid, role text)
    where u.id = line.id`.execute(ctx.tx);
}

/** Stops accounts and ends their sessions. Unscoped: whose they are was found before. */
export async function unscopedStopAccounts(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = ctx.clock.now();
  await ctx.tx
    .updateTable('accounts_users')
    .set({ disabled_at: now, updated_at: now })
    .where('id', 'in', [...ids])
    .execute();
  await ctx.tx
    .deleteFrom('accounts_sessions')
    .where('user_id', 'in', [...ids])
    .execute();
}

/** Locks the working administrators' rows, so that two of them cannot remove each other at the same moment. */
export async function lockAdministrators(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('accounts_users')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

export async function findOwnPasswordHash(ctx: Ctx): Promise<string | null> {
  const row = await ctx.tx
    .selectFrom('accounts_credentials')
    .select('password')
    .where('user_id', '=', ctx.actor.id)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}

/**
 * Replaces the password. With `expected`, only while it is still that one; tells whether it was. Unscoped: it is the reader's own,
 * or that of an account that an administrator's act found before.
 */
export async function unscopedNewPassword(ctx: Ctx, userId: string, hash: string, expected?: string): Promise<boolean> {
  let update = ctx.tx
    .updateTable('accounts_credentials')
    .set({ password: hash, updated_at: ctx.clock.now() })
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential');
  if (expected !== undefined) update = update.where('password', '=', expected);
  const row = await update.returning('id').executeTakeFirst();
  return row !== undefined;
}

/**
 * Ends sessions of an account, all or all but one. Gives how many. Unscoped: they are the reader's own, or those of an account that
 * loses them by what was done to it, whoever did it.
 */
export async function unscopedEndSessions(ctx: Ctx, userId: string, except: string | null = null): Promise<number> {
  let ended = ctx.tx.deleteFrom('accounts_sessions').where('user_id', '=', userId);
  if (except !== null) ended = ended.where('id', '<>', except);
  return (await ended.returning('id').execute()).length;
}

/** Ends one of the reader's own sessions. Tells whether it was there. */
export async function endSession(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.tx
    .deleteFrom('accounts_sessions')
    .where('user_id', '=', ctx.actor.id)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Accounts that act as a 職員 or as an agent. Unscoped: who moves or leaves takes the account along, whoever records it. */
export async function unscopedAccountsBehind(
  ctx: Ctx,
  behind: { staffMemberIds: readonly string[] } | { agentIds: readonly string[] },
) {
  const [column, ids] =
    'agentIds' in behind
      ? (['agent_id', behind.agentIds] as const)
      : (['staff_member_id', behind.staffMemberIds] as const);
  if (ids.length === 0) return [];
  return ctx.tx
    .selectFrom('accounts_users')
    .select(['id', 'role', 'staff_member_id', 'department_id', 'disabled_at'])
    .where(column, 'in', [...ids])
    .orderBy('id')
    .execute();
}
