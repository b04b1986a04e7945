import { sql } from 'kysely';
import { foundIn, unscopedTextsIn } from '#features/records/server/found-in.public.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { repairRuleOf } from '../contract/repair-policies.data.ts';
import type { RepairRecord } from './repairs.repo.ts';
import { repairRecords } from './repairs.scope.public.ts';

/** The repair with its head, in the actor's scope. */
export const findRepair = foundIn<RepairRecord>('repairs', repairRecords);

/** The contract's row of a repair. @throws when the table lost the row of a repair that was taken in */
export function ruleOf(repair: { readonly class_code: string; readonly procurer: string }) {
  const rule = repairRuleOf(repair.class_code, repair.procurer);
  if (!rule) throw new Error(`no rule of repair for ${repair.class_code} ${repair.procurer}`);
  return rule;
}

/** The open repair of a device. Unscoped: whoever takes it in must know that it is being repaired already. */
export function unscopedOpenRepair(ctx: Ctx, assetId: string) {
  return ctx.tx
    .selectFrom('repairs')
    .innerJoin('records', 'records.id', 'repairs.id')
    .select(['records.id', 'records.number'])
    .where('repairs.asset_id', '=', assetId)
    .where('records.is_open', '=', true)
    .executeTakeFirst();
}

/** The loan of a number that its borrower has now. Unscoped: the desk links it, whoever asked for it. */
export function unscopedLoanOut(ctx: Ctx, number: string, borrowerId: string | null) {
  return ctx.tx
    .selectFrom('records')
    .select(['id', 'number'])
    .where('entity', '=', 'loan')
    .where('number', '=', number)
    .where('state', '=', 'out')
    .where((eb) => (borrowerId ? eb('requester_id', '=', borrowerId) : eb.lit(true)))
    .executeTakeFirst();
}

/** Where the ledger has a device now. Unscoped: the repair is in scope already. */
export function unscopedDevice(ctx: Ctx, id: string) {
  return ctx.tx.selectFrom('assets').select(['status', 'site_id']).where('id', '=', id).executeTakeFirstOrThrow();
}

/** The names a page shows beside the ids. */
export function readNames(ctx: Ctx, repair: RepairRecord) {
  return ctx.tx
    .selectFrom('repairs as p')
    .innerJoin('records as r', 'r.id', 'p.id')
    .innerJoin('assets as a', 'a.id', 'p.asset_id')
    .innerJoin('device_models as m', 'm.id', 'a.model_id')
    .innerJoin('device_classes as c', 'c.code', 'p.class_code')
    .leftJoin('departments as d', 'd.id', 'r.department_id')
    .leftJoin('sites as t', 't.id', 'p.taken_in_site_id')
    .leftJoin('sites as v', 'v.id', 'p.vendor_site_id')
    .leftJoin('sites as b', 'b.id', 'p.returned_site_id')
    .leftJoin('records as l', (join) => join.onRef('l.number', '=', 'p.substitute_number'))
    .select([
      'a.asset_tag as assetTag',
      'a.serial_no as serialNo',
      'c.name as className',
      'm.name as model',
      'd.full_name as department',
      't.name as takenInSite',
      'v.name as vendorSite',
      'b.name as returnedSite',
      'l.id as substituteId',
    ])
    .where('p.id', '=', repair.id)
    .executeTakeFirstOrThrow();
}

const tagAndSerial = sql`(select concat_ws(' ', a.asset_tag, a.serial_no) from assets as a where a.id = repairs.asset_id)`;

/** What repairs are found by: the device, what is wrong with it, whose it is, the vendor. */
export const unscopedRepairTexts = unscopedTextsIn(
  'repairs',
  sql`concat_ws(' ', ${tagAndSerial}, repairs.symptom, repairs.cause, repairs.user_name, repairs.vendor)`,
);

/** What of it is told to whoever asked (`told-facts.rules.ts`). Unscoped: a condition on `records`, read in their scope. */
export const unscopedToldText = sql<string>`(select concat_ws(' ', records.number, records.title, a.asset_tag, a.serial_no,
  p.symptom, p.user_name,
  case when p.explained_at is not null and records.state not in ('received', 'diagnosed') then p.cause end)
  from repairs as p join assets as a on a.id = p.asset_id where p.id = records.id)`;
