import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordNumber } from '#features/records/server/open-record.public.ts';
import { instantAt, today } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { fiscalYear } from '#kernel/calendar/periods.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { clockTimes } from '#kernel/deadline/due-view.ts';
import type { Executor } from '#platform/db/executor.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';

const noDue = instantAt('9999-12-30', '00:00');

/** A record of a process as the sample tells it: what was done when, and what is owed. */
export interface MadeRecord {
  readonly key: string;
  readonly title: string;
  readonly by: { readonly id: string; readonly name: string };
  /** The first is `open`. */
  readonly steps: readonly { readonly step: string; readonly to: string; readonly at: string; readonly body: string }[];
  readonly isOpen: boolean;
  readonly clocks: readonly {
    readonly kind: string;
    readonly rule: DeadlineRule;
    readonly from: string;
    readonly met: string | null;
  }[];
  readonly assetIds: readonly string[];
}

export interface MadeFrame {
  readonly tx: Executor;
  readonly ids: DemoIds;
  readonly calendar: Calendar;
  readonly now: string;
  readonly entity: string;
  readonly noun: string;
  readonly letter: string;
}

/** Writes records with their steps, 経過, clocks and numbers, in the order they were opened; gives id and number by key. */
export async function loadMadeRecords(frame: MadeFrame, records: readonly MadeRecord[]) {
  const { tx, letter } = frame;
  const serials = new Map<number, number>();
  const rows = records
    .toSorted((a, b) => ((a.steps[0]?.at ?? '') < (b.steps[0]?.at ?? '') ? -1 : 1))
    .map((record) => {
      const year = fiscalYear(today(record.steps[0]?.at ?? frame.now));
      const serial = (serials.get(year) ?? 0) + 1;
      serials.set(year, serial);
      return rowsOf(frame, record, { year, serial, number: recordNumber(letter, year, serial) });
    });
  await bulkInsert(
    tx,
    'records',
    rows.map(({ head }) => head),
  );
  await bulkInsert(
    tx,
    'record_steps',
    rows.flatMap(({ steps }) => steps),
  );
  await bulkInsert(
    tx,
    'record_entries',
    rows.flatMap(({ entries }) => entries),
  );
  await bulkInsert(
    tx,
    'record_clocks',
    rows.flatMap(({ clocks }) => clocks),
  );
  await bulkInsert(
    tx,
    'record_subjects',
    rows.flatMap(({ subjects }) => subjects),
  );
  const numbers = [...serials].map(([fiscal_year, last]) => ({ letter, fiscal_year, last }));
  await bulkInsert(tx, 'record_numbers', numbers);
  return new Map(rows.map(({ key, head }) => [key, { id: head.id, number: head.number }]));
}

interface Numbered {
  readonly year: number;
  readonly serial: number;
  readonly number: string;
}

function rowsOf(frame: MadeFrame, record: MadeRecord, { year, serial, number }: Numbered) {
  const { ids, entity, noun } = frame;
  const id = ids.of(entity, record.key);
  const by = { actor_id: record.by.id, actor_name: record.by.name };
  const moves = record.steps.map((step, nth) => ({ ...step, from: record.steps[nth - 1]?.to ?? null, nth }));
  const clocks = clockRows(frame, record, id);
  const [first, last] = [moves[0], moves.at(-1)];
  const running = clocks.filter(({ met_at }) => met_at === null).toSorted((a, b) => (a.due_at < b.due_at ? -1 : 1))[0];
  const made = { created_by: record.by.id, created_by_name: record.by.name, created_at: first?.at };
  const head = {
    id,
    entity,
    number,
    fiscal_year: year,
    serial,
    process_version: 1,
    state: last?.to,
    is_open: record.isOpen,
    title: record.title,
    assignee_id: record.by.id,
    version: moves.length,
    last_entry_seq: moves.length,
    next_clock: running?.kind ?? null,
    next_due_at: running?.due_at ?? null,
    next_warn_at: running?.warn_at ?? null,
    sort_due: running?.due_at ?? noDue,
    breached: clocks.some(({ breached_at }) => breached_at !== null),
    opened_at: first?.at,
    closed_at: record.isOpen ? null : last?.at,
    ...made,
    updated_at: last?.at,
  };
  return {
    key: record.key,
    head,
    clocks,
    steps: moves.map(({ step, from, to, at, nth }) => ({
      record_id: id,
      version: nth + 1,
      entity,
      step,
      from_state: from,
      to_state: to,
      ...by,
      at,
    })),
    entries: moves.map(({ step, from, to, at, body, nth }) => ({
      id: ids.of(`${entity}Entry`, `${record.key}/${nth}`),
      entity,
      record_id: id,
      seq: nth + 1,
      at,
      ...by,
      ...(step === 'open'
        ? { kind: 'opened', body: body || recordsWords.opened(noun, number), data: {} }
        : { kind: 'step', body, data: { step, from, to } }),
    })),
    subjects: [...new Set(record.assetIds)].map((subject_id) => ({ record_id: id, kind: 'asset', subject_id })),
  };
}

function clockRows({ ids, calendar, now, entity }: MadeFrame, { key, clocks }: MadeRecord, record_id: string) {
  return clocks.map(({ kind, rule, from, met }) => {
    const times = clockTimes(rule, calendar, from);
    return {
      id: ids.of(`${entity}Clock`, `${key}/${kind}`),
      entity,
      record_id,
      kind,
      rule,
      started_at: from,
      ...times,
      met_at: met,
      warned_at: times.warn_at < now ? times.warn_at : null,
      breached_at: (met ?? now) > times.due_at ? times.due_at : null,
    };
  });
}
