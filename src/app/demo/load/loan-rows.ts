import { loanPoolRules } from '#features/bookings/contract/loan-pools.data.ts';
import { loansWords as words } from '#features/loans/contract/loans.messages.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordNumber } from '#features/records/server/open-record.public.ts';
import { systemActor } from '#kernel/actor.ts';
import { instantAt, toCivil } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { clockTimes } from '#kernel/deadline/due-view.ts';
import type { DemoBase } from '../world.ts';
import type { DemoLoan } from '../world-loans.ts';
import type { DemoIds } from './ids.ts';
import type { People } from './people.ts';

const { contacts: said } = recordsWords;

/** What every row of a loan is made from. */
export interface Frame {
  readonly world: DemoBase;
  readonly ids: DemoIds;
  readonly people: People;
  readonly calendar: Calendar;
  readonly staff: ReadonlyMap<string, DemoBase['staff'][number]>;
  readonly tags: ReadonlyMap<string, string>;
}

/** Where the desk is, and what is lent comes back to. */
export const homeSite = 'honcho';
const noDue = instantAt('9999-12-30', '00:00');

export const numberOf = (loan: DemoLoan) => recordNumber('L', loan.fiscalYear, loan.serial);
export const tagsOf = (loan: DemoLoan, { tags }: Frame) => loan.assetKeys.map((key) => tags.get(key) ?? '').join('、');
export const borrowerOf = (loan: DemoLoan, { staff }: Frame) => {
  const borrower = staff.get(loan.borrowerKey);
  if (!borrower) throw new Error(`the sample world has no ${loan.borrowerKey}`);
  return borrower;
};
export const titleOf = (loan: DemoLoan, frame: Frame) =>
  words.heading(
    frame.people.departmentName(borrowerOf(loan, frame).departmentKey),
    frame.people.staff(loan.borrowerKey).name,
  );

export function stepsOf(loan: DemoLoan): { step: string; from: string | null; to: string; at: string }[] {
  const steps: { step: string; from: string | null; to: string; at: string }[] = [
    { step: 'open', from: null, to: 'requested', at: loan.requestedAt },
  ];
  const go = (step: string, to: string, at: string | null) => {
    if (at) steps.push({ step, from: steps.at(-1)?.to ?? null, to, at });
  };
  go('prepare', 'ready', loan.preparedAt);
  go('handOver', 'out', loan.handedOverAt);
  if (loan.state === 'refused') go('refuse', 'refused', loan.endedAt);
  if (loan.state === 'cancelled') go('cancel', 'cancelled', loan.endedAt);
  for (const { at, rung } of loan.contacts) if (rung === null) go('remind', 'out', at);
  go('takeBack', 'returned', loan.returnedAt);
  return steps;
}

const isOpen = ({ state }: DemoLoan) => state === 'requested' || state === 'ready' || state === 'out';

const ruleOf = (loan: DemoLoan) => {
  const { date, time } = toCivil(loan.dueAt);
  return { kind: 'fixedDate', date, time, warnMinutes: [480] } as const;
};

export function headRow(loan: DemoLoan, frame: Frame) {
  const { ids, people, world } = frame;
  const borrower = borrowerOf(loan, frame);
  const isOut = loan.state === 'out';
  const times = isOut && loan.handedOverAt ? clockTimes(ruleOf(loan), frame.calendar, loan.handedOverAt) : null;
  const steps = stepsOf(loan);
  return {
    id: ids.of('loan', loan.key),
    entity: 'loan',
    number: numberOf(loan),
    fiscal_year: loan.fiscalYear,
    serial: loan.serial,
    process_version: 1,
    state: loan.state,
    is_open: isOpen(loan),
    title: titleOf(loan, frame),
    assignee_id: ids.of('agent', loan.byKey),
    requester_id: ids.of('staff', loan.borrowerKey),
    department_id: ids.of('department', borrower.departmentKey),
    site_id: ids.of('site', borrower.siteKey),
    next_clock: times && 'returnDue',
    next_due_at: times?.due_at ?? null,
    next_warn_at: times?.warn_at ?? null,
    sort_due: times?.due_at ?? noDue,
    breached: loan.handedOverAt !== null && (loan.returnedAt ?? world.now) > loan.dueAt,
    last_entry_seq: entryRows(loan, frame).length,
    opened_at: loan.requestedAt,
    closed_at: loan.endedAt,
    version: steps.length,
    created_by: ids.of('agent', loan.byKey),
    created_by_name: people.desk(loan.byKey).name,
    created_at: loan.requestedAt,
    updated_at: steps.at(-1)?.at ?? loan.requestedAt,
  };
}

export function stepRows(loan: DemoLoan, { ids, people }: Frame) {
  return stepsOf(loan).map(({ step, from, to, at }, i) => ({
    record_id: ids.of('loan', loan.key),
    version: i + 1,
    entity: 'loan',
    step,
    from_state: from,
    to_state: to,
    actor_id: ids.of('agent', loan.byKey),
    actor_name: people.desk(loan.byKey).name,
    at,
  }));
}

const setupsOf = ({ pool }: DemoLoan): readonly string[] =>
  loanPoolRules[pool].setUp === 'always' ? words.form.mobileSetups : words.form.standardSetups;

export function loanRow(loan: DemoLoan, frame: Frame) {
  const { ids, people } = frame;
  const borrower = borrowerOf(loan, frame);
  const isPc = loan.pool === 'oneEach';
  const isSetUp = loan.preparedAt !== null && loanPoolRules[loan.pool].setUp !== 'none';
  const isOrdered = isSetUp && isPc;
  return {
    id: ids.of('loan', loan.key),
    pool: loan.pool,
    purpose: loan.purpose,
    purpose_note: loan.purposeNote,
    from_at: loan.fromAt,
    due_at: loan.dueAt,
    borrower_name: people.staff(loan.borrowerKey).name,
    contact: borrower.extension,
    needs_current: isPc,
    instruction: isOrdered ? '貸出用の標準設定' : null,
    instructed_on: isOrdered ? toCivil(loan.requestedAt).date : null,
    setups: isSetUp ? setupsOf(loan).map((title) => ({ title, done: true })) : [],
    prepared_at: loan.preparedAt,
    receiver_name: loan.handedOverAt && people.staff(loan.borrowerKey).name,
    receiver_contact: loan.handedOverAt && borrower.extension,
    handed_over_at: loan.handedOverAt,
    hand_over_site_id: loan.handedOverAt && ids.of('site', homeSite),
    explained: loan.handedOverAt !== null && loan.pool !== 'oneEach',
    returned_at: loan.returnedAt,
  };
}

export function itemRows(loan: DemoLoan, { ids }: Frame) {
  return loan.assetKeys.map((key, i) => ({
    id: ids.of('loanItem', `${loan.key}/${i}`),
    loan_id: ids.of('loan', loan.key),
    asset_id: ids.of('asset', key),
    kit_id: ids.orNull('kit', loan.kitKey),
    during: `[${loan.fromAt},${loan.dueAt})`,
    active: isOpen(loan),
    status_before: loan.handedOverAt && 'stored',
    accessories: loan.handedOverAt && loan.pool !== 'token' ? [{ name: 'ACアダプタ', count: 1 }] : [],
    handed_over_at: loan.handedOverAt,
    returned_at: loan.returnedAt,
    condition: loan.returnedAt ? '異常なし' : '',
    missing: '',
  }));
}

export const subjectRows = (loan: DemoLoan, { ids }: Frame) =>
  loan.assetKeys.map((key) => ({
    record_id: ids.of('loan', loan.key),
    kind: 'asset',
    subject_id: ids.of('asset', key),
  }));

export function entryRows(loan: DemoLoan, frame: Frame) {
  const { ids, people } = frame;
  const tags = tagsOf(loan, frame);
  const name = people.staff(loan.borrowerKey).name;
  const bodies: Readonly<Record<string, string>> = {
    open: recordsWords.opened(words.noun, numberOf(loan)),
    prepare: loanPoolRules[loan.pool].setUp === 'none' ? '' : setupsOf(loan).join('、'),
    handOver: words.handedOver(name, borrowerOf(loan, frame).extension, tags),
    takeBack: words.tookBack(tags, 0),
    refuse: loan.reason,
    cancel: loan.reason,
  };
  const agent = { actor_id: ids.of('agent', loan.byKey), actor_name: people.desk(loan.byKey).name };
  const steps = stepsOf(loan)
    .filter(({ step }) => step !== 'remind')
    .map(({ step, from, to, at }) => ({
      at,
      kind: step === 'open' ? 'opened' : 'step',
      body: bodies[step] ?? '',
      data: step === 'open' ? {} : { step, from, to },
      shared: step !== 'prepare',
      ...agent,
    }));
  const contacts = loan.contacts.map((one) => ({
    at: one.at,
    kind: one.rung ? 'reminded' : 'step',
    body: one.rung
      ? said.reminded(said.rungs[one.rung], said.recipients[one.recipient], said.results[one.result])
      : `${said.made(said.recipients[one.recipient], said.means[one.means], said.results[one.result])}\n${one.note}`,
    data: one.rung ? { rung: one.rung } : { step: 'remind', from: 'out', to: 'out' },
    shared: false,
    ...byOf(one.byKey, frame),
  }));
  return [...steps, ...contacts]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((entry, i) => ({
      id: ids.of('loanEntry', `${loan.key}/${i}`),
      entity: 'loan',
      record_id: ids.of('loan', loan.key),
      seq: i + 1,
      ...entry,
    }));
}

export const byOf = (key: string | null, { ids, people }: Frame) =>
  key
    ? { actor_id: ids.of('agent', key), actor_name: people.desk(key).name }
    : { actor_id: systemActor.id, actor_name: systemActor.name };

export function clockRows(loan: DemoLoan, { ids, calendar, world }: Frame) {
  if (!loan.handedOverAt) return [];
  const rule = ruleOf(loan);
  const times = clockTimes(rule, calendar, loan.handedOverAt);
  return [
    {
      id: ids.of('loanClock', loan.key),
      entity: 'loan',
      record_id: ids.of('loan', loan.key),
      kind: 'returnDue',
      rule,
      started_at: loan.handedOverAt,
      ...times,
      met_at: loan.returnedAt,
      voided_at: null,
      warned_at: times.warn_at < world.now ? times.warn_at : null,
      breached_at: (loan.returnedAt ?? world.now) > times.due_at ? times.due_at : null,
    },
  ];
}

export function contactRows(loan: DemoLoan, frame: Frame) {
  return loan.contacts.map((one, i) => {
    const by = byOf(one.byKey, frame);
    return {
      id: frame.ids.of('loanContact', `${loan.key}/${i}`),
      record_id: frame.ids.of('loan', loan.key),
      at: one.at,
      rung: one.rung,
      recipient: one.recipient,
      means: one.means,
      result: one.result,
      next_on: one.nextOn,
      note: one.note,
      by_id: by.actor_id,
      by_name: by.actor_name,
    };
  });
}
