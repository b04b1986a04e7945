import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { knownBy, standing } from '#platform/duty/occasions.ts';
import { baseDays } from './sites.rules.ts';

/** Each 単独地域機関 within the prefecture: the 庁舎 it is reached from was confirmed, as it stands now (§2-2). */
export const eachBaseConfirmed = (span: DutySpan): RawBuilder<Occasion> =>
  standing(span, {
    things: sql`sites as s where s.kind in ('standalone', 'standaloneLarge') and not s.outside_prefecture
      and (s.closed_on is null or s.closed_on > ${span.to}::date)`,
    id: sql`s.id`,
    what: sql`s.name`,
    link: sql`'/places/' || s.id`,
    confirmed: sql`(select max(c.confirmed_on) from site_base_confirmations as c
      where c.site_id = s.id and c.base_site_id = s.base_site_id and c.confirmed_on <= ${span.to}::date
        and ${knownBy(sql`c.recorded_at`, span)})`,
    days: baseDays,
  });
