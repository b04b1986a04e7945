import { type RawBuilder, sql } from 'kysely';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, endOf, knownBy, occasion } from '#platform/duty/occasions.ts';
import type { Network, Register } from '../contract/access.ts';
import { endWithin, startWithin } from '../contract/access-networks.data.ts';
import { doneIn, saidOf } from './access.reads.ts';
import { accessChanges, eachRegister } from './access-changes.reads.ts';

const link = sql`coalesce('/access/' || v.user_id, '/access/changes')`;

/** Each movement of a person of the network that a register has to follow. */
export const eachFollowed =
  (network: Network, register: Register) =>
  (span: DutySpan): RawBuilder<Occasion> => {
    const of = (way: 'start' | 'end', within: number) => sql`
      select ${occasion({
        id: sql`v.id || '/' || v.place`,
        at: sql`(v.told)::timestamp at time zone 'Asia/Tokyo'`,
        due: sql`d.due`,
        done: sql`v.done`,
        what: sql`v.staff_no || ' ' || v.name`,
        link,
      })} from ${accessChanges(span.from, span.to)} as v join ${afterOpenDays(span, within)} on d.day = v.told
      where v.network = ${network}::text and v.place = ${register}::text and v.way = ${way}::text`;
    return sql`${of('start', startWithin)} union all ${of('end', endWithin)}`;
  };

/**
 * Each person told of at the end of a period, with each register of the network: whoever uses it stands there, whoever does
 * not any more is taken out. What is written down afterwards with a day of the period was not known at its end.
 */
export const eachStanding =
  (network: Network) =>
  (span: DutySpan): RawBuilder<Occasion> => {
    const [end, until, known] = [endOf(span), sql`${span.to}::date`, knownBy(sql`e.recorded_at`, span)];
    const [said, done] = [saidOf(until, known), doneIn(until, known)];
    const fits = sql`(case ${said} when 'use' then ${done} = 'register' else ${done} is distinct from 'register' end)`;
    return sql`
      select ${occasion({
        id: sql`u.id || '/' || g.place`,
        at: end,
        due: end,
        done: sql`case when ${fits} then (select max(e.recorded_at) from access_entries as e
          where e.user_id = u.id and e.day <= ${until} and ${known}) end`,
        what: sql`s.staff_no || ' ' || s.name`,
        link: sql`'/access/' || u.id`,
      })} from access_users as u join staff_members as s on s.id = u.staff_member_id
      join ${eachRegister} on g.network = u.network
      where u.network = ${network}::text and ${said} is not null and (${said} = 'use' or g."onEnd")`;
  };
