import { sql } from 'kysely';
import { today } from '#kernel/calendar/civil.ts';
import { allOf, choiceCondition } from '#platform/db/conditions.ts';
import { keptPlan } from '#platform/db/kept-plan.ts';
import { countCapped, keysetPage } from '#platform/db/keyset.ts';
import { foldedHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { SimRow } from '../contract/sim.ts';
import type { SimListInput } from '../contract/sims.contract.ts';
import { checkedBefore } from './sims.rules.ts';
import { simRecords } from './sims.scope.public.ts';

/** In use, and something about it is not certain. */
const unsure = (ctx: Ctx) => sql<boolean>`(s.state = 'inUse' and (coalesce(s.checked_on, '0001-01-01')
  < ${checkedBefore(today(ctx.clock.now()))}::date or a.status not in ('inUse', 'lent')
  or coalesce(a.sim_no, s.card_no) <> s.card_no))`;

const simsOf = (ctx: Ctx) =>
  ctx.tx.selectFrom('sims as s').leftJoin('assets as a', 'a.id', 's.asset_id').where(simRecords.seenBy(ctx.actor, 's'));

type Sims = ReturnType<typeof simsOf>;
const rowsOf = (ctx: Ctx, sims: Sims) =>
  sims
    .select(['s.id', 's.card_no as cardNo', 's.line_no as lineNo', 's.contract_no as contractNo', 's.carrier'])
    .select(['s.state', 's.asset_id as assetId', 'a.asset_tag as assetTag', 's.stopped_on as stoppedOn'])
    .select(['s.checked_on as checkedOn', unsure(ctx).as('unsure')]);

/** A page of SIM台帳. */
export async function listSims(ctx: Ctx, input: SimListInput) {
  const { view, filters } = input;
  const where = allOf([
    view === 'unsure' ? unsure(ctx) : null,
    view === 'inUse' || view === 'spare' || view === 'stopped' ? sql<boolean>`s.state = ${view}::text` : null,
    choiceCondition(sql.ref('s.state'), filters.state),
    foldedHolds(sql`s.folded || ' ' || coalesce(lower(a.asset_tag), '')`, input.q),
  ]);
  const matching = simsOf(ctx).where(where ?? sql<boolean>`true`);
  const sort = {
    cardNo: sql<string>`s.card_no`,
    checkedOn: sql<string>`coalesce(s.checked_on::text, '0000')`,
  }[input.sort?.key ?? 'cardNo'];
  const cut = { sort, id: sql<string>`s.id`, direction: input.sort?.dir ?? 'asc', cursor: input.cursor } as const;
  const page = await keysetPage(rowsOf(ctx, matching), { ...cut, limit: input.limit });
  const rows = page.rows as SimRow[];
  return { rows, nextCursor: page.nextCursor, total: await countCapped(ctx.tx, matching) };
}

/** One SIM with what its device's own ledger says. */
export function readSim(ctx: Ctx, id: string) {
  return rowsOf(ctx, simsOf(ctx).where('s.id', '=', id))
    .select(['s.version', 's.note', 'a.sim_no as namedByDevice'])
    .executeTakeFirst();
}

export function readEntries(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('sim_entries')
    .select(['id', 'at', 'kind', 'body', 'actor_name as actorName'])
    .where('sim_id', '=', id)
    .where(simRecords.namedFor(ctx.actor, 'sim_id'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The SIM in a device. */
export function readSimIn(ctx: Ctx, assetId: string) {
  return simsOf(ctx)
    .select(['s.id', 's.card_no as cardNo', 's.line_no as lineNo', 's.carrier', 's.checked_on as checkedOn'])
    .modifyFront(keptPlan)
    .where('s.asset_id', '=', assetId)
    .executeTakeFirst();
}
