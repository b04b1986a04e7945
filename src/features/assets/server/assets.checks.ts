import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import type { Statement } from '#platform/duty/occasions.ts';
import { assetDutyWords } from '../contract/assets-duties.messages.ts';
import { movementOccasions } from './movement-occasions.public.ts';

/** Open days after a movement within which it stands on a list. */
const listWithin = 5;

/** Each movement of the classes that 県 registers, 廃棄 among them, with the end of the open day by which it stands on a list. */
const listed =
  (...classes: string[]): Statement =>
  (span) =>
    movementOccasions(span, {
      which: sql`a.class_code = any(${classes}::text[]) and m.for_registration and m.kind not in ('imported', 'withdrawn')`,
      days: listWithin,
      done: sql`(select min(l.made_at) from bulk_registration_items as i
        join bulk_registration_lists as l on l.id = i.list_id where i.movement_id = m.id)`,
    });

export const assetsChecks = checksOf(assetDutyWords, {
  '4-4.3': listed('NK', 'DK', 'KK'),
  '5-3.3': listed('MK'),
  '6-3.3': listed('LK'),
  '7-3.5': listed('mobile', 'iPad'),
});
