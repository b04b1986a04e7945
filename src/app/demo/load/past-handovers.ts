import { sectionKeys } from '#features/home/contract/handover.ts';
import { addDays, addMinutes, type IsoDate, instantAt } from '#kernel/calendar/civil.ts';
import { type Calendar, nextOpenDay, openDaysBetween } from '#kernel/calendar/open-days.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import type { Executor } from '#platform/db/executor.ts';
import { actorOf } from './actors.ts';
import { bulkInsert } from './bulk.ts';
import type { LoadedWorld } from './load-world.ts';

const told = '持ち越す受付を一件ずつ読み合わせました。翌朝の期限は担当者が確認済みです。';
const failed = '地域庁舎の音声が途切れたため、電話に切り替えて続けました。';
/** The account 県 provides (§13-5). */
export const deskAccount = '三重県 Web会議 ヘルプデスク';
/** One evening in so many was closed the next morning, and one had trouble with the meeting. */
const lateEach = 31;
const failedOn = 12;

/** 申し送り of every open day of service before `until`, closed and read: what stood in them is past. */
export async function addPastHandovers(
  tx: Executor,
  { base, ids }: LoadedWorld,
  at: { calendar: Calendar; until: IsoDate },
): Promise<void> {
  const desk = base.deskUsers.filter((user) => user.activeTo === null && user.duty !== null);
  const closer = desk.find((user) => user.duty === 'hq');
  if (!closer) return;
  const { id: by, name } = actorOf(closer, ids);
  const days = openDaysBetween(at.calendar, serviceStart, addDays(at.until, -1)).map((day, index) => ({
    id: ids.of('handover', day),
    day,
    closedAt: closedOn(day, index, at.calendar),
  }));
  const row = ({ id, day, closedAt }: (typeof days)[number]) => ({
    id,
    day,
    state: 'closed',
    body: told,
    drafted_body: told,
    open_count: 0,
    version: 2,
    items: sectionKeys.map((key) => ({ key, rows: [] })),
    next_day: nextOpenDay(at.calendar, day),
    made_by: by,
    made_by_name: name,
    made_at: instantAt(day, '16:50'),
    closed_by: by,
    closed_by_name: name,
    closed_at: closedAt,
    updated_at: closedAt,
  });
  await bulkInsert(tx, 'closing_handovers', days.map(row));

  const readers = desk.filter((user) => user.duty === 'regional');
  const read = days.flatMap((one) =>
    readers.map((user, index) => ({
      id: ids.of('handover', `${one.day}/${user.key}`),
      handover_id: one.id,
      agent_id: ids.of('agent', user.key),
      agent_name: actorOf(user, ids).name,
      at: addMinutes(one.closedAt, 2 + index),
    })),
  );
  await bulkInsert(tx, 'handover_acknowledgements', read);
  const people = [
    { agentId: ids.of('agent', closer.key), name, regional: false },
    ...readers.map((user) => ({ agentId: ids.of('agent', user.key), name: actorOf(user, ids).name, regional: true })),
  ];
  // The one evening of which nothing is on record is the one that was closed the next morning.
  const held = days.filter(({ day, closedAt }) => closedAt < instantAt(addDays(day, 1), '00:00'));
  const meetings = held.map(({ id, day, closedAt }) => {
    const isFailed = id === days[failedOn]?.id;
    return {
      id: ids.of('handover', `${day}/meeting`),
      handover_id: id,
      ...meetingOf(day, closedAt, isFailed),
      people,
      recorded_at: closedAt,
      recorded_by: by,
      recorded_by_name: name,
    };
  });
  await bulkInsert(tx, 'desk_meetings', meetings);
  const trouble = days.slice(failedOn, failedOn + 1).map(({ id, day }) => ({
    id: ids.of('handover', `${day}/failure`),
    handover_id: id,
    ...troubleOn(day),
    reported_by: by,
    reported_by_name: name,
  }));
  await bulkInsert(tx, 'web_meeting_failures', trouble);
}

const troubleOn = (day: IsoDate) => ({
  note: failed,
  noticed_at: instantAt(day, '17:02'),
  reported_at: instantAt(day, '17:10'),
  recorded_at: instantAt(day, '17:10'),
});

const meetingOf = (day: IsoDate, closedAt: string, isFailed: boolean) => ({
  kind: 'closing',
  account: deskAccount,
  account_given: true,
  started_at: addMinutes(closedAt, -8),
  ended_at: closedAt,
  means: 'web',
  failed_at: isFailed ? instantAt(day, '17:02') : null,
  failure: isFailed ? failed : '',
});

const closedOn = (day: IsoDate, index: number, calendar: Calendar) =>
  index % lateEach === lateEach - 1
    ? instantAt(nextOpenDay(calendar, day), '08:35')
    : instantAt(day, `17:${String(5 + (index % 9)).padStart(2, '0')}`);
