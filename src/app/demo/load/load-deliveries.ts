import { deliveriesWords as words } from '#features/deliveries/contract/deliveries.messages.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordNumber } from '#features/records/server/open-record.public.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import { clockTimes } from '#kernel/deadline/due-view.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import { dayOf, fiscalYearOf } from '../demo-calendar.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import { courseOf, orderedBy, type Sample, untouched, written } from './delivery-steps.ts';
import type { DemoIds } from './ids.ts';
import { peopleOf } from './people.ts';

/** The single deliveries of the ledger (257 in 令和7年度, appendix ア). */
function told(world: DemoBase): Sample[] {
  return world.devices.flatMap((device) =>
    device.movements.flatMap((move, i): Sample[] => {
      if (!/^[DK]\d+-\d{4}$/.test(move.basis)) return [];
      const kind = move.kind === 'distribution' ? 'distribution' : 'collection';
      const person = kind === 'distribution' ? move.to : move.from;
      return [
        {
          key: `${device.key}/${i}`,
          kind,
          device,
          day: move.date,
          state: 'done',
          siteKey: move.to.siteKey,
          staffKey: person.staffKey,
          departmentKey: person.departmentKey,
          byKey: move.recordedByKey,
        },
      ];
    }),
  );
}

/** A few that wait today, in each state. */
function waiting(world: DemoBase): Sample[] {
  const ours = world.devices.filter(
    ({ procurer, deviceClass, loanPool }) => procurer === 'central' && deviceClass === 'NK' && !loanPool,
  );
  const inUse = ours.filter(({ status, userKey }) => status === 'inUse' && userKey !== null).slice(-40);
  const stored = ours.filter(({ status }) => status === 'stored');
  const staff = inUse[0]?.userKey ?? null;
  const department = inUse[0]?.departmentKey ?? null;
  const wanted = [
    ...inUse.slice(1, 4).map((device) => ({ device, kind: 'collection', state: 'ordered' }) as const),
    ...inUse.slice(4, 5).map((device) => ({ device, kind: 'collection', state: 'cancelled' }) as const),
    ...stored.slice(0, 3).map((device) => ({ device, kind: 'distribution', state: 'ordered' }) as const),
    ...stored.slice(3, 5).map((device) => ({ device, kind: 'collection', state: 'collected' }) as const),
    ...stored.slice(5, 6).map((device) => ({ device, kind: 'transport', state: 'onWay' }) as const),
    ...stored.slice(6, 7).map((device) => ({ device, kind: 'transport', state: 'ordered' }) as const),
  ];
  // Collected where the contract says (§4-9), whatever shelf it stands on now.
  const hq = world.sites.find(({ kind }) => kind === 'hq')?.key ?? null;
  const { key } = world.deskUsers.find(({ role, activeTo }) => role === 'agent' && activeTo === null) ?? { key: null };
  return wanted.map(({ device, kind, state }, i) => ({
    key: `waiting/${i}`,
    device,
    kind,
    state,
    siteKey: state === 'collected' ? hq : device.siteKey,
    byKey: key,
    day: addDays(world.asOf, -1),
    staffKey: kind === 'transport' ? null : (device.userKey ?? staff),
    departmentKey: kind === 'transport' ? null : (device.departmentKey ?? department),
  }));
}

/** Each sample with its number, its people and its moments; `last` counts the numbers of each 年度. */
function rowsOf(world: DemoBase, samples: Sample[], ids: DemoIds, calendar: Calendar, last: Map<number, number>) {
  const people = peopleOf(world);
  return samples
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((one) => {
      const year = fiscalYearOf(dayOf(one.day));
      const serial = (last.get(year) ?? 0) + 1;
      last.set(year, serial);
      const id = ids.of('delivery', one.key);
      const userName = one.staffKey ? people.staff(one.staffKey).name : '';
      const by = {
        actor_id: ids.of('agent', one.byKey ?? 'previous'),
        actor_name: one.byKey ? people.desk(one.byKey).name : '前受託者',
      };
      const person = world.staff.find(({ key }) => key === one.staffKey);
      const told = {
        one,
        userName,
        by: by.actor_name,
        department: world.departments.find(({ key }) => key === one.departmentKey)?.name ?? '',
        contact: person ? `内線 ${person.extension}` : '',
        site: ids.orNull('site', one.siteKey),
        siteName: world.sites.find(({ key }) => key === one.siteKey)?.name ?? '',
      };
      const steps = courseOf(one).map(([step, to], i) => {
        const at = instantAt(one.day, `1${i}:20`);
        return Object.assign({ step, to, at }, written[step](Object.assign({ at }, told)));
      });
      const isOpen = one.state !== 'done' && one.state !== 'cancelled';
      const openedAt = instantAt(one.day, '09:10');
      const dueOn = addDays(one.day, isOpen ? 8 : 0);
      const times = clockTimes(onDay(dueOn), calendar, openedAt);
      const title = words.heading(one.device.assetTag, one.kind, userName);
      const number = recordNumber('H', year, serial);
      return { one, id, year, serial, number, title, userName, by, steps, isOpen, openedAt, dueOn, times };
    });
}
type Row = ReturnType<typeof rowsOf>[number];
const endOf = ({ steps, openedAt }: Row) => steps.at(-1)?.at ?? openedAt;
const runs = ({ one, isOpen }: Row) => isOpen && one.state !== 'collected';

function headRow(row: Row, ids: DemoIds) {
  const { one, id, year, serial, number, title, by, steps, isOpen, openedAt, times } = row;
  const due = runs(row) ? times : null;
  return {
    id,
    entity: 'delivery',
    number,
    fiscal_year: year,
    serial,
    process_version: 1,
    state: one.state,
    title,
    is_open: isOpen,
    assignee_id: ids.orNull('agent', one.byKey),
    requester_id: ids.orNull('staff', one.staffKey),
    department_id: ids.orNull('department', one.departmentKey),
    site_id: ids.orNull('site', one.siteKey),
    next_clock: due && 'due',
    next_due_at: due?.due_at ?? null,
    next_warn_at: due?.warn_at ?? null,
    sort_due: due?.due_at ?? instantAt('9999-12-30', '00:00'),
    breached: false,
    last_entry_seq: steps.length + 1,
    opened_at: openedAt,
    closed_at: isOpen ? null : endOf(row),
    version: steps.length + 1,
    created_by: by.actor_id,
    created_by_name: by.actor_name,
    created_at: openedAt,
    updated_at: endOf(row),
  };
}

/** 配付 and 回収 of the ledger as the product would have written them; the moves are there already. */
export const loadDeliveries = (tx: Executor, world: DemoBase, ids: DemoIds): Promise<number> =>
  loadAll(tx, world, told(world), ids);

/** Those that wait today; their numbers go on from the last. */
export const loadWaitingDeliveries = (tx: Executor, world: DemoBase, ids: DemoIds): Promise<number> =>
  loadAll(tx, world, waiting(world), ids);

function clockRow({ one, id, dueOn, openedAt, times }: Row, ids: DemoIds) {
  return {
    id: ids.of('deliveryClock', one.key),
    entity: 'delivery',
    record_id: id,
    kind: 'due',
    rule: onDay(dueOn),
    started_at: openedAt,
    ...times,
    met_at: null,
    voided_at: null,
    warned_at: null,
    breached_at: null,
  };
}

async function loadAll(tx: Executor, world: DemoBase, samples: Sample[], ids: DemoIds): Promise<number> {
  const known = await tx
    .selectFrom('record_numbers')
    .select(['fiscal_year', 'last'])
    .where('letter', '=', 'H')
    .execute();
  const last = new Map(known.map((row) => [row.fiscal_year, row.last]));
  const rows = rowsOf(world, samples, ids, await readCalendar(tx), last);
  const put = (table: string, make: (row: Row) => readonly object[]) =>
    bulkInsert(tx, table as 'records', rows.flatMap(make) as never);
  await put('records', (row) => [headRow(row, ids)]);
  await put('record_steps', ({ id, by, steps, openedAt }) =>
    [{ step: 'open', to: 'ordered', at: openedAt }, ...steps].map(({ step, to, at }, i, all) => ({
      record_id: id,
      version: i + 1,
      entity: 'delivery',
      step,
      at,
      to_state: to,
      from_state: all[i - 1]?.to ?? null,
      ...by,
    })),
  );
  await put('deliveries', (row) => [deliveryRow(row, endOf(row), ids)]);
  await put('record_subjects', ({ one, id }) => [
    { record_id: id, kind: 'asset', subject_id: ids.of('asset', one.device.key) },
  ]);
  await put('record_entries', ({ one, id, number, by, steps, openedAt }) => {
    const opened = { at: openedAt, kind: 'opened', body: recordsWords.opened(words.noun, number), data: {} };
    const lines = steps.map(({ step, to, at, body, data }, i) => ({
      at,
      kind: 'step',
      body,
      data: {
        ...data,
        step,
        from: steps[i - 1]?.to ?? 'ordered',
        to,
        place: one.state === 'done' ? ids.orNull('site', one.siteKey) : null,
      },
    }));
    return [opened, ...lines].map((line, i) => ({
      id: ids.of('deliveryEntry', `${one.key}/${i}`),
      entity: 'delivery',
      record_id: id,
      seq: i + 1,
      ...line,
      shared: true,
      ...by,
    }));
  });
  await put('record_clocks', (row) => (runs(row) ? [clockRow(row, ids)] : []));
  const numbers = [...last].map(([fiscal_year, serial]) => ({ letter: 'H', fiscal_year, last: serial }));
  await tx.deleteFrom('record_numbers').where('letter', '=', 'H').execute();
  await bulkInsert(tx, 'record_numbers', numbers);
  const documents = rows.map(({ one, id, number, title, openedAt }) => {
    const texts = [number, title, one.device.serialNo];
    return { kind: 'delivery', id, at: openedAt, texts };
  });
  await indexDocuments(tx, documents);
  return rows.length;
}

function deliveryRow({ one, id, userName, dueOn, isOpen, steps }: Row, at: string, ids: DemoIds): object {
  const site = one.kind === 'transport' ? ids.orNull('site', one.siteKey) : null;
  const facts = {
    id,
    asset_id: ids.of('asset', one.device.key),
    kind: one.kind,
    due_on: dueOn,
    ordered_on: one.day,
    ordered_by: orderedBy,
    user_id: ids.orNull('staff', one.staffKey),
    user_name: userName,
    from_site_id: site,
    to_site_id: site,
    ended_at: isOpen ? null : at,
  };
  return Object.assign(facts, untouched, ...steps.map(({ patch }) => patch));
}
