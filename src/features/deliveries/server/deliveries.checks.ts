import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import type { Sql } from '#platform/duty/occasions.ts';
import { deliveryDutyWords } from '../contract/deliveries-duties.messages.ts';
import { eachDesignated } from './designation-occasions.ts';
import {
  afterwards,
  eachGiven,
  eachImaged,
  eachMove,
  eachMoveRegistered,
  isLine,
  preparedWith,
} from './move-occasions.public.ts';
import { eachInRoom } from './room-occasions.ts';
import { eachTransport } from './transport-occasions.ts';

/** Devices of these classes, bought centrally. */
const central = (...classes: string[]): Sql => sql`(a.class_code = any(${classes}::text[]) and a.procurer = 'central')`;

const inspected = sql`(select case when s.data ->> 'works' = 'true' then s.at else ${afterwards('report')} end
  from record_entries as s where s.record_id = g.record_id and ${isLine('s', 'inspect')} order by s.seq limit 1)`;
const back = (of: Sql, done: Sql, days?: number) => eachMove(of, { kind: 'collected', step: 'collect', done, days });
const whose = (of: Sql) => back(of, sql`case when g.data ->> 'userName' <> '' then g.at end`);
const looked = (of: Sql) => back(of, inspected);
const wiped = (of: Sql) => back(of, afterwards('wipe'), 5);
const counted = (of: Sql) => back(of, afterwards('count'), 1);
const kept = (of: Sql) => back(of, afterwards('keep'), 5);
const patched = (of: Sql) =>
  eachGiven(of, preparedWith(sql`(s.data ->> 'patchedOn')::date between m.moved_on - 30 and m.moved_on`));
const whom = (of: Sql) => eachGiven(of, sql`case when g.user_id = m.to_user_id then g.at end`);
const checked = (of: Sql) => eachGiven(of, sql`case when g.data ->> 'receiverChecked' = 'true' then g.at end`);

const pc = central('NK', 'DK', 'KK');
const mk = central('MK');
const lk = central('LK');
const mobile = central('mobile', 'iPad');

export const deliveriesChecks = checksOf(deliveryDutyWords, {
  '4-11.1': eachTransport(pc, true),
  '7-5.1': eachTransport(mobile, true),
  '5-10.1': eachTransport(mk, false),
  '6-10.1': eachTransport(lk, false),
  '4-4.2': eachMoveRegistered(pc),
  '5-3.2': eachMoveRegistered(mk),
  '6-3.2': eachMoveRegistered(lk),
  '4-9.1': eachInRoom(pc, { kind: 'collected', uses: ['helpdesk', 'devices'] }),
  '4-10.4': eachInRoom(pc, { kind: 'distributed', uses: ['helpdesk', 'devices'] }),
  '5-8.1': eachInRoom(mk, { kind: 'collected', uses: ['helpdesk'] }),
  '5-9.4': eachInRoom(mk, { kind: 'distributed', uses: ['helpdesk'] }),
  '6-8.1': eachInRoom(lk, { kind: 'collected', uses: ['helpdesk'] }),
  '6-9.4': eachInRoom(lk, { kind: 'distributed', uses: ['helpdesk'] }),
  '7-4.1': eachInRoom(mobile, { kind: 'collected', uses: ['helpdesk'] }),
  '4-9.2': whose(pc),
  '4-9.3': looked(pc),
  '4-9.4': wiped(pc),
  '4-9.5': counted(pc),
  '4-9.6': kept(pc),
  '5-8.2': whose(mk),
  '5-8.3': looked(mk),
  '5-8.4': wiped(mk),
  '5-8.5': counted(mk),
  '5-8.6': kept(mk),
  '6-8.2': whose(lk),
  '6-8.3': looked(lk),
  '6-8.4': wiped(lk),
  '6-8.5': counted(lk),
  '6-8.6': kept(lk),
  '7-4.3': whose(mobile),
  '7-4.4': looked(mobile),
  '7-4.5': counted(mobile),
  '7-4.6': kept(mobile),
  '4-10.1': eachImaged(pc),
  '4-10.2': patched(pc),
  '4-10.3': whom(pc),
  '4-10.5': checked(pc),
  '4-10.6': eachDesignated,
  '5-9.1': eachImaged(mk),
  '5-9.2': patched(mk),
  '5-9.3': whom(mk),
  '5-9.5': checked(mk),
  '6-9.1': eachImaged(lk),
  '6-9.2': patched(lk),
  '6-9.3': whom(lk),
  '6-9.5': checked(lk),
});
