import { type RawBuilder, sql } from 'kysely';
import { isMade } from '#platform/db/staged-rows.ts';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, occasion } from '#platform/duty/occasions.ts';
import { assetDutyWords } from '../contract/assets-duties.messages.ts';

/** Open days after a movement within which it stands on a list. */
const listWithin = 5;

/** Each movement of the classes that 県 registers, 廃棄 among them, with the end of the open day by which it stands on a list. */
const listed =
  (...classes: string[]) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${occasion({
      id: sql`m.id`,
      at: sql`(m.moved_on)::timestamp at time zone 'Asia/Tokyo'`,
      due: sql`d.due`,
      done: sql`(select min(l.made_at) from bulk_registration_items as i
        join bulk_registration_lists as l on l.id = i.list_id where i.movement_id = m.id)`,
      what: sql`a.asset_tag`,
      link: sql`'/assets/' || a.id`,
    })} from asset_movements as m
    join assets as a on a.id = m.asset_id and a.class_code = any(${classes}::text[])
    join ${afterOpenDays(span, listWithin)} on d.day = m.moved_on
    where m.moved_on between ${span.from}::date and ${span.to}::date and m.for_registration
      and m.kind not in ('imported', 'withdrawn') and ${isMade('m')}`;

export const assetsChecks = checksOf(assetDutyWords, {
  '4-4.3': listed('NK', 'DK', 'KK'),
  '5-3.3': listed('MK'),
  '6-3.3': listed('LK'),
  '7-3.5': listed('mobile', 'iPad'),
});
