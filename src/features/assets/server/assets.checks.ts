import { type RawBuilder, sql } from 'kysely';
import { isMade } from '#platform/db/staged-rows.ts';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, occasion } from '#platform/duty/occasions.ts';
import { assetDutyWords } from '../contract/assets-duties.messages.ts';

type Sql = RawBuilder<unknown>;

/** Open days after a movement within which it is registered, and within which it stands on a list. */
const registerWithin = 1;
const listWithin = 5;

/** Each movement of the classes that happened in the period, with the end of the `days`th open day after it. */
const eachMovement =
  (classes: readonly string[], of: { days: number; done: Sql; where: Sql }) =>
  (span: DutySpan): RawBuilder<Occasion> =>
    sql`
    select ${occasion({
      id: sql`m.id`,
      at: sql`(m.moved_on)::timestamp at time zone 'Asia/Tokyo'`,
      due: sql`d.due`,
      done: of.done,
      what: sql`a.asset_tag`,
      link: sql`'/assets/' || a.id`,
    })} from asset_movements as m
    join assets as a on a.id = m.asset_id and a.class_code = any(${[...classes]}::text[])
    join ${afterOpenDays(span, of.days)} on d.day = m.moved_on
    where m.moved_on between ${span.from}::date and ${span.to}::date and m.kind <> 'imported' and ${of.where}
      and ${isMade('m')}`;

/** A movement says where the device went; a disposal or a loss goes nowhere and says so by its state. */
const hasDestination = sql`(num_nonnulls(m.to_site_id, m.to_department_id, m.to_user_id, m.counterpart) > 0
  or m.to_status in ('disposed', 'lost'))`;

const moved = (...classes: string[]) =>
  eachMovement(classes, {
    days: registerWithin,
    where: sql`m.corrects_id is null`,
    done: sql`case when ${hasDestination} then m.recorded_at end`,
  });

const listed = (...classes: string[]) =>
  eachMovement(classes, {
    days: listWithin,
    where: sql`m.for_registration`,
    done: sql`(select min(l.made_at) from bulk_registration_items as i
      join bulk_registration_lists as l on l.id = i.list_id where i.movement_id = m.id)`,
  });

export const assetsChecks = checksOf(assetDutyWords, {
  '4-4.2': moved('NK', 'DK', 'KK'),
  '4-4.3': listed('NK', 'DK', 'KK'),
  '5-3.2': moved('MK'),
  '5-3.3': listed('MK'),
  '6-3.2': moved('LK'),
  '6-3.3': listed('LK'),
  '7-3.4': moved('mobile', 'iPad'),
  '7-3.5': listed('mobile', 'iPad'),
  '8-2.4': moved('BYOD'),
  '8-2.5': listed('BYOD'),
});
