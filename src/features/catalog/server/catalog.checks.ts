import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { knownBy, standing } from '#platform/duty/occasions.ts';
import { catalogDutyWords } from '../contract/catalog-duties.messages.ts';
import { verificationDays } from './catalog.rules.ts';
import { eachChangeAgreed, eachListed } from './software-occasions.public.ts';
import { eachListedSystem, eachSystemAgreed } from './system-occasions.public.ts';
import { inUseThen } from './training-occasions.public.ts';

export const catalogChecks = checksOf(catalogDutyWords, {
  '1-5.41': (span) => sql`${eachListed(span)} union all ${eachChangeAgreed(sql`true`)(span)}
    union all ${eachListedSystem(span)} union all ${eachSystemAgreed(span)}`,
  '3-3.1': (span) =>
    standing(span, {
      things: sql`business_systems as b where ${inUseThen(span)}`,
      id: sql`b.id`,
      what: sql`b.name`,
      link: sql`'/catalog/systems/' || b.id`,
      confirmed: sql`(select max(v.verified_on) from contact_verifications as v
        where v.business_system_id = b.id and v.verified_on <= ${span.to}::date and ${knownBy(sql`v.created_at`, span)} and v.outcome <> 'unreachable')`,
      days: verificationDays,
    }),
});
