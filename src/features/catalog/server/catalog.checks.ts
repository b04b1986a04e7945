import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { endOf, occasion, standing } from '#platform/duty/occasions.ts';
import { catalogDutyWords } from '../contract/catalog-duties.messages.ts';
import { softwareScope } from '../contract/scope.data.ts';
import { verificationDays } from './catalog.rules.ts';

const names = softwareScope.map(({ name }) => name);

export const catalogChecks = checksOf(catalogDutyWords, {
  '1-5.7': (span) => sql`
    select ${occasion({
      id: sql`n.name`,
      at: endOf(span),
      done: sql`case when exists (select from software_products as s
        where s.active and position(n.name in s.name) > 0) then ${endOf(span)} end`,
      what: sql`n.name`,
      link: sql`'/catalog/software'`,
    })} from unnest(${names}::text[]) as n (name)`,
  '3-3.1': (span) =>
    standing(span, {
      things: sql`business_systems as b where b.active`,
      id: sql`b.id`,
      what: sql`b.name`,
      link: sql`'/catalog/systems/' || b.id`,
      confirmed: sql`(select max(v.verified_on) from contact_verifications as v
        where v.business_system_id = b.id and v.verified_on <= ${span.to}::date and v.outcome <> 'unreachable')`,
      days: verificationDays,
    }),
});
