import { reindexAssets } from '#features/assets/server/assets.public.ts';
import { loansWords as words } from '#features/loans/contract/loans.messages.ts';
import { recordsWords } from '#features/records/contract/records.messages.ts';
import { recordNumber } from '#features/records/server/open-record.public.ts';
import { systemActor } from '#kernel/actor.ts';
import { instantAt, toCivil } from '#kernel/calendar/civil.ts';
import type { Calendar } from '#kernel/calendar/open-days.ts';
import { clockTimes } from '#kernel/deadline/due-view.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import type { Executor } from '#platform/db/executor.ts';
import { indexDocuments } from '#platform/search/search-documents.ts';
import { buildThings, generateLoans } from '../generate-loans.ts';
import type { DemoBase } from '../world.ts';
import type { DemoLoan, DemoThing } from '../world-loans.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';
import { type People, peopleOf } from './people.ts';

interface Frame {
  readonly world: DemoBase;
  readonly ids: DemoIds;
  readonly people: People;
  readonly calendar: Calendar;
  readonly staff: ReadonlyMap<string, DemoBase['staff'][number]>;
  readonly tags: ReadonlyMap<string, string>;
}

const noDue = instantAt('9999-12-30', '00:00');
const homeSite = 'honcho';
const models = {
  router: ['伊勢路テクノ', 'モバイルルータ R-20'],
  camera: ['ミズホ電機', '会議用カメラ 4K'],
  speaker: ['ミズホ電機', 'マイクスピーカー 8人用'],
  display: ['あずま計算機', '会議用ディスプレイ 55型'],
  projector: ['あずま計算機', 'プロジェクタ 4000lm'],
  token: ['伊勢路テクノ', 'ワンタイムパスワード生成器'],
} as const;

/** 貸出 with its things, as the product would have written it: heads, steps, clocks, 経過, contacts, moves in the ledger. */
export async function loadLoans(tx: Executor, world: DemoBase, ids: DemoIds): Promise<number> {
  const things = buildThings();
  const loans = generateLoans(world, things);
  const staff = new Map(world.staff.map((one) => [one.key, one]));
  const tags = new Map([...world.devices, ...things].map((one) => [one.key, one.assetTag]));
  const frame = { world, ids, people: peopleOf(world), calendar: await readCalendar(tx), staff, tags };
  await loadThings(tx, things, loans, frame);
  const each = (make: (loan: DemoLoan, frame: Frame) => readonly object[]) =>
    loans.flatMap((loan) => make(loan, frame)) as Readonly<Record<string, unknown>>[];
  await bulkInsert(
    tx,
    'records',
    each((loan) => [headRow(loan, frame)]),
  );
  await bulkInsert(tx, 'record_steps', each(stepRows));
  await bulkInsert(
    tx,
    'loans',
    each((loan) => [loanRow(loan, frame)]),
  );
  await bulkInsert(tx, 'loan_items', each(itemRows));
  await bulkInsert(tx, 'record_subjects', each(subjectRows));
  await bulkInsert(tx, 'record_entries', each(entryRows));
  await bulkInsert(tx, 'record_clocks', each(clockRows));
  await bulkInsert(tx, 'loan_contacts', each(contactRows));
  const last = new Map(loans.map(({ fiscalYear, serial }) => [fiscalYear, serial]));
  await bulkInsert(
    tx,
    'record_numbers',
    [...last].map(([fiscal_year, serial]) => ({ letter: 'L', fiscal_year, last: serial })),
  );
  await indexDocuments(
    tx,
    loans.map((loan) => ({
      kind: 'loan',
      id: ids.of('loan', loan.key),
      at: loan.requestedAt,
      texts: [numberOf(loan), titleOf(loan, frame), tagsOf(loan, frame), loan.purposeNote, words.pools[loan.pool]],
    })),
  );
  await reindexAssets(
    { tx },
    things.map((thing) => ids.of('asset', thing.key)),
  );
  return loans.length;
}

const numberOf = (loan: DemoLoan) => recordNumber('L', loan.fiscalYear, loan.serial);
const tagsOf = (loan: DemoLoan, { tags }: Frame) => loan.assetKeys.map((key) => tags.get(key) ?? '').join('、');
const borrowerOf = (loan: DemoLoan, { staff }: Frame) => {
  const borrower = staff.get(loan.borrowerKey);
  if (!borrower) throw new Error(`the sample world has no ${loan.borrowerKey}`);
  return borrower;
};
const titleOf = (loan: DemoLoan, frame: Frame) =>
  words.heading(
    frame.people.departmentName(borrowerOf(loan, frame).departmentKey),
    frame.people.staff(loan.borrowerKey).name,
  );

async function loadThings(tx: Executor, things: readonly DemoThing[], loans: readonly DemoLoan[], frame: Frame) {
  const { ids, world } = frame;
  const stamp = { created_at: world.now, updated_at: world.now };
  await bulkInsert(
    tx,
    'device_models',
    Object.entries(models).map(([key, [maker, name]]) => ({
      id: ids.of('model', key),
      class_code: key === 'token' ? 'token' : 'equipment',
      maker,
      name,
      introduced_fiscal_year: key === 'token' ? 2025 : 2024,
      os: '',
    })),
  );
  const out = new Map(
    loans.filter(({ state }) => state === 'out').flatMap((loan) => loan.assetKeys.map((key) => [key, loan] as const)),
  );
  const rows = things.map((thing) => {
    const loan = out.get(thing.key);
    const department = loan && borrowerOf(loan, frame).departmentKey;
    return {
      id: ids.of('asset', thing.key),
      asset_tag: thing.assetTag,
      class_code: thing.classCode,
      procurer: 'central',
      model_id: ids.of('model', thing.modelKey),
      status: loan ? 'lent' : 'stored',
      site_id: ids.of('site', homeSite),
      department_id: ids.orNull('department', department ?? null),
      user_id: ids.orNull('staff', loan?.borrowerKey ?? null),
      acquired_on: thing.acquiredOn,
      loan_pool: true,
      serial_no: '',
      configuration: {},
      note: '',
      version: 1,
      ...stamp,
    };
  });
  await bulkInsert(tx, 'assets', rows);
  await bulkInsert(tx, 'asset_movements', movementRows(things, loans, frame));
  await loadKits(tx, things, frame);
}

async function loadKits(tx: Executor, things: readonly DemoThing[], { ids, world }: Frame) {
  const stamp = { created_at: world.now, updated_at: world.now };
  const kits = [...new Set(things.flatMap(({ kitKey }) => kitKey ?? []))];
  const accessories = [
    { name: 'HDMIケーブル', count: 2 },
    { name: 'ACアダプタ', count: 3 },
  ];
  await bulkInsert(
    tx,
    'loan_kits',
    kits.map((kit) => ({
      id: ids.of('kit', kit),
      code: kit,
      name: `セット${kit}`,
      note: 'ルータ、カメラ、マイクスピーカー',
      accessories,
      active: true,
      version: 1,
      ...stamp,
    })),
  );
  await bulkInsert(
    tx,
    'loan_kit_items',
    things.flatMap((thing) =>
      thing.kitKey ? [{ kit_id: ids.of('kit', thing.kitKey), asset_id: ids.of('asset', thing.key) }] : [],
    ),
  );
}

/** The moves of things that only lending moves; those of PCs are in the ledger already. */
function movementRows(things: readonly DemoThing[], loans: readonly DemoLoan[], frame: Frame) {
  const { ids, people } = frame;
  const byThing = new Map<string, DemoLoan[]>();
  for (const loan of loans) {
    if (loan.handedOverAt) for (const key of loan.assetKeys) byThing.set(key, [...(byThing.get(key) ?? []), loan]);
  }
  const site = ids.of('site', homeSite);
  return things.flatMap((thing) => {
    const moves = (byThing.get(thing.key) ?? [])
      .sort((a, b) => ((a.handedOverAt ?? '') < (b.handedOverAt ?? '') ? -1 : 1))
      .flatMap((loan) => {
        const by = { byKey: loan.byKey, basis: words.basis(numberOf(loan)), loan };
        const lent = { ...by, kind: 'lent', at: loan.handedOverAt ?? '', from: 'stored', to: 'lent' };
        const back = { ...by, kind: 'returned', at: loan.returnedAt ?? '', from: 'lent', to: 'stored' };
        return loan.returnedAt ? [lent, back] : [lent];
      });
    const bought = {
      kind: 'acquired',
      at: instantAt(thing.acquiredOn, '10:00'),
      from: null,
      to: 'stored',
      byKey: null,
      basis: '備品台帳',
      loan: null,
    };
    return [bought, ...moves].map((move, i) => {
      const who = (holds: boolean) => {
        const borrower = holds && move.loan ? borrowerOf(move.loan, frame) : null;
        return {
          department: ids.orNull('department', borrower?.departmentKey ?? null),
          user: ids.orNull('staff', borrower?.key ?? null),
        };
      };
      const [from, to] = [who(move.kind === 'returned'), who(move.kind === 'lent')];
      return {
        id: ids.of('movement', `${thing.key}/${i}`),
        asset_id: ids.of('asset', thing.key),
        seq: i + 1,
        moved_on: toCivil(move.at).date,
        kind: move.kind,
        from_status: move.from,
        to_status: move.to,
        from_site_id: i === 0 ? null : site,
        from_department_id: from.department,
        from_user_id: from.user,
        to_site_id: site,
        to_department_id: to.department,
        to_user_id: to.user,
        hand_over_site_id: i === 0 ? null : site,
        basis: move.basis,
        for_registration: false,
        recorded_by: ids.of('agent', move.byKey ?? 'previous'),
        recorded_by_name: move.byKey ? people.desk(move.byKey).name : '県',
        recorded_at: move.at,
      };
    });
  });
}

/** The steps a loan has gone through, with who took each and when. */
function stepsOf(loan: DemoLoan): { step: string; from: string | null; to: string; at: string }[] {
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

function headRow(loan: DemoLoan, frame: Frame) {
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

function stepRows(loan: DemoLoan, { ids, people }: Frame) {
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

function loanRow(loan: DemoLoan, frame: Frame) {
  const { ids, people } = frame;
  const borrower = borrowerOf(loan, frame);
  const isPc = loan.pool === 'oneEach';
  const isSetUp = isPc && loan.preparedAt !== null;
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
    instruction: isSetUp ? '貸出用の標準設定' : null,
    instructed_on: isSetUp ? toCivil(loan.requestedAt).date : null,
    setups: isSetUp ? words.form.standardSetups.map((title) => ({ title, done: true })) : [],
    prepared_at: loan.preparedAt,
    receiver_name: loan.handedOverAt && people.staff(loan.borrowerKey).name,
    receiver_contact: loan.handedOverAt && borrower.extension,
    handed_over_at: loan.handedOverAt,
    hand_over_site_id: loan.handedOverAt && ids.of('site', homeSite),
    explained: loan.handedOverAt !== null && loan.pool !== 'oneEach',
    returned_at: loan.returnedAt,
  };
}

function itemRows(loan: DemoLoan, { ids }: Frame) {
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

const subjectRows = (loan: DemoLoan, { ids }: Frame) =>
  loan.assetKeys.map((key) => ({
    record_id: ids.of('loan', loan.key),
    kind: 'asset',
    subject_id: ids.of('asset', key),
  }));

function entryRows(loan: DemoLoan, frame: Frame) {
  const { ids, people } = frame;
  const tags = tagsOf(loan, frame);
  const name = people.staff(loan.borrowerKey).name;
  const bodies: Readonly<Record<string, string>> = {
    open: recordsWords.opened(words.noun, numberOf(loan)),
    prepare: loan.pool === 'oneEach' ? words.form.standardSetups.join('、') : '',
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
      ? words.reminded(words.rungs[one.rung], words.recipients[one.recipient], words.results[one.result])
      : `${words.contacted(words.recipients[one.recipient], words.means[one.means], words.results[one.result])}\n${one.note}`,
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

const byOf = (key: string | null, { ids, people }: Frame) =>
  key
    ? { actor_id: ids.of('agent', key), actor_name: people.desk(key).name }
    : { actor_id: systemActor.id, actor_name: systemActor.name };

function clockRows(loan: DemoLoan, { ids, calendar, world }: Frame) {
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

function contactRows(loan: DemoLoan, frame: Frame) {
  return loan.contacts.map((one, i) => {
    const by = byOf(one.byKey, frame);
    return {
      id: frame.ids.of('loanContact', `${loan.key}/${i}`),
      loan_id: frame.ids.of('loan', loan.key),
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
