import { sql } from 'kysely';
import { allOf, choiceCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { foldedHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Account } from '../contract/account.ts';
import { type AccountListInput, accountsRefusals } from '../contract/accounts.contract.ts';
import { accountActions, needsSecond } from './accounts.policy.ts';
import { accountStateOf } from './accounts.rules.ts';
import { accountRecords } from './accounts.scope.public.ts';

/** The sign-in room keeps its counters, one a place, under a hash of the name: see platform/auth/throttle.ts. */
const subject = sql<string>`encode(sha256(convert_to(u.username, 'UTF8')), 'hex')`;

/** A page of 利用者一覧. */
export async function listAccounts(ctx: Ctx, input: AccountListInput) {
  const matching = accountQuery(ctx).where(conditions(ctx, input));
  const page = await keysetPage(matching.select(columns), {
    sort: {
      username: sql<string>`u.username`,
      name: sql<string>`u.name`,
      lastSignInAt: sql<string>`coalesce(u.last_sign_in_at, '1970-01-01')::text`,
    }[input.sort?.key ?? 'username'],
    id: sql<string>`u.id`,
    direction: input.sort?.dir ?? 'asc',
    cursor: input.cursor,
    limit: input.limit,
  });
  return {
    rows: page.rows.map((row) => toAccount(ctx, row)),
    nextCursor: page.nextCursor,
    total: await countCapped(ctx.tx, matching),
  };
}

/** One account with what the reader may do with it. @throws accounts.absent */
export async function getAccount(ctx: Ctx, { id }: { id: string }): Promise<Account> {
  const row = await accountQuery(ctx).select(columns).where('u.id', '=', id).executeTakeFirst();
  if (!row) throw accountsRefusals.absent();
  return toAccount(ctx, row);
}

function accountQuery(ctx: Ctx) {
  return ctx.tx
    .selectFrom('accounts_users as u')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('accounts_throttles')
          .select((each) => each.fn.max('locked_until').as('locked_until'))
          .where('subject', '=', subject)
          .as('t'),
      (join) => join.onTrue(),
    )
    .leftJoin('accounts_two_factors as f', 'f.user_id', 'u.id')
    .where(accountRecords.seenBy(ctx.actor, 'u'));
}

const columns = [
  'u.id',
  'u.version',
  'u.username',
  'u.name',
  'u.role',
  'u.email',
  'u.agent_id',
  'u.staff_member_id',
  'u.department_id',
  'u.two_factor_enabled',
  'u.must_change_password',
  'u.disabled_at',
  'u.last_sign_in_at',
  'u.created_at',
  sql<string | null>`greatest(t.locked_until, f.locked_until)`.as('locked_until'),
] as const;

function conditions(ctx: Ctx, input: AccountListInput) {
  const state = sql<string>`case when u.disabled_at is not null then 'disabled'
    when greatest(t.locked_until, f.locked_until) > ${ctx.clock.now()} then 'locked'
    when u.must_change_password then 'firstPassword' else 'active' end`;
  const found = allOf([
    input.view === 'current' ? sql<boolean>`u.disabled_at is null` : null,
    choiceCondition(sql.ref('u.role'), input.filters.role),
    choiceCondition(state, input.filters.state),
    foldedHolds(sql.ref('u.folded'), input.q),
  ]);
  return found ?? sql<boolean>`true`;
}

type AccountColumns = Awaited<ReturnType<typeof rowType>>;
const rowType = (ctx: Ctx) => accountQuery(ctx).select(columns).executeTakeFirstOrThrow();

function toAccount(ctx: Ctx, row: AccountColumns): Account {
  const state = accountStateOf(row, ctx.clock.now());
  const view = { id: row.id, role: row.role, state, secondFactor: row.two_factor_enabled };
  const actions = accountActions(ctx.actor, view);
  return {
    ...view,
    version: row.version,
    username: row.username,
    name: row.name,
    email: row.email,
    agentId: row.agent_id,
    staffMemberId: row.staff_member_id,
    departmentId: row.department_id,
    lockedUntil: state === 'locked' ? row.locked_until : null,
    lastSignInAt: row.last_sign_in_at,
    createdAt: row.created_at,
    actions,
    secondNeeded: actions.filter((action) => needsSecond(row.role, action)),
  };
}
