import { type RawBuilder, sql } from 'kysely';
import { assetRecords } from '#features/assets/server/assets.scope.public.ts';
import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import { allOf, idsCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { TokenListInput, TokenViewName } from '../contract/tokens.contract.ts';

/** What the pool of §10-5 lends. */
const classes = loanPoolRules.token.sources.flatMap((source) => source.classes);
/** Sorts what is not lent behind what is. */
const never = '9999-12-30T00:00:00Z';

interface LedgerRow {
  readonly id: string;
  readonly asset_tag: string;
  readonly model: string;
  readonly status: string;
  readonly loan_id: string | null;
  readonly number: string | null;
  readonly borrower_name: string | null;
  readonly department_id: string | null;
  readonly department: string | null;
  readonly lent_at: string;
  readonly due_at: string | null;
  readonly last_at: string | null;
  readonly means: string | null;
  readonly result: string | null;
  readonly next_on: string | null;
  readonly unconfirmed: boolean;
}

/** Every token with the loan it is out with and what its holder last said, in the reader's scope. */
const ledger = (ctx: Ctx) =>
  sql<LedgerRow>`(
  select assets.id, assets.asset_tag, m.name as model, assets.status, o.loan_id, o.number, o.borrower_name,
    o.department_id, d.full_name as department, coalesce(o.handed_over_at, ${never}::timestamptz) as lent_at, o.due_at,
    c.at as last_at, c.means, c.result, c.next_on,
    exists (select 1 from possession_holders as h join records as p on p.id = h.check_id
      where h.item_id = o.item_id and p.is_open and coalesce(h.result, 'absent') = 'absent') as unconfirmed
  from assets join device_models as m on m.id = assets.model_id
  left join lateral (
    select i.id as item_id, i.handed_over_at, l.due_at, r.id as loan_id, r.number, r.department_id, l.borrower_name
    from loan_items as i join loans as l on l.id = i.loan_id join records as r on r.id = l.id
    where i.asset_id = assets.id and i.active and i.handed_over_at is not null and r.state = 'out' limit 1
  ) as o on true
  left join departments as d on d.id = o.department_id
  left join lateral (select c.at, c.means, c.result, c.next_on from possession_contacts as c
    where c.item_id = o.item_id order by c.at desc limit 1) as c on true
  where assets.class_code = any(${classes}::text[]) and ${assetRecords.seenBy(ctx.actor)})`.as('t');

const viewsAt = (now: string): Record<TokenViewName, RawBuilder<boolean>> => ({
  lent: sql`t.loan_id is not null`,
  overdue: sql`t.due_at < ${now}::timestamptz`,
  unconfirmed: sql`t.unconfirmed`,
  ready: sql`t.status = 'stored'`,
  all: sql`true`,
});

/** A page of the ledger. */
export async function pageOfTokens(ctx: Ctx, input: TokenListInput) {
  const condition = allOf([
    viewsAt(ctx.clock.now())[input.view],
    idsCondition(sql.ref('t.department_id'), input.filters.department),
    matchesText('asset', input.q, sql.ref('t.id')),
  ]);
  const matching = ctx.tx.selectFrom(ledger(ctx)).where(condition ?? sql<boolean>`true`);
  const sort = input.sort?.key === 'lentAt' ? sql<string>`t.lent_at` : sql<string>`t.asset_tag`;
  const direction = input.sort?.dir ?? 'asc';
  const cut = { sort, id: sql<string>`t.id`, direction, cursor: input.cursor, limit: input.limit } as const;
  const page = await keysetPage(matching.selectAll('t'), cut);
  return { ...page, total: await countCapped(ctx.tx, matching) };
}

/** How many stand in each view. */
export async function countTokens(ctx: Ctx): Promise<Record<string, number>> {
  const columns = Object.entries(viewsAt(ctx.clock.now())).map(
    ([name, where]) => sql`count(*) filter (where ${where})::int as ${sql.id(name)}`,
  );
  const { rows } = await sql<Record<string, number>>`select ${sql.join(columns)} from ${ledger(ctx)}`.execute(ctx.tx);
  return rows[0] ?? {};
}

/** The tokens that are out, for a check to ask of. */
export async function lentTokens(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select i.id from loan_items as i
    join loans as l on l.id = i.loan_id join records as r on r.id = l.id join assets as a on a.id = i.asset_id
    where i.active and i.handed_over_at is not null and r.state = 'out' and a.class_code = any(${classes}::text[])
      and ${assetRecords.seenBy(ctx.actor, 'a')}`.execute(ctx.tx);
  return rows.map(({ id }) => id);
}
