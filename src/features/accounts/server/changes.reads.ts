import { type RawBuilder, sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { AccountChange, ChangeListInput, ChangeNotice, ChangeState } from '../contract/account-change.ts';
import { accountsRefusals } from '../contract/accounts.contract.ts';
import { changeActions } from './accounts.policy.ts';
import { changeRecords } from './accounts.scope.public.ts';

/** A page of 二人目の確認, the newest first. */
export async function listChanges(ctx: Ctx, input: ChangeListInput) {
  const matching = changeQuery(ctx).where(conditions(ctx, input));
  const page = await keysetPage(matching.select(columns(ctx)), {
    sort: sql<string>`c.id::text`,
    id: sql<string>`c.id`,
    direction: input.sort?.dir ?? 'desc',
    cursor: input.cursor,
    limit: input.limit,
  });
  return {
    rows: page.rows.map((row) => toChange(ctx, row)),
    nextCursor: page.nextCursor,
    total: await countCapped(ctx.tx, matching),
  };
}

/** What waits for this reader to confirm it (`changeActions`): the newest, and how many there are. */
export async function readToConfirm(ctx: Ctx, limit: number): Promise<{ total: number; first: AccountChange[] }> {
  const { id } = ctx.actor;
  const rows = await changeQuery(ctx)
    .select(columns(ctx))
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(sql<boolean>`${stateNow(ctx)} = 'waiting'`)
    .where('c.requested_by', '<>', id)
    .where(sql<boolean>`c.account_id is distinct from ${id}`)
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute();
  return { total: rows[0]?.total ?? 0, first: rows.map((row) => toChange(ctx, row)) };
}

/** One change with what the reader may do with it. @throws accounts.changeAbsent */
export async function getChange(ctx: Ctx, id: string): Promise<AccountChange> {
  const row = await changeQuery(ctx).select(columns(ctx)).where('c.id', '=', id).executeTakeFirst();
  if (!row) throw accountsRefusals.changeAbsent();
  return toChange(ctx, row);
}

/** How much waits, and how much was done since the reader last looked. */
export async function readChangeNotice(ctx: Ctx): Promise<ChangeNotice> {
  const row = await ctx.tx
    .selectFrom('accounts_changes as c')
    .where(changeRecords.seenBy(ctx.actor, 'c'))
    .select([
      sql<number>`count(*) filter (where ${stateNow(ctx)} = 'waiting')::int`.as('waiting'),
      sql<number>`count(*) filter (where c.decided_at > ${seenAt(ctx)})::int`.as('done'),
      sql<string | null>`(select seen_at from accounts_changes_seen where user_id = ${ctx.actor.id})`.as('seen'),
    ])
    .executeTakeFirstOrThrow();
  return { waiting: row.waiting, done: row.done, seenAt: row.seen };
}

/** A change past its last day has ended, whether the night has noted it or not. */
const stateNow = (ctx: Ctx): RawBuilder<ChangeState> =>
  sql`case when c.state = 'waiting' and c.expires_on < ${today(ctx.clock.now())}::date then 'expired' else c.state end`;

const seenAt = (ctx: Ctx) =>
  sql`coalesce((select seen_at from accounts_changes_seen where user_id = ${ctx.actor.id}), '-infinity'::timestamptz)`;

function changeQuery(ctx: Ctx) {
  return ctx.tx.selectFrom('accounts_changes as c').where(changeRecords.seenBy(ctx.actor, 'c'));
}

function conditions(ctx: Ctx, input: ChangeListInput) {
  const since = seenAt(ctx);
  const found = allOf([
    input.view === 'waiting' ? sql<boolean>`${stateNow(ctx)} = 'waiting'` : null,
    input.view === 'since' ? sql<boolean>`(c.requested_at > ${since} or c.decided_at > ${since})` : null,
    choiceCondition(sql.ref('c.kind'), input.filters.kind),
    textHolds(sql<string>`c.username || ' ' || c.name || ' ' || c.requested_by_name`, input.q),
  ]);
  return found ?? sql<boolean>`true`;
}

const columns = (ctx: Ctx) =>
  [
    'c.id',
    'c.kind',
    'c.account_id',
    'c.username',
    'c.name',
    'c.role',
    'c.changes',
    'c.reason',
    'c.requested_by',
    'c.requested_by_name',
    'c.requested_at',
    'c.expires_on',
    'c.decided_by_name',
    'c.decided_at',
    'c.decided_reason',
    stateNow(ctx).as('state_now'),
  ] as const;

type ChangeColumns = Awaited<ReturnType<typeof rowType>>;
const rowType = (ctx: Ctx) => changeQuery(ctx).select(columns(ctx)).executeTakeFirstOrThrow();

function toChange(ctx: Ctx, row: ChangeColumns): AccountChange {
  const state = row.state_now;
  return {
    id: row.id,
    kind: row.kind,
    state,
    accountId: row.account_id,
    username: row.username,
    name: row.name,
    role: row.role as AccountChange['role'],
    changes: row.changes as AccountChange['changes'],
    reason: row.reason,
    requestedByName: row.requested_by_name,
    requestedAt: row.requested_at,
    expiresOn: row.expires_on,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
    decidedReason: row.decided_reason,
    actions: changeActions(ctx.actor, { state, requestedBy: row.requested_by, accountId: row.account_id }),
  };
}
