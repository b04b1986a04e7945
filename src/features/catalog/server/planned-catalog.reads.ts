import { sql } from 'kysely';
import type { DateRange } from '#kernel/calendar/periods.ts';
import type { Ctx } from '#platform/use-case/context.ts';

/** Software whose support ends in the span. */
export function supportEnding(ctx: Ctx, span: DateRange) {
  return ctx.tx
    .selectFrom('software_products')
    .select(['name', sql<string>`support_ends_on`.as('ends_on')])
    .where('support_ends_on', '>=', span.from)
    .where('support_ends_on', '<=', span.to)
    .where('active', '=', true)
    .orderBy('sort_order')
    .execute();
}

/** 取扱方針 that begin in the span. */
export function policiesBeginning(ctx: Ctx, span: DateRange) {
  return ctx.tx
    .selectFrom('device_policies as p')
    .innerJoin('device_classes as c', 'c.code', 'p.class_code')
    .select(['c.name', 'p.valid_from'])
    .where('p.valid_from', '>=', span.from)
    .where('p.valid_from', '<=', span.to)
    .orderBy('c.sort_order')
    .execute();
}

/** 業務システム in use that nobody confirmed since the day, with their last confirmation. */
export function verificationsDue(ctx: Ctx, since: string) {
  return ctx.tx
    .selectFrom('business_systems as b')
    .leftJoin('contact_verifications as v', 'v.business_system_id', 'b.id')
    .select(['b.id', 'b.name'])
    .select((eb) => eb.fn.max('v.verified_on').as('verified_on'))
    .where('b.active', '=', true)
    .groupBy(['b.id', 'b.name', 'b.sort_order'])
    .having(sql<boolean>`coalesce(max(v.verified_on), '0001-01-01'::date) <= ${since}::date`)
    .orderBy('b.sort_order')
    .execute();
}
