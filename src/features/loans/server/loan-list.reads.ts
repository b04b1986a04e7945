import { type RawBuilder, sql } from 'kysely';
import { idsOfFigures } from '#features/records/server/figures.public.ts';
import { allOf, choiceCondition, instantCondition } from '#platform/db/conditions.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { LoanListInput } from '../contract/loans.contract.ts';
import { instantOf } from './loan.reads.ts';
import { loanRecords } from './loans.scope.public.ts';

const base = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('loans')
    .innerJoin('records', 'records.id', 'loans.id')
    .where(loanRecords.where(ctx.actor) ?? sql<boolean>`true`);

/** A page in the order asked; the page is cut first, and names are read for its rows only. */
export async function pageOfLoans(ctx: Ctx, input: LoanListInput, view: RawBuilder<boolean>) {
  const behind = await idsOfFigures(ctx, input.filters.figure);
  const matching = base(ctx).where(
    allOf([
      view,
      choiceCondition(sql.ref('loans.pool'), input.filters.pool),
      input.filters.department ? sql<boolean>`records.department_id = any(${input.filters.department}::uuid[])` : null,
      instantCondition(sql.ref('loans.due_at'), input.filters.dueOn),
      instantCondition(sql.ref('loans.from_at'), input.filters.fromOn),
      behind ? sql<boolean>`loans.id = any(${behind}::uuid[])` : null,
      matchesText('loan', input.q, sql.ref('loans.id')),
    ]) ?? sql<boolean>`true`,
  );
  const sort = {
    dueAt: sql<string>`loans.due_at`,
    fromAt: sql<string>`loans.from_at`,
    number: sql<string>`records.number`,
  }[input.sort?.key ?? 'dueAt'];
  const selected = matching.select((eb) => [
    'loans.id',
    'records.version',
    'records.number',
    'records.state',
    'records.title',
    'loans.pool',
    'loans.borrower_name',
    'loans.from_at',
    'loans.due_at',
    eb
      .selectFrom('departments as d')
      .select('d.full_name')
      .whereRef('d.id', '=', 'records.department_id')
      .as('department'),
    sql<string[]>`array(select a.asset_tag from loan_items as i join assets as a on a.id = i.asset_id
      where i.loan_id = loans.id order by a.asset_tag)`.as('tags'),
    sql<{ at: string; result: string; nextOn: string | null } | null>`(
      select json_build_object('at', ${instantOf(sql`c.at`)}, 'result', c.result, 'nextOn', c.next_on)
      from loan_contacts as c where c.loan_id = loans.id order by c.at desc limit 1)`.as('last_contact'),
  ]);
  const page = await keysetPage(selected, {
    sort,
    id: sql<string>`loans.id`,
    direction: input.sort?.dir ?? 'asc',
    cursor: input.cursor,
    limit: input.limit,
  });
  return { ...page, total: await countCapped(ctx.tx, matching) };
}

/** Counts of views in one statement. */
export async function countLoans(ctx: Ctx, views: ReadonlyMap<string, RawBuilder<boolean>>) {
  const columns = [...views].map(([name, where]) => sql`count(*) filter (where ${where})::int as ${sql.id(name)}`);
  const { rows } = await sql<Record<string, number>>`select ${sql.join(columns)} from loans
    join records on records.id = loans.id
    where (records.is_open or loans.returned_at > now() - interval '2 days')
      and ${loanRecords.where(ctx.actor) ?? sql`true`}`.execute(ctx.tx);
  return rows[0] ?? {};
}
