import { sql } from 'kysely';
import { instantAt } from '#kernel/calendar/civil.ts';
import { textHolds } from '#platform/search/folded-sql.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { EvidenceRow } from '#platform/use-case/module.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { DeviceClassCode, Procurer } from '../contract/device-class.ts';

const words = catalogWords.evidence;

interface Period {
  readonly from: string;
  readonly to: string;
}

/** §1-5(1) and the sections on 所属購入: the policies of the classes that were in force in the period. */
export function policiesInForce(classes: readonly DeviceClassCode[], procurer?: Procurer) {
  return async (ctx: Ctx, period: Period): Promise<EvidenceRow[]> => {
    let query = ctx.tx
      .selectFrom('device_policies as p')
      .innerJoin('device_classes as c', 'c.code', 'p.class_code')
      .select(['c.name', 'p.procurer', 'p.valid_from'])
      .where('p.class_code', 'in', [...classes])
      .where('p.valid_from', '<=', period.to)
      .where(sql<boolean>`(p.valid_to is null or p.valid_to >= ${period.from}::date)`)
      .orderBy('p.valid_from', 'desc')
      .orderBy('c.sort_order');
    if (procurer) query = query.where('p.procurer', '=', procurer);
    return (await query.execute()).map((row) => ({
      at: instantAt(row.valid_from, '00:00'),
      what: words.policyRow(row.name, catalogWords.policies.procurers[row.procurer], row.valid_from),
      link: '/catalog/policies',
    }));
  };
}

/** §1-5(2): the software that is ours now, or the one the clause names. A list has no day: it is of the period's end. */
export function softwareInLedger(name = '') {
  return async (ctx: Ctx, period: Period): Promise<EvidenceRow[]> => {
    const rows = await ctx.tx
      .selectFrom('software_products as s')
      .select(['s.name', 's.current_version'])
      .where('s.active', '=', true)
      .where(textHolds(sql`s.name`, name) ?? sql<boolean>`true`)
      .orderBy('s.sort_order')
      .execute();
    const at = instantAt(period.to, '00:00');
    return rows.map((row) => ({
      at,
      what: words.softwareRow(row.name, row.current_version),
      link: '/catalog/software',
    }));
  };
}

/** §1-5(3): the system the clause names, with the window its questions go to. */
export function systemInLedger(name: string) {
  return async (ctx: Ctx, period: Period): Promise<EvidenceRow[]> => {
    const rows = await ctx.tx
      .selectFrom('business_systems as b')
      .select(['b.id', 'b.name'])
      .select(
        sql<string | null>`(select min(window_name) from system_contacts as w where w.business_system_id = b.id)`.as(
          'window_name',
        ),
      )
      .where('b.active', '=', true)
      .where(textHolds(sql`b.name`, name) ?? sql<boolean>`true`)
      .orderBy('b.sort_order')
      .execute();
    const at = instantAt(period.to, '00:00');
    return rows.map((row) => ({
      at,
      what: words.systemRow(row.name, row.window_name),
      link: `/catalog/systems/${row.id}`,
    }));
  };
}

/** §3-3: windows that were asked in the period whether they still are right. */
export async function verifiedContacts(ctx: Ctx, period: Period): Promise<EvidenceRow[]> {
  const rows = await ctx.tx
    .selectFrom('contact_verifications as v')
    .innerJoin('business_systems as b', 'b.id', 'v.business_system_id')
    .select(['b.id', 'b.name', 'v.verified_on', 'v.outcome'])
    .where('v.verified_on', '>=', period.from)
    .where('v.verified_on', '<=', period.to)
    .orderBy('v.verified_on', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    at: instantAt(row.verified_on, '00:00'),
    what: words.verified(row.name, catalogWords.systems.outcomes[row.outcome]),
    link: `/catalog/systems/${row.id}`,
  }));
}
