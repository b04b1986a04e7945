import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import { loanProcess } from '#features/loans/contract/loan.process.ts';
import { loanDraft } from '#features/loans/contract/loan.ts';
import { loansWords } from '#features/loans/contract/loans.messages.ts';
import type { loanDutyWords } from '#features/loans/contract/loans-duties.messages.ts';
import { getLoan } from '#features/loans/server/get-loan.ts';
import { loanKind } from '#features/loans/server/loan.kind.ts';
import { loanSteps } from '#features/loans/server/loan-steps.ts';
import { requestLoan } from '#features/loans/server/request-loan.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import type { tokenDutyWords } from '#features/tokens/contract/tokens-duties.messages.ts';
import { possessionKind } from '#features/tokens/server/possession.kind.ts';
import { startCheck } from '#features/tokens/server/start-check.ts';
import { possessionVerbs } from '#features/tokens/server/tokens.procedures.ts';
import { addDays, instantAt, today } from '#kernel/calendar/civil.ts';
import { nextOpenDay } from '#kernel/calendar/open-days.ts';
import { newId } from '#kernel/id.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { toldInterview } from '../support/ticket-desk.ts';
import { addDevice, addPolicy } from './plant.ts';
import type { Proof, ProofDesk, ProofsOf } from './proof.ts';
import { answered, ask as askTicket, resolve, shared } from './tickets.proofs.ts';

/** What each pool lends of: a device that its clause names, in the state it names. */
const lentFrom: Record<LoanPool, readonly [code: string, status: 'stored' | 'awaitingDisposal']> = {
  oneEach: ['NK', 'awaitingDisposal'],
  MK: ['MK', 'stored'],
  LK: ['NK', 'awaitingDisposal'],
  mobile: ['mobile', 'stored'],
  equipment: ['equipment', 'stored'],
  token: ['token', 'stored'],
};

export async function addThing(desk: ProofDesk, pool: LoanPool): Promise<string> {
  const [code, status] = lentFrom[pool];
  const id = await addDevice(desk, code);
  await desk.db.updateTable('assets').set({ status, loan_pool: true }).where('id', '=', id).execute();
  await addPolicy(desk, code);
  return id;
}

export const onDay = (desk: ProofDesk, later: number, time: string) => instantAt(addDays(desk.monday, later), time);

/** 中川 asks for a thing of a pool: from Monday 13:00 until Tuesday 17:00, or for as long as told. */
export async function ask(desk: ProofDesk, pool: LoanPool, over: object = {}): Promise<string> {
  recordKinds.fill(loanKind).apply();
  const draft = loanDraft.parse({
    pool,
    purpose: 'temporary',
    borrowerId: desk.things.staff.nakagawa,
    assetIds: [await addThing(desk, pool)],
    fromAt: onDay(desk, 0, '13:00'),
    dueAt: onDay(desk, 1, '17:00'),
    ...over,
  });
  return (await desk.write(desk.actors.ito, (ctx) => requestLoan(ctx, draft))).id;
}

export const view = (desk: ProofDesk, id: string) => desk.read(desk.actors.auditor, (ctx) => getLoan(ctx, { id }));

export async function take(desk: ProofDesk, name: keyof typeof loanSteps, id: string, form: object): Promise<string> {
  const { version } = await view(desk, id);
  const input = { id, version, form: loanProcess.steps[name].form.parse(form) } as never;
  await desk.write(desk.actors.ito, (ctx) => loanSteps[name](ctx, input));
  return id;
}

export const setUp = (desk: ProofDesk, id: string) =>
  take(desk, 'prepare', id, {
    instruction: '県の指示',
    instructedOn: today(desk.clock.now()),
    setups: loansWords.form.mobileSetups.map((title) => ({ title, done: true })),
  });
export const prepare = async (desk: ProofDesk, pool: LoanPool, over: object = {}) =>
  setUp(desk, await ask(desk, pool, over));

async function orderLater(desk: ProofDesk): Promise<void> {
  const id = await prepare(desk, 'oneEach');
  await desk.db
    .updateTable('loans')
    .set({ instructed_on: addDays(desk.monday, 1) })
    .where('id', '=', id)
    .execute();
}

export async function handOver(desk: ProofDesk, id: string, explained = true): Promise<string> {
  const { items } = await view(desk, id);
  return take(desk, 'handOver', id, {
    receiverName: '中川',
    receiverChecked: true,
    receiverContact: '内線 4287',
    siteId: desk.things.site.hq,
    assetIds: items.filter(({ active }) => active).map(({ assetId }) => assetId),
    explained,
  });
}

export const lend = async (desk: ProofDesk, pool: LoanPool, over: object = {}, explained = true): Promise<string> =>
  handOver(desk, await prepare(desk, pool, over), explained);

const phone = { recipient: 'requester', means: 'phone', result: 'promised' };
async function remind(desk: ProofDesk, pool: LoanPool, over: object = {}): Promise<void> {
  const id = await lend(desk, pool, over);
  desk.clock.set(onDay(desk, 2, '09:00'));
  await take(desk, 'remind', id, { ...phone, nextOn: addDays(desk.monday, 3) });
}

/** A device of a class that the ledger says is lent, and no loan says to whom. */
async function lendUnrecorded(desk: ProofDesk, code: string, moved_on = desk.monday): Promise<void> {
  const asset_id = await addDevice(desk, code);
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: desk.clock.now() };
  const to = { to_status: 'lent', to_user_id: desk.things.staff.nakagawa } as const;
  await desk.db
    .insertInto('asset_movements')
    .values({ id: newId(), asset_id, seq: 1, moved_on, kind: 'lent', ...to, ...by })
    .execute();
}

const provided = (pool: LoanPool, over: object = {}): Proof => [
  (desk) => lend(desk, pool, over),
  (desk) => ask(desk, pool, over),
];
const setUpFor = (pool: LoanPool): Proof => [(desk) => prepare(desk, pool), (desk) => ask(desk, pool)];
const handedOver = (pool: LoanPool, code: string): Proof => [
  (desk) => lend(desk, pool),
  (desk) => lendUnrecorded(desk, code),
];
const reminded = (pool: LoanPool): Proof => [(desk) => remind(desk, pool), (desk) => lend(desk, pool)];

const toVerify = { purpose: 'verification', purposeNote: '大型アップデートの動作確認' } as const;
/** Due back on the first open day after the week. */
const verifying = async (desk: ProofDesk) => {
  const calendar = await readCalendar(desk.db);
  return { ...toVerify, dueAt: instantAt(nextOpenDay(calendar, addDays(desk.monday, 6)), '17:00') };
};
const askToVerify = (desk: ProofDesk) =>
  desk.register({ kind: 'request', categoryId: desk.category('update.verification') });
const bookFor = async (desk: ProofDesk) =>
  lend(desk, 'oneEach', { ...(await verifying(desk)), ticketId: (await askToVerify(desk)).id });

/** Each way by which a check can be kept or not has plants of its own. */
export const loanBranches: readonly (readonly [duty: keyof typeof loanDutyWords, proof: Proof])[] = [
  // Asked for and never handed over: the ledger says nothing of it.
  ...(['4-7.3', '5-6.3', '7-3.6'] as const).map((duty, at) => {
    const pool = (['oneEach', 'MK', 'mobile'] as const)[at] ?? 'mobile';
    return [duty, [(desk: ProofDesk) => lend(desk, pool), (desk: ProofDesk) => prepare(desk, pool)]] as const;
  }),
  ['6-6.3', [(desk) => lend(desk, 'LK'), (desk) => lendUnrecorded(desk, 'LK')]],
  // 県 ordered it when it was set up already.
  ['4-7.2', [(desk) => prepare(desk, 'oneEach'), (desk) => orderLater(desk)]],
  ['7-7.1', [(desk) => lend(desk, 'mobile'), (desk) => lendUnrecorded(desk, 'mobile')]],
  ['12-3.3', [(desk) => remind(desk, 'oneEach', toVerify), (desk) => lend(desk, 'oneEach', toVerify)]],
  ['12-3.3', [(desk) => bookFor(desk), (desk) => askToVerify(desk)]],
];

export const loanProofs: ProofsOf<typeof loanDutyWords> = {
  '4-7.1': provided('oneEach'),
  '4-7.2': setUpFor('oneEach'),
  '4-7.3': handedOver('oneEach', 'NK'),
  '4-7.4': reminded('oneEach'),
  '5-6.1': provided('MK'),
  '5-6.2': setUpFor('MK'),
  '5-6.3': handedOver('MK', 'MK'),
  '5-6.4': reminded('MK'),
  '6-6.1': provided('LK'),
  '6-6.2': setUpFor('LK'),
  '6-6.3': [(desk) => lend(desk, 'LK'), (desk) => prepare(desk, 'LK')],
  '6-6.4': reminded('LK'),
  '7-3.3': provided('mobile'),
  '7-3.6': handedOver('mobile', 'mobile'),
  '7-3.7': reminded('mobile'),
  '7-7.1': [(desk) => lend(desk, 'mobile'), (desk) => ask(desk, 'mobile')],
  '9-4.2': provided('equipment'),
  '12-3.3': [
    async (desk) => lend(desk, 'oneEach', await verifying(desk)),
    async (desk) => prepare(desk, 'oneEach', await verifying(desk)),
  ],
};

/** A token that went out so long ago that Tuesday ends its half year; every other one came back. */
export async function longLent(desk: ProofDesk): Promise<string> {
  await returnTokens(desk);
  desk.clock.set(onDay(desk, 1 - 184, '10:00'));
  const id = await lend(desk, 'token', { fromAt: onDay(desk, 1 - 184, '13:00'), dueAt: onDay(desk, 3, '17:00') });
  desk.clock.set(onDay(desk, 0, '10:00'));
  return id;
}

async function returnTokens(desk: ProofDesk): Promise<void> {
  const out = await desk.db
    .selectFrom('asset_movements as m')
    .innerJoin('assets as a', 'a.id', 'm.asset_id')
    .where('a.class_code', '=', 'token')
    .select(({ fn }) => ['m.asset_id', fn.max('m.seq').as('seq')])
    .groupBy('m.asset_id')
    .execute();
  const by = { recorded_by: newId(), recorded_by_name: '伊藤 彩', recorded_at: desk.clock.now() };
  const to = { kind: 'returned', to_status: 'stored', to_site_id: desk.things.site.hq, moved_on: desk.monday } as const;
  const rows = out.map(({ asset_id, seq }) => ({ id: newId(), asset_id, seq: Number(seq) + 1, ...to, ...by }));
  if (rows.length > 0) await desk.db.insertInto('asset_movements').values(rows).execute();
  await desk.db.updateTable('loan_items').set({ returned_at: desk.clock.now(), active: false }).execute();
}

const confirm = async (desk: ProofDesk): Promise<void> => answerAll(desk, await longLent(desk), 'confirmed');

async function answerAll(desk: ProofDesk, id: string, result: 'confirmed' | 'batteryFlat'): Promise<void> {
  recordKinds.fill(possessionKind).apply();
  const draft = { title: '所持確認', dueOn: addDays(desk.monday, 4) };
  const check = await desk.write(desk.actors.ito, (ctx) => startCheck(ctx, draft));
  const itemId = check.holders.find(({ loanId }) => loanId === id)?.itemId ?? '';
  const form = { itemId, means: 'phone', result, nextOn: null, note: '' } as const;
  const input = { id: check.id, version: check.version, form };
  await desk.write(desk.actors.ito, (ctx) => possessionVerbs.answer(ctx, input));
  const done = { id: check.id, version: check.version + 1, form: { note: '' } };
  await desk.write(desk.actors.ito, (ctx) => possessionVerbs.finish(ctx, done));
}

/** A token that is out, and a ticket that says it cannot be used any more. */
async function breakToken(desk: ProofDesk, over: object): Promise<string> {
  const id = await lend(desk, 'token');
  const { items } = await view(desk, id);
  await desk.register({ kind: 'fault', assetId: items[0]?.assetId, ...over }, { interview: toldInterview });
  return id;
}
async function exchange(desk: ProofDesk, id: string): Promise<string> {
  const assetId = (await view(desk, id)).items.find(({ active }) => active)?.assetId;
  const newAssetId = await addThing(desk, 'token');
  return take(desk, 'swap', id, { assetId, newAssetId, reason: '電池切れ', siteId: desk.things.site.hq });
}
const tellAuthority = (desk: ProofDesk, id: string) =>
  take(desk, 'reportSwap', id, { to: 'デジタル改革推進課', body: '電池切れのため交換' });
const flat = async (desk: ProofDesk): Promise<string> => {
  await returnTokens(desk);
  const id = await lend(desk, 'token');
  await answerAll(desk, id, 'batteryFlat');
  return id;
};
const ofToken = (desk: ProofDesk) => ({ assetId: null, categoryId: desk.category('account.token') });

/** Asked at an hour of the Monday, released so many days later. */
const released = (asked: string, days: number) => async (desk: ProofDesk) => {
  desk.clock.set(instantAt(desk.monday, asked));
  const ticket = await askTicket(desk, 'telework.release');
  desk.clock.set(instantAt(addDays(desk.monday, days), '16:00'));
  return resolve(desk, ticket);
};

export const tokenProofs: ProofsOf<typeof tokenDutyWords> = {
  '10-4.1': [
    async (desk) => resolve(desk, await askTicket(desk, 'telework.register')),
    async (desk) => shared(desk, await askTicket(desk, 'telework.register')),
  ],
  '10-4.2': answered('telework.lost'),
  '10-4.3': [
    async (desk) => resolve(desk, await askTicket(desk, 'telework.release')),
    async (desk) => shared(desk, await askTicket(desk, 'telework.release')),
  ],
  '10-5.1': [(desk) => lend(desk, 'token'), (desk) => lendUnrecorded(desk, 'token')],
  '10-5.2': provided('token'),
  '10-5.3': handedOver('token', 'token'),
  '10-5.4': [confirm, longLent],
  '10-5.5': reminded('token'),
  '10-5.6': [(desk) => lend(desk, 'token'), (desk) => lend(desk, 'token', {}, false)],
  '10-5.7': [
    async (desk) => tellAuthority(desk, await exchange(desk, await breakToken(desk, {}))),
    async (desk) => exchange(desk, await breakToken(desk, {})),
  ],
};

const aboutToken = (desk: ProofDesk, more: object) =>
  desk.register({ categoryId: desk.category('account.twoFactor') }, more);
export const tokenBranches: readonly (readonly [duty: keyof typeof tokenDutyWords, proof: Proof])[] = [
  // In the morning: on that day. Later: on the next open day.
  ['10-4.3', [released('11:59', 0), released('11:59', 1)]],
  ['10-4.3', [released('12:00', 1), released('12:00', 2)]],
  ['10-5.3', [(desk) => lend(desk, 'token'), (desk) => prepare(desk, 'token')]],
  // Out by the ledger alone: no loan says who has it.
  [
    '10-5.4',
    [
      confirm,
      async (desk) => [await returnTokens(desk), await lendUnrecorded(desk, 'token', addDays(desk.monday, 1 - 184))],
    ],
  ],
  [
    '10-5.7',
    [
      async (desk) => tellAuthority(desk, await exchange(desk, await breakToken(desk, ofToken(desk)))),
      (desk) => breakToken(desk, ofToken(desk)),
    ],
  ],
  ['10-5.7', [async (desk) => tellAuthority(desk, await exchange(desk, await flat(desk))), flat]],
  [
    '10-5.6',
    [(desk) => aboutToken(desk, { answer: '押して番号を入れる', outcome: 'resolve' }), (desk) => aboutToken(desk, {})],
  ],
];
