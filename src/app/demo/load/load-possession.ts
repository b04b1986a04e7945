import { recordNumber } from '#features/records/server/open-record.public.ts';
import { tokensWords as words } from '#features/tokens/contract/tokens.messages.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import { fiscalYear, half, halfLabel } from '#kernel/calendar/periods.ts';
import { clockTimes } from '#kernel/deadline/due-view.ts';
import type { Executor } from '#platform/db/executor.ts';
import { dayOf, isoDate, openDayOnOrAfter, shiftOpenDays } from '../demo-calendar.ts';
import type { DemoLoan } from '../world-loans.ts';
import { bulkInsert } from './bulk.ts';
import { type Frame, tagsOf } from './loan-rows.ts';

/** The 所持確認 that the desk has finished: one in every half, over ten open days. */
const begun = ['2026-01-13', '2026-07-13'];
const openDays = 10;
/** Every so many holders are not there at the first call. */
const absentEvery = 17;

interface Call {
  readonly loan: DemoLoan;
  readonly at: string;
  readonly result: 'confirmed' | 'absent';
  readonly nextOn: string | null;
}

/** Who had a token then, called one after another; who was not there is called again two open days later. */
function callsOf(loans: readonly DemoLoan[], from: number): Call[] {
  const start = `${isoDate(from)}T00:00:00Z`;
  const holders = loans.filter(
    ({ pool, handedOverAt, returnedAt }) =>
      pool === 'token' && handedOverAt !== null && handedOverAt < start && (returnedAt ?? start) >= start,
  );
  const perDay = Math.ceil(holders.length / (openDays - 3));
  return holders.flatMap((loan, i) => {
    const day = shiftOpenDays(from, Math.floor(i / perDay));
    const minutes = 9 * 60 + (i % perDay) * 4;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const again = shiftOpenDays(day, 2);
    const call = { loan, at: instantAt(isoDate(day), time) };
    if (i % absentEvery !== 5) return [{ ...call, result: 'confirmed', nextOn: null } as const];
    return [
      { ...call, result: 'absent', nextOn: isoDate(again) },
      { loan, at: instantAt(isoDate(again), '16:30'), result: 'confirmed', nextOn: null },
    ] as const;
  });
}

/** 所持確認 of the halves before, as the product would have written them. */
export async function loadPossession(tx: Executor, loans: readonly DemoLoan[], frame: Frame): Promise<void> {
  const past = begun.filter((day) => day < frame.world.now.slice(0, 10));
  const serials = new Map<number, number>();
  for (const day of past) {
    const year = fiscalYear(day);
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    await loadCheck(tx, frame, {
      key: day,
      from: dayOf(day),
      year,
      serial,
      calls: callsOf(loans, openDayOnOrAfter(dayOf(day))),
    });
  }
  const numbers = [...serials].map(([fiscal_year, last]) => ({ letter: 'P', fiscal_year, last }));
  await bulkInsert(tx, 'record_numbers', numbers);
}

interface Check {
  readonly key: string;
  readonly from: number;
  readonly year: number;
  readonly serial: number;
  readonly calls: readonly Call[];
}

async function loadCheck(tx: Executor, frame: Frame, check: Check): Promise<void> {
  const { ids, people, calendar } = frame;
  const calls = check.calls.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = calls;
  if (!first) return;
  const by = { id: ids.of('agent', first.loan.byKey), name: people.desk(first.loan.byKey).name };
  const actor = { actor_id: by.id, actor_name: by.name };
  const id = ids.of('possession', check.key);
  const number = recordNumber('P', check.year, check.serial);
  const openedAt = instantAt(check.key, '08:40');
  const dueOn = isoDate(shiftOpenDays(check.from, openDays));
  const rule = { kind: 'fixedDate', date: dueOn, warnMinutes: [480] } as const;
  const times = clockTimes(rule, calendar, openedAt);
  const closedAt = instantAt(isoDate(shiftOpenDays(check.from, openDays - 1)), '16:55');
  const itemOf = ({ loan }: Call) => ids.of('loanItem', `${loan.key}/0`);
  const said = ({ loan, result }: Call) =>
    words.answered(tagsOf(loan, frame), people.staff(loan.borrowerKey).name, words.means.phone, words.results[result]);
  const holders = new Map(calls.map((call) => [itemOf(call), call]));
  const running = { from_state: 'running', to_state: 'running' };
  const steps = [
    { step: 'open', from_state: null, to_state: 'running', at: openedAt, body: words.started(holders.size) },
    ...calls.map((call) => ({ step: 'answer', ...running, at: call.at, body: said(call) })),
    { step: 'finish', from_state: 'running', to_state: 'done', at: closedAt, body: '' },
  ];
  const head = { entity: 'possessionCheck', number, fiscal_year: check.year, serial: check.serial, process_version: 1 };
  const made = { created_by: by.id, created_by_name: by.name, created_at: openedAt, updated_at: closedAt };
  const title = words.checks.suggested(halfLabel(check.year, half(check.key)));
  const ended = { title, assignee_id: by.id, opened_at: openedAt, closed_at: closedAt, ...made };
  await bulkInsert(tx, 'records', [{ id, ...head, ...ended, ...doneAfter(steps.length) }]);
  await bulkInsert(
    tx,
    'record_steps',
    steps.map(({ body: _, ...step }, i) => {
      return { record_id: id, version: i + 1, entity: head.entity, ...step, ...actor };
    }),
  );
  await bulkInsert(
    tx,
    'record_entries',
    steps.map(({ step, from_state, to_state, at, body }, i) => ({
      id: ids.of('possessionEntry', `${check.key}/${i}`),
      entity: head.entity,
      record_id: id,
      seq: i + 1,
      at,
      body,
      ...actor,
      ...(step === 'open' ? opened : { kind: 'step', data: { step, from: from_state, to: to_state } }),
    })),
  );
  const clock = { id: ids.of('possessionClock', check.key), record_id: id, entity: head.entity };
  await bulkInsert(tx, 'record_clocks', [
    { ...clock, kind: 'checkDue', rule, started_at: openedAt, ...times, met_at: closedAt },
  ]);
  await bulkInsert(tx, 'possession_checks', [{ id, from_on: check.key, due_on: dueOn, running: false }]);
  await bulkInsert(
    tx,
    'possession_holders',
    [...holders.keys()].map((item_id) => ({ check_id: id, item_id, result: 'confirmed' })),
  );
  const contacts = calls.map((call, i) => {
    const contact = { id: ids.of('possessionContact', `${check.key}/${i}`), check_id: id, item_id: itemOf(call) };
    return { ...contact, ...contactOf(call), by_id: by.id, by_name: by.name };
  });
  await bulkInsert(tx, 'possession_contacts', contacts);
}

const opened = { kind: 'opened', data: {} };

/** What a head says whose check is over. */
const doneAfter = (steps: number) => ({
  state: 'done',
  is_open: false,
  breached: false,
  sort_due: instantAt('9999-12-30', '00:00'),
  last_entry_seq: steps,
  version: steps,
});

const contactOf = ({ at, result, nextOn }: Call) => ({ at, means: 'phone', result, next_on: nextOn, note: '' });
