import { sql } from 'kysely';
import { addDays } from '#kernel/calendar/civil.ts';
import { isMade } from '#platform/db/staged-rows.ts';
import { afterOpenDays, either, occasion, type Statement, startOf } from '#platform/duty/occasions.ts';
import { imageRules, imageWithin, patchDays } from '../contract/patch-targets.data.ts';
import { eachGap } from './patch-occasions.ts';

const { usual, urgent } = patchDays.test;

/** Models of the classes with the days between which the ledger had one that was bought centrally. */
const heldModels = (classes: readonly string[]) => sql`(select a.model_id,
    min(coalesce(a.acquired_on, (a.created_at at time zone 'Asia/Tokyo')::date)) as since,
    max(case when a.status = 'disposed' then coalesce((select max(v.moved_on) from asset_movements as v
      where v.asset_id = a.id and v.kind = 'disposed' and ${isMade('v')}), '-infinity') else 'infinity' end) as until
  from assets as a where a.class_code = any(${[...classes]}::text[]) and a.procurer = 'central' group by a.model_id)`;

/** Each publication × each model that the ledger had on its day: by its deadline an image of the model held it, or a newer one. */
const eachHeld =
  ({ classes, target }: (typeof imageRules)[number]): Statement =>
  (span) =>
    sql`
  select ${occasion({
    id: sql`p.id || '/' || h.model_id`,
    at: startOf(sql`p.published_on`),
    due: sql`d.due`,
    done: sql`(select min(i.at) from base_image_models as b join base_images as i on i.id = b.image_id
      join patches as t on t.id = i.through_id where b.model_id = h.model_id and t.published_on >= p.published_on)`,
    what: sql`m.name || ' ' || r.number || ' ' || r.title`,
    link: sql`'/patches/images'`,
  })} from patches as p join records as r on r.id = p.id
  join ${afterOpenDays({ ...span, to: addDays(span.to, usual) }, imageWithin)}
    on d.day = p.published_on + case when p.urgent then ${urgent}::int else ${usual}::int end
  join ${heldModels(classes)} as h on p.published_on between h.since and h.until
  join device_models as m on m.id = h.model_id
  where p.published_on between ${span.from}::date and ${span.to}::date and p.target = ${target}::text
    and not exists (select from record_steps as s where s.record_id = p.id and s.step = 'refuse' and s.at <= d.due)`;

/** 標準イメージ always ready (§4-8, §5-7, §6-7, §7-8): by what was published, and by the months in which nothing was registered. */
export const eachImage = (clause: (typeof imageRules)[number]['clause']): Statement =>
  either(
    ...imageRules
      .filter((rule) => rule.clause === clause)
      .flatMap((rule) => [
        eachHeld(rule),
        eachGap({ targets: [rule.target], kinds: ['windows', 'office'], part: 'test' }),
      ]),
  );
