import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordNumber } from '#features/records/server/open-record.public.ts';
import { repairsWords as words } from '#features/repairs/contract/repairs.messages.ts';
import { diagnosisRule, promised } from '#features/repairs/server/repair.kind.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { onDay } from '#kernel/deadline/agreed-rules.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { clockTimes } from '#kernel/deadline/due-view.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import { generateRepairs } from '../generate-repairs.ts';
import type { DemoRepair } from '../repair-story.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';
import { type People, peopleOf } from './people.ts';

interface Frame {
  readonly world: DemoBase;
  readonly ids: DemoIds;
  readonly people: People;
  readonly calendar: Calendar;
  readonly extensions: ReadonlyMap<string, string>;
}

const noDue = instantAt('9999-12-30', '00:00');
const closed = ['returned', 'writtenOff', 'cancelled'];
const idOf = ({ key }: DemoRepair, { ids }: Frame) => ids.of('repair', key);
const numberOf = ({ fiscalYear, serial }: DemoRepair) => recordNumber('S', fiscalYear, serial);
const stateOf = ({ steps }: DemoRepair) => steps.at(-1)?.to ?? 'received';
const titleOf = ({ device, symptom }: DemoRepair) => words.heading(device.assetTag, symptom);
const isOpen = (one: DemoRepair) => !closed.includes(stateOf(one));
const byOf = ({ byKey }: DemoRepair, { ids, people }: Frame) => ({
  actor_id: ids.of('agent', byKey ?? 'previous'),
  actor_name: byKey ? people.desk(byKey).name : '前受託者',
});

/** 修理 as the product would have written it: heads, steps, clocks, 経過; the moves are in the ledger already. */
export async function loadRepairs(tx: Executor, world: DemoBase, ids: DemoIds): Promise<number> {
  const repairs = generateRepairs(world);
  const extensions = new Map(world.staff.map(({ key, extension }) => [key, extension]));
  const frame = { world, ids, people: peopleOf(world), calendar: await readCalendar(tx), extensions };
  const put = (table: string, make: (one: DemoRepair, frame: Frame) => readonly object[]) =>
    bulkInsert(tx, table as 'records', repairs.flatMap((one) => make(one, frame)) as never);
  await put('records', (one) => [headRow(one, frame)]);
  await put('record_steps', stepRows);
  await put('repairs', (one) => [repairRow(one, frame)]);
  await put('record_subjects', (one) => [
    { record_id: idOf(one, frame), kind: 'asset', subject_id: ids.of('asset', one.device.key) },
  ]);
  await put('record_entries', entryRows);
  await put('record_clocks', clockRows);
  const last = new Map<number, number>();
  for (const { fiscalYear, serial } of repairs) last.set(fiscalYear, Math.max(serial, last.get(fiscalYear) ?? 0));
  await bulkInsert(
    tx,
    'record_numbers',
    [...last].map(([fiscal_year, serial]) => ({ letter: 'S', fiscal_year, last: serial })),
  );
  await indexDocuments(
    tx,
    repairs.map((one) => {
      const { cause, vendor, user_name } = repairRow(one, frame) as Record<string, string>;
      const texts = [numberOf(one), titleOf(one), one.device.serialNo, cause, vendor, user_name];
      return { kind: 'repair', id: idOf(one, frame), at: one.openedAt, texts };
    }),
  );
  return repairs.length;
}

function headRow(one: DemoRepair, frame: Frame) {
  const { ids } = frame;
  const [next] = clocksOf(one, frame).filter(({ metAt }) => metAt === null && isOpen(one));
  const last = one.steps.at(-1)?.at ?? one.openedAt;
  const by = byOf(one, frame);
  return {
    id: idOf(one, frame),
    entity: 'repair',
    number: numberOf(one),
    fiscal_year: one.fiscalYear,
    serial: one.serial,
    process_version: 1,
    state: stateOf(one),
    is_open: isOpen(one),
    title: titleOf(one),
    assignee_id: ids.orNull('agent', one.byKey),
    requester_id: ids.orNull('staff', one.staffKey),
    department_id: ids.orNull('department', one.departmentKey),
    site_id: ids.of('site', one.device.siteKey),
    next_clock: next?.kind ?? null,
    next_due_at: next?.times.due_at ?? null,
    next_warn_at: next?.times.warn_at ?? null,
    sort_due: next?.times.due_at ?? noDue,
    breached: (next?.times.due_at ?? noDue) < frame.world.now,
    last_entry_seq: one.steps.length + 1,
    opened_at: one.openedAt,
    closed_at: isOpen(one) ? null : last,
    version: one.steps.length + 1,
    created_by: by.actor_id,
    created_by_name: by.actor_name,
    created_at: one.openedAt,
    updated_at: last,
  };
}

function stepRows(one: DemoRepair, frame: Frame) {
  const all = [{ step: 'open', to: 'received', at: one.openedAt }, ...one.steps];
  return all.map(({ step, to, at }, i) => ({
    record_id: idOf(one, frame),
    version: i + 1,
    entity: 'repair',
    step,
    at,
    to_state: to,
    from_state: i === 0 ? null : (all[i - 1]?.to ?? null),
    ...byOf(one, frame),
  }));
}

/** The moment a step wrote, by its column. */
const moments: Readonly<Record<string, readonly string[]>> = {
  diagnose: ['diagnosed_at'],
  explain: ['explained_at'],
  takeIn: ['taken_in_at'],
  report: ['reported_at'],
  appoint: ['appointed_at'],
  sendOut: ['sent_at'],
  receiveBack: ['back_at', 'treated_at'],
  settle: ['treated_at'],
  clean: ['cleaned_at'],
  kit: ['kitted_at'],
  check: ['checked_at'],
  giveBack: ['returned_at'],
};

function repairRow(one: DemoRepair, frame: Frame): Record<string, unknown> {
  const { ids, people, extensions } = frame;
  const { device, staffKey } = one;
  const written = one.steps.map(({ step, at, patch }) => ({
    ...patch,
    ...Object.fromEntries((moments[step] ?? []).map((column) => [column, at])),
  }));
  const start = device.movements.findLast(({ kind, basis }) => kind === 'collection' && basis === numberOf(one));
  const site = ids.orNull('site', start?.to.siteKey ?? null);
  const blank = {
    cause: '',
    vendor: '',
    explained_to: '',
    accessories: '',
    reported_to: '',
    work: '',
    cleaned: '',
    waits_for: '',
  };
  return {
    id: idOf(one, frame),
    asset_id: ids.of('asset', device.key),
    class_code: device.deviceClass,
    procurer: device.procurer,
    warranty_until: device.warrantyEndsOn,
    symptom: one.symptom,
    user_name: staffKey ? people.staff(staffKey).name : '',
    contact: (staffKey && extensions.get(staffKey)) ?? '',
    ...columns,
    ...blank,
    ...Object.assign({}, ...written),
    taken_in_site_id: site,
    vendor_site_id: start ? site : null,
    site_before_id: ids.orNull('site', start?.from.siteKey ?? null),
    returned_site_id: stateOf(one) === 'returned' ? site : null,
  };
}

/** Every row of one insert has the same columns. */
const columns = {
  how: null,
  part: null,
  diagnosed_at: null,
  treatment: null,
  explained_at: null,
  taken_in_at: null,
  status_before: null,
  reported_at: null,
  vendor_at: null,
  appointed_at: null,
  sent_at: null,
  vendor_due_on: null,
  back_at: null,
  cost_yen: null,
  treated_at: null,
  substitute_declined: false,
  cleaned_at: null,
  kitted_at: null,
  checked_at: null,
  receiver_name: null,
  receiver_contact: null,
  returned_at: null,
};

function entryRows(one: DemoRepair, frame: Frame) {
  const record_id = idOf(one, frame);
  const site = (repairRow(one, frame) as { taken_in_site_id: string | null }).taken_in_site_id;
  const lines = [
    { at: one.openedAt, kind: 'opened', body: recordsWords.opened(words.noun, numberOf(one)), data: {}, shared: true },
    ...one.steps.map(({ step, to, at, body, data }, i) => ({
      at,
      kind: 'step',
      body,
      shared: step !== 'report',
      data: {
        step,
        from: one.steps[i - 1]?.to ?? 'received',
        to,
        ...data,
        ...(['takeIn', 'appoint', 'sendOut'].includes(step) && site ? { place: site } : {}),
      },
    })),
  ];
  return lines.map((line, i) => ({
    id: frame.ids.of('repairEntry', `${one.key}/${i}`),
    entity: 'repair',
    record_id,
    seq: i + 1,
    ...line,
    ...byOf(one, frame),
  }));
}

interface Clock {
  readonly kind: string;
  readonly rule: DeadlineRule;
  readonly startedAt: string;
  readonly metAt: string | null;
  readonly times: { readonly due_at: string; readonly warn_at: string };
}

/** What runs, and what the vendor promised. */
function clocksOf(one: DemoRepair, { calendar }: Frame): Clock[] {
  const clock = (kind: string, rule: DeadlineRule, startedAt: string, metAt: string | null): Clock => ({
    kind,
    rule,
    startedAt,
    metAt,
    times: clockTimes(rule, calendar, startedAt),
  });
  const within = (days: number): DeadlineRule => ({ kind: 'endOfOpenDay', offsetDays: days, warnMinutes: [240] });
  const last = one.steps.at(-1)?.at ?? one.openedAt;
  const state = stateOf(one);
  const { vendorBack: v } = one;
  return [
    ...(v?.startedAt ? [clock('vendorBack', onDay(v.dueOn), v.startedAt, v.metAt)] : []),
    ...(state === 'received' ? [clock('diagnosis', diagnosisRule, one.openedAt, null)] : []),
    ...(state === 'diagnosed' ? [clock('explanation', within(promised.explanation), last, null)] : []),
    ...(state === 'treated' ? [clock('giveBack', within(promised.giveBack), last, null)] : []),
  ];
}

function clockRows(one: DemoRepair, frame: Frame) {
  return clocksOf(one, frame).map(({ kind, rule, startedAt, metAt, times }) => ({
    id: frame.ids.of('repairClock', `${one.key}/${kind}`),
    entity: 'repair',
    record_id: idOf(one, frame),
    kind,
    rule,
    started_at: startedAt,
    ...times,
    met_at: metAt,
    voided_at: null,
    warned_at: times.warn_at < frame.world.now ? times.warn_at : null,
    breached_at: (metAt ?? frame.world.now) > times.due_at ? times.due_at : null,
  }));
}
