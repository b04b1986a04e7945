import { type RawBuilder, sql } from 'kysely';
import { isMade } from '#platform/db/staged-rows.ts';
import { checksOf, type DutySpan, type Occasion } from '#platform/duty/duty-check.ts';
import { afterOpenDays, occasion } from '#platform/duty/occasions.ts';
import { deliveryDutyWords } from '../contract/deliveries-duties.messages.ts';
import { eachMoveRegistered } from './agreed-move-occasions.public.ts';
import { eachTransport } from './transport-occasions.ts';

type Sql = RawBuilder<unknown>;
type Statement = (span: DutySpan) => RawBuilder<Occasion>;

/** Devices of these classes, bought centrally. */
const central = (...classes: string[]): Sql => sql`(a.class_code = any(${classes}::text[]) and a.procurer = 'central')`;
const day = (instant: Sql): Sql => sql`((${instant}) at time zone 'Asia/Tokyo')::date`;
const startOf = (date: Sql): Sql => sql`((${date})::timestamp at time zone 'Asia/Tokyo')`;

const isLine = (alias: string, step: string): Sql =>
  sql`(${sql.ref(`${alias}.entity`)} = 'delivery' and ${sql.ref(`${alias}.kind`)} = 'step'
    and ${sql.ref(`${alias}.data`)} ->> 'step' = ${step}::text)`;

/** The delivery by which the device of movement m passed from hand to hand that day, at the place of the ledger. */
const passedBy = (step: string): Sql => sql`(select h.record_id, h.seq, h.at, h.data, p.user_id
  from deliveries as p join record_entries as h on h.record_id = p.id
  where p.asset_id = m.asset_id and ${isLine('h', step)} and ${day(sql`h.at`)} = m.moved_on
    and h.data ->> 'place' = m.hand_over_site_id::text order by h.at desc limit 1) as g`;

/** The first such line of the same delivery, after it or before it. */
const lineOf = (step: string, also: Sql): Sql =>
  sql`(select min(s.at) from record_entries as s where s.record_id = g.record_id and ${isLine('s', step)} and ${also})`;
const afterwards = (step: string): Sql => lineOf(step, sql`s.seq > g.seq`);
/** The last 準備 before it was handed over says so; the moment it was handed over. */
const preparedWith = (said: Sql): Sql =>
  sql`(select case when ${said} then g.at end from record_entries as s where s.record_id = g.record_id
    and ${isLine('s', 'prepare')} and s.seq < g.seq order by s.seq desc limit 1)`;

/** Each movement of the ledger, whoever recorded it and by which door; the lines of a delivery must say the rest. */
const eachMove =
  (
    of: Sql,
    { kind, step, done, days = null }: { kind: string; step: string; done: Sql; days?: number | null },
  ): Statement =>
  (span) =>
    sql`
    select ${occasion({
      ...{ id: sql`m.id`, at: startOf(sql`m.moved_on`), what: sql`a.asset_tag`, link: sql`'/assets/' || a.id` },
      ...{ due: days === null ? startOf(sql`m.moved_on + 1`) : sql`d.due`, done },
    })} from asset_movements as m join assets as a on a.id = m.asset_id
    join ${afterOpenDays(span, days ?? 0)} on d.day = m.moved_on left join lateral ${passedBy(step)} on true
    where m.moved_on between ${span.from}::date and ${span.to}::date and m.kind = ${kind} and ${isMade('m')} and ${of}`;

const inspected = sql`(select case when s.data ->> 'works' = 'true' then s.at else ${afterwards('report')} end
  from record_entries as s where s.record_id = g.record_id and ${isLine('s', 'inspect')} order by s.seq limit 1)`;
const back = (of: Sql, done: Sql, days: number | null = null) =>
  eachMove(of, { kind: 'collected', step: 'collect', done, days });
const out = (of: Sql, done: Sql) => eachMove(of, { kind: 'distributed', step: 'handOver', done });
const whose = (of: Sql) => back(of, sql`case when g.data ->> 'userName' <> '' then g.at end`);
const looked = (of: Sql) => back(of, inspected);
const wiped = (of: Sql) => back(of, afterwards('wipe'), 5);
const counted = (of: Sql) => back(of, afterwards('count'), 1);
const kept = (of: Sql) => back(of, afterwards('keep'), 5);
const imaged = (of: Sql) => out(of, preparedWith(sql`coalesce(s.data ->> 'image', '') <> ''`));
const patched = (of: Sql) =>
  out(of, preparedWith(sql`(s.data ->> 'patchedOn')::date between m.moved_on - 30 and m.moved_on`));
const whom = (of: Sql) => out(of, sql`case when g.user_id = m.to_user_id then g.at end`);
const checked = (of: Sql) => out(of, sql`case when g.data ->> 'receiverChecked' = 'true' then g.at end`);

const pc = central('NK', 'DK', 'KK');
const mk = central('MK');
const lk = central('LK');
const mobile = central('mobile', 'iPad');

export const deliveriesChecks = checksOf(deliveryDutyWords, {
  ...{ '4-11.1': eachTransport(pc, true), '7-5.1': eachTransport(mobile, true) },
  ...{ '5-10.1': eachTransport(mk, false), '6-10.1': eachTransport(lk, false) },
  ...{ '4-4.2': eachMoveRegistered(pc), '5-3.2': eachMoveRegistered(mk), '6-3.2': eachMoveRegistered(lk) },
  ...{ '4-9.2': whose(pc), '4-9.3': looked(pc), '4-9.4': wiped(pc), '4-9.5': counted(pc), '4-9.6': kept(pc) },
  ...{ '5-8.2': whose(mk), '5-8.3': looked(mk), '5-8.4': wiped(mk), '5-8.5': counted(mk), '5-8.6': kept(mk) },
  ...{ '6-8.2': whose(lk), '6-8.3': looked(lk), '6-8.4': wiped(lk), '6-8.5': counted(lk), '6-8.6': kept(lk) },
  ...{ '7-4.3': whose(mobile), '7-4.4': looked(mobile), '7-4.5': counted(mobile), '7-4.6': kept(mobile) },
  ...{ '4-10.1': imaged(pc), '4-10.2': patched(pc), '4-10.3': whom(pc), '4-10.5': checked(pc) },
  ...{ '5-9.1': imaged(mk), '5-9.2': patched(mk), '5-9.3': whom(mk), '5-9.5': checked(mk) },
  ...{ '6-9.1': imaged(lk), '6-9.2': patched(lk), '6-9.3': whom(lk), '6-9.5': checked(lk) },
});
