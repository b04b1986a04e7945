import { sql } from 'kysely';
import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import { normalizeAssetTag } from '#kernel/text/digits.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { InstructionItem } from '../contract/mobile.contract.ts';
import type { InstructionRecord } from './mobile.repo.ts';
import { instructionRecords } from './mobile.scope.public.ts';

/** The classes §7 speaks of: what the pool of mobiles lends. */
export const mobileClasses: readonly string[] = loanPoolRules.mobile.sources.flatMap(({ classes }) => classes);

/** The instruction with its head, in the actor's scope. */
export function findInstruction(ctx: Ctx, id: string): Promise<InstructionRecord | undefined> {
  return ctx.tx
    .selectFrom('records')
    .innerJoin('instructions', 'instructions.id', 'records.id')
    .selectAll('instructions')
    .selectAll('records')
    .where('records.id', '=', id)
    .where(instructionRecords.seenBy(ctx.actor))
    .executeTakeFirst();
}

/** The day it is brought was arranged with who has it, after the instruction (§7-7). */
const arrangedSince = sql`exists (select from record_steps as s where s.record_id = l.id and s.step = 'arrange'
  and s.at >= r.opened_at)`;

type ItemRow = Omit<InstructionItem, 'loan'> & {
  readonly loanId: string | null;
  readonly number: string | null;
  readonly borrower: string | null;
  readonly arranged: boolean;
};

/** The devices of an instruction, those without an answer first, each with the loan it is out on. */
export async function listItems(ctx: Ctx, instruction: InstructionRecord): Promise<InstructionItem[]> {
  const { rows } = await sql<ItemRow>`
    select t.id, t.asset_id as "assetId", a.asset_tag as label, m.name as model, t.done_at as "doneAt",
      t.done_by_name as "doneByName", t.place, t.work, t.declined_at as "declinedAt", t.reason,
      l.id as "loanId", l.number, l.borrower_name as borrower, coalesce(${arrangedSince}, false) as arranged
    from instruction_items as t join records as r on r.id = t.instruction_id
    join assets as a on a.id = t.asset_id join device_models as m on m.id = a.model_id
    left join lateral (select o.id, o.borrower_name, h.number from loan_items as i join loans as o on o.id = i.loan_id
      join records as h on h.id = o.id
      where i.asset_id = t.asset_id and i.handed_over_at is not null and i.returned_at is null and h.state = 'out'
      order by i.handed_over_at desc limit 1) as l on true
    where t.instruction_id = ${instruction.id}::uuid
    order by t.done_at is not null or t.declined_at is not null, a.asset_tag`.execute(ctx.tx);
  return rows.map(({ loanId, number, borrower, arranged, ...item }) => ({
    ...item,
    loan: loanId && number ? { id: loanId, number, borrower: borrower ?? '', arranged } : null,
  }));
}

/** How many devices each instruction names, and how many have no answer. */
export async function countItems(ctx: Ctx): Promise<Map<string, { total: number; left: number }>> {
  const { rows } = await sql<{ id: string; total: number; left: number }>`
    select instruction_id as id, count(*)::int as total,
      count(*) filter (where done_at is null and declined_at is null)::int as left
    from instruction_items group by instruction_id`.execute(ctx.tx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Devices by what stands on their labels. Whoever instructs names any device of the ledger. */
export async function unscopedByTags(ctx: Ctx, tags: readonly string[]) {
  const wanted = tags.map((tag) => normalizeAssetTag(tag));
  const rows = await ctx.tx
    .selectFrom('assets')
    .select(['id', 'asset_tag as tag', 'class_code as classCode', 'procurer'])
    .where('asset_tag', 'in', wanted)
    .where('status', 'not in', ['disposed', 'withdrawn'])
    .execute();
  const found = new Map(rows.map((row) => [row.tag, row]));
  return tags.map((given, i) => ({ given, asset: found.get(wanted[i] ?? '') }));
}
