import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kitDraft } from '#features/bookings/contract/kit.ts';
import { type LoanPool, loanPools } from '#features/bookings/contract/loan-pools.data.ts';
import { findFreeThings } from '#features/bookings/server/find-free-things.ts';
import { type DeviceClassCode, deviceClassCodes, type Procurer } from '#features/catalog/contract/device-class.ts';
import { mailOf } from '#features/people/server/record-mails.reads.ts';
import { usualLadder } from '#features/records/contract/contact.ts';
import { rungOn } from '#features/records/server/ladder.rules.ts';
import { recordMails, remindByLadder } from '#features/records/server/remind-by-ladder.public.ts';
import type { Role } from '#kernel/actor.ts';
import { calendarOf } from '#kernel/calendar/open-days.ts';
import { newId } from '#kernel/id.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import { type Lending, lendingDesk, prepared } from '../../../../tests/support/lending.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { outcomeOf, twoWriters } from '../../../../tests/support/two-writers.ts';
import { actorOf, type World } from '../../../../tests/support/world.ts';
import { loanProcess } from '../contract/loan.process.ts';
import { loanListInput } from '../contract/loans.contract.ts';
import { getLoan } from './get-loan.ts';
import { loanLists } from './list-loans.ts';
import { loanKind } from './loan.kind.ts';
import { loanSteps } from './loan-steps.ts';
import { printSlip } from './print-slip.ts';
import { loanLadder } from './remind-overdue.job.ts';
import { requestLoan } from './request-loan.ts';

let lending: Lending;
let world: World;
let ledger: Lending['ledger'];
const office = '2026-11-24T01:42:00Z';
beforeAll(async () => {
  lending = await lendingDesk();
  ({ world, ledger } = lending);
  recordMails.fill(mailOf).apply();
});
afterAll(() => world.close());

const thing: Lending['thing'] = (...asked) => lending.thing(...asked);
const draftOf: Lending['draftOf'] = (...asked) => lending.draftOf(...asked);
const ask: Lending['ask'] = (...asked) => lending.ask(...asked);
const take: Lending['take'] = (...asked) => lending.take(...asked);
const view: Lending['view'] = (...asked) => lending.view(...asked);
const desk = (role: Role = 'agent') => actorOf(role);
const okamoto = () => ledger.staff.okamoto;

async function formOf(step: string, loan: { id: string }) {
  const { items, dueAt, pool } = await view(loan.id);
  const held = items.filter(({ active }) => active);
  const ids = (held.length > 0 ? held : items).map(({ assetId }) => assetId);
  const forms: Record<string, () => object | Promise<object>> = {
    prepare: () => prepared,
    handOver: () => ({
      receiverName: '岡本 恵理',
      receiverChecked: true,
      receiverContact: '6-4287',
      siteId: ledger.sites.hq,
      assetIds: ids,
    }),
    takeBack: () => ({
      siteId: ledger.sites.hq,
      items: ids.map((assetId) => ({ assetId, condition: '良好', missing: '' })),
    }),
    remind: () => ({ recipient: 'requester', means: 'phone', result: 'absent' }),
    extend: () => ({
      dueAt: dueAt < '2026-12-04T08:00:00Z' ? '2026-12-04T08:00:00Z' : '2026-12-11T08:00:00Z',
      reason: '会議の延長',
    }),
    recall: () => ({ reason: '設定変更' }),
    arrange: () => ({ agreedWith: '岡本', bringOn: '2026-11-25' }),
    endRecall: () => ({ work: '設定を変更した' }),
    swap: async () => ({
      assetId: ids[0],
      newAssetId: pool === 'token' ? (await thing('token')).id : newId(),
      reason: '電池切れ',
      siteId: ledger.sites.hq,
    }),
    reportSwap: () => ({ to: 'デジタル改革推進課', body: '交換した' }),
    revise: () => ({ fromAt: '2026-11-24T03:00:00Z', dueAt: '2026-11-27T08:00:00Z', assetIds: ids, note: '' }),
    refuse: () => ({ reason: '空きがない' }),
    cancel: () => ({ reason: '不要になった' }),
  };
  return loanProcess.steps[step as keyof typeof loanProcess.steps].form.parse(await forms[step]?.());
}

describe('the process of a loan', () => {
  processTests({
    world: () => world,
    kind: loanKind as never,
    verbs: loanSteps as never,
    // A recall is of a mobile, an exchange of a token.
    open: async (step) => {
      const pool = step === 'swap' || step === 'reportSwap' ? 'token' : 'mobile';
      return (await ask(pool, [(await thing(pool)).id])).id;
    },
    parts: {
      takeBack: {
        open: async () => {
          const { id } = (await lending.lend('mobile', 'mobile', {}, 2)).loan;
          await take('recall', id, { reason: '設定変更' });
          return id;
        },
        formOf: async (_step, { id }) => {
          const form = await lending.takeBackOf(id);
          return loanProcess.steps.takeBack.form.parse({ ...form, items: form.items.slice(0, 1) });
        },
      },
    },
    formOf,
    actor: (role) =>
      actorOf(role, role === 'staff' || role === 'coordinator' ? { staffMemberId: ledger.staff.okamoto } : {}),
    ways: {
      requested: [],
      ready: ['prepare'],
      out: ['prepare', 'handOver'],
      returned: ['prepare', 'handOver', 'takeBack'],
      refused: ['refuse'],
      cancelled: ['cancel'],
    },
    before: { arrange: ['recall'], endRecall: ['recall', 'arrange'], reportSwap: ['swap'] },
  });
});

describe('what may be lent (§4-7, §5-6, §6-6, §7-3, §9-4, §10-5)', () => {
  const lent = (pool: LoanPool, code: DeviceClassCode, status: string, over: object = {}, pooled = true) =>
    thing(code, status, pooled)
      .then(({ id }) => ask(pool, [id], over))
      .then(
        () => 'lent',
        (error: { code: string }) => error.code,
      );

  /** What waits for its disposal, what is on the shelf, and that where the purpose needs it: lent (○), only then (△), or not (×). */
  const old = '○△○';
  const none = '×××';
  type Row = Readonly<Record<LoanPool, string>>;
  const never: Row = { oneEach: none, MK: none, LK: none, mobile: none, equipment: none, token: none };
  // §4-7, §5-6: old ones, or current ones where the purpose needs them; §6-6: old ones alone.
  const oneEach: Row = { ...never, oneEach: old, MK: old, LK: '○××' };
  const chapter7: Row = { ...never, mobile: '×○○' };
  /** Which pool the clauses let have a device that 県 bought. */
  const central: Readonly<Record<DeviceClassCode, Row>> = {
    NK: oneEach,
    DK: oneEach,
    KK: oneEach,
    MK: { ...never, MK: '○○○' },
    LK: never,
    mobile: chapter7,
    iPad: chapter7,
    equipment: { ...never, equipment: '×○○' },
    token: { ...never, token: '×○○' },
    // §1-5, §8-1: a 所属, the police, a corporation or a person bought it, whatever the ledger says.
    SK: never,
    PK: never,
    TK: never,
    SS: never,
    BYOD: never,
  };
  const marks: Readonly<Record<string, string>> = {
    lent: '○',
    'bookings.onlyWhenNeeded': '△',
    'bookings.notOfPool': '×',
  };
  const ways = [
    ['awaitingDisposal', {}],
    ['stored', {}],
    ['stored', { needsCurrent: true }],
  ] as const;
  /** Each pool's answers to a device of a class with these columns; each refusal with its clause. */
  const answersOf = async (code: DeviceClassCode, over: object) => {
    const found: Record<string, string> = {};
    for (const pool of loanPools) {
      found[pool] = '';
      for (const [status, asked] of ways) {
        const { id } = await thing(code, status);
        await world.database.db.updateTable('assets').set(over).where('id', '=', id).execute();
        const said = await ask(pool, [id], asked).then(
          () => ({ code: 'lent', message: '§4-7' }),
          (error: { code: string; message: string }) => error,
        );
        expect(said.message).toMatch(/§\d+-\d+/);
        found[pool] += marks[said.code] ?? said.code;
      }
    }
    return found;
  };
  const procurers: readonly Procurer[] = ['central', 'department'];
  const everything = deviceClassCodes.flatMap((code) => procurers.map((procurer) => ({ code, procurer })));
  it.each(everything)('of $code $procurer, from every pool', async ({ code, procurer }) => {
    const found = await answersOf(code, { procurer, acquired_on: '2026-10-15' });
    // What a 所属 bought is its own (§1-5, §4-1, §5-1, §6-1).
    expect(found).toEqual(procurer === 'central' ? central[code] : never);
  });

  it('of a KK of before nothing: it is its 所属’s (§4-1), and the picker does not offer it', async () => {
    expect(await answersOf('KK', { acquired_on: '2025-04-01' })).toEqual(never);
    const { tag } = await thing('KK', 'awaitingDisposal');
    const asked = { fromAt: '2026-11-24T02:00:00Z', dueAt: '2026-11-26T08:00:00Z', needsCurrent: true, kitId: null };
    const free = await world.read(desk(), (ctx) => findFreeThings(ctx, { ...asked, pool: 'oneEach', q: tag }));
    expect(free).toEqual([]);
  });

  it('lends nothing that somebody uses', async () => {
    expect(await lent('oneEach', 'NK', 'inUse', { needsCurrent: true })).toBe('bookings.notOfPool');
  });

  it('lends of the mobiles only those set apart', async () => {
    expect(await lent('mobile', 'mobile', 'stored', {}, false)).toBe('bookings.notOfPool');
  });

  it('is not handed over before the set-up that 県 ordered', async () => {
    const { id } = await ask('oneEach', [(await thing('NK', 'awaitingDisposal')).id]);
    await expect(take('prepare', id, { ...prepared, instructedOn: null })).rejects.toMatchObject({
      code: 'loans.orderFirst',
    });
    await expect(take('prepare', id, { ...prepared, instructedOn: '2026-11-25' })).rejects.toMatchObject({
      code: 'loans.orderAhead',
    });
    await expect(take('prepare', id, { ...prepared, setups: [] })).rejects.toMatchObject({ code: 'loans.setUpFirst' });
    await expect(take('prepare', id, { ...prepared, setups: [{ title: '更新', done: false }] })).rejects.toMatchObject({
      code: 'loans.setUpFirst',
    });
    expect((await take('prepare', id, prepared)).state).toBe('ready');
  });

  it('is not handed over, a mobile PC, before every item of its checklist is done (§7-7)', async () => {
    const { id } = await ask('mobile', [(await thing('mobile', 'stored')).id]);
    const [first, ...rest] = prepared.setups;
    await expect(take('prepare', id, { setups: rest })).rejects.toMatchObject({
      code: 'loans.checklistFirst',
      message: expect.stringContaining(first?.title ?? '?'),
    });
    expect((await take('prepare', id, { setups: prepared.setups })).state).toBe('ready');
  });
});

describe('set-up and what it was done on', () => {
  const moved = { fromAt: '2026-11-24T03:00:00Z', dueAt: '2026-11-27T08:00:00Z', note: '' };

  it('other things are set up again before they are handed over', async () => {
    const [one, other] = [await thing('NK', 'awaitingDisposal'), await thing('NK', 'awaitingDisposal')];
    const { id } = await ask('oneEach', [one.id]);
    await take('prepare', id, prepared);
    const revised = await take('revise', id, { ...moved, assetIds: [one.id, other.id] });
    expect([revised.state, revised.setups, revised.items.length]).toEqual(['requested', [], 2]);
    expect(revised.entries[0]?.body).toContain('準備からやり直します');
    const early = take('handOver', id, await lending.handOverOf(id));
    await expect(early).rejects.toMatchObject({ code: 'records.wrongState' });
    await take('prepare', id, prepared);
    expect((await take('handOver', id, await lending.handOverOf(id))).state).toBe('out');
  });

  it('the same things at another time, or some of them, stay ready', async () => {
    const [one, other] = [await thing('NK', 'awaitingDisposal'), await thing('NK', 'awaitingDisposal')];
    const { id } = await ask('oneEach', [one.id, other.id]);
    await take('prepare', id, prepared);
    const later = await take('revise', id, { ...moved, assetIds: [one.id] });
    expect([later.state, later.setups, later.dueAt]).toEqual(['ready', prepared.setups, moved.dueAt]);
  });

  it('nothing but a token is exchanged: a PC would go out without its set-up', async () => {
    const { loan, things } = await lending.lend('oneEach', 'NK', {}, 1, 'awaitingDisposal');
    const next = await thing('NK', 'awaitingDisposal');
    const form = { assetId: things[0]?.id, newAssetId: next.id, reason: '故障', siteId: ledger.sites.hq };
    await expect(take('swap', loan.id, form)).rejects.toMatchObject({ code: 'records.ofOthers' });
  });
});

describe('booking', () => {
  it('says whose booking stands in the way', async () => {
    const { id } = await thing('equipment');
    const first = await ask('equipment', [id]);
    await expect(ask('equipment', [id], { fromAt: '2026-11-25T00:00:00Z' })).rejects.toThrow(first.number);
    const after = { fromAt: '2026-11-26T08:00:00Z', dueAt: '2026-11-27T08:00:00Z' };
    expect((await ask('equipment', [id], after)).state).toBe('requested');
  });

  it('tells another who asks when it is taken, and not by whom', async () => {
    const { id } = await thing('equipment');
    const first = await ask('equipment', [id]);
    const kato = actorOf('staff', { staffMemberId: ledger.staff.kato });
    const refusal = await ask('equipment', [id], {}, kato).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'bookings.taken' });
    expect(JSON.stringify([refusal, String(refusal)])).not.toMatch(new RegExp(`${first.number}|岡本`));
  });

  it('lets one of two at once win: the database refuses the other', async () => {
    const { id } = await thing('equipment');
    const outcomes = await Promise.allSettled([ask('equipment', [id]), ask('equipment', [id]), ask('equipment', [id])]);
    const [won] = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const words = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason.message)] : []));
    expect(words).toHaveLength(2);
    for (const said of words)
      expect(said).toContain(`の予約（${won?.number}）があります。日時か機器を変えてください。`);
    // Whatever was read before.
    const again = sql`insert into loan_items (id, loan_id, asset_id, during)
      select gen_random_uuid(), loan_id, asset_id, during from loan_items where asset_id = ${id}`;
    expect(await outcomeOf(again.execute(world.database.db))).toBe('23P01');
  });

  it('two who ask for the same things the other way round wait in no ring', async () => {
    const [one, two] = [await thing('equipment'), await thing('equipment')];
    const book = (assetIds: string[]) => (ctx: Ctx) => requestLoan(ctx, draftOf('equipment', assetIds));
    const both = [one.id, two.id];
    expect(await twoWriters(world, book(both), book(both.toReversed()))).toEqual(['done', 'bookings.booked']);
  });

  it('one hand-over and one return of a loan, of two who press', async () => {
    const { id } = await ask('equipment', [(await thing('equipment')).id]);
    await take('prepare', id, {});
    for (const name of ['handOver', 'takeBack'] as const) {
      const input = { id, version: (await view(id)).version, form: await formOf(name, { id }) } as never;
      const press = (ctx: Ctx) => loanSteps[name](ctx, input);
      expect(await twoWriters(world, press, press)).toEqual(['done', 'platform.staleVersion']);
    }
  });

  it('makes one loan of a form that was sent twice', async () => {
    const { id: assetId } = await thing('equipment');
    const id = newId();
    const [one, two] = [await ask('equipment', [assetId], { id }), await ask('equipment', [assetId], { id })];
    expect(two.number).toBe(one.number);
  });

  it.each([
    [{ dueAt: '2026-11-24T01:00:00Z' }, 'bookings.endBeforeStart'],
    [{ dueAt: '2026-11-28T03:00:00Z' }, 'bookings.closedDay'],
    [{ fromAt: '2026-10-23T02:00:00Z' }, 'bookings.tooEarly'],
    [{ dueAt: '2027-11-25T03:00:00Z' }, 'bookings.tooLong'],
    [{ borrowerId: null }, 'loans.borrowerRequired'],
    [{ assetIds: [newId()] }, 'bookings.assetUnknown'],
  ])('refuses %o', async (over, code) => {
    await expect(ask('equipment', [(await thing('equipment')).id], over)).rejects.toMatchObject({ code });
  });

  it('takes no thing twice, no day of another century, and says so', async () => {
    const { id } = await thing('equipment');
    await expect(ask('equipment', [id, id])).rejects.toThrow('2度');
    await expect(ask('equipment', [id], { dueAt: '2126-11-26T08:00:00Z' })).rejects.toThrow('年を確かめて');
    expect(kitDraft.safeParse({ id: newId(), code: 'S9', name: '一式', assetIds: [id, id] }).success).toBe(false);
  });

  it('is extended by a year at most from now', async () => {
    const { loan } = await lending.lend('equipment', 'equipment');
    const far = take('extend', loan.id, { dueAt: '2027-11-25T03:00:00Z', reason: '延長' });
    await expect(far).rejects.toMatchObject({ code: 'bookings.tooLong' });
  });

  it('answers the id of a record of somebody else as absent', async () => {
    const [one, other] = [await thing('equipment'), await thing('equipment')];
    const { id } = await ask('equipment', [one.id]);
    const kato = actorOf('staff', { staffMemberId: ledger.staff.kato });
    await expect(ask('equipment', [other.id], { id }, kato)).rejects.toMatchObject({ code: 'records.absent' });
  });

  it('lets one 職員 hold ten bookings, and the desk more for them', async () => {
    const kato = actorOf('staff', { staffMemberId: ledger.staff.kato });
    const askAs = async (actor = kato) =>
      ask('equipment', [(await thing('equipment')).id], { borrowerId: ledger.staff.kato }, actor);
    const sent = await Promise.allSettled(Array.from({ length: 14 }, () => askAs()));
    const asked = sent.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const codes = sent.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect([asked.length, new Set(codes)]).toEqual([10, new Set(['loans.tooManyAsked'])]);
    expect((await askAs(desk())).state).toBe('requested');
    for (const { id } of asked.slice(0, 2)) await take('cancel', id, { reason: '' }, kato);
    expect((await askAs()).state).toBe('requested');
  });
});

describe('hand-over and return', () => {
  async function out(pool: LoanPool, count = 1, code: DeviceClassCode = 'equipment') {
    const things = await Promise.all(Array.from({ length: count }, () => thing(code)));
    const loan = await ask(
      pool,
      things.map(({ id }) => id),
    );
    await take('prepare', loan.id, {});
    await take('handOver', loan.id, (await formOf('handOver', loan)) as object);
    return { loan: await view(loan.id), things };
  }

  it('moves each thing in the ledger, by the loan', async () => {
    const { loan, things } = await out('equipment', 2);
    const rows = await world.database.db
      .selectFrom('asset_movements')
      .select(['kind', 'basis', 'to_user_id'])
      .where(
        'asset_id',
        'in',
        things.map(({ id }) => id),
      )
      .execute();
    expect(rows.map(({ kind }) => kind)).toEqual(['lent', 'lent']);
    expect(rows[0]).toMatchObject({ basis: `貸出 ${loan.number}`, to_user_id: ledger.staff.okamoto });
    expect(loan.clocks.find(({ kind }) => kind === 'returnDue')?.state).toBe('running');
  });

  it('is not handed over when a thing was not read, or a wrong one was', async () => {
    const [mine, other] = [await thing('equipment'), await thing('equipment')];
    const loan = await ask('equipment', [mine.id]);
    await take('prepare', loan.id, {});
    const form = (await formOf('handOver', loan)) as object;
    const wrong = take('handOver', loan.id, { ...form, assetIds: [other.id] });
    await expect(wrong).rejects.toMatchObject({ code: 'bookings.wrongThings', details: { missing: [mine.tag] } });
    const unchecked = take('handOver', loan.id, { ...form, receiverChecked: false });
    await expect(unchecked).rejects.toMatchObject({ code: 'records.receiverUnchecked' });
  });

  it('goes out without what is left out: it is free again, 経過 says so, and nothing out can be left out', async () => {
    const [mine, other] = [await thing('equipment'), await thing('equipment')];
    const loan = await ask('equipment', [mine.id, other.id]);
    await take('prepare', loan.id, {});
    const form = (await formOf('handOver', loan)) as object;
    const both = take('handOver', loan.id, { ...form, leftOut: [other.id] });
    await expect(both).rejects.toMatchObject({ code: 'bookings.wrongThings', details: { strange: [other.id] } });
    const none = take('handOver', loan.id, { ...form, assetIds: [], leftOut: [mine.id, other.id] });
    await expect(none).rejects.toThrow();
    const out = await take('handOver', loan.id, {
      ...form,
      assetIds: [mine.id],
      leftOut: [other.id],
      note: '台が割れていた',
    });
    expect(out.items.map(({ assetTag }) => assetTag)).toEqual([mine.tag]);
    expect(out.entries[0]?.body).toContain(`渡さずに外した物：${other.tag}`);
    expect(out.entries[0]?.body).toContain('台が割れていた');
    const again = await ask('equipment', [other.id]);
    expect(again.items.map(({ assetTag }) => assetTag)).toEqual([other.tag]);
  });

  it('takes a part back and goes on with the rest', async () => {
    const { loan, things } = await out('equipment', 2);
    const part = { assetId: things[0]?.id, condition: '良好', missing: 'HDMIケーブル 1本' };
    const after = await take('takeBack', loan.id, { siteId: ledger.sites.hq, items: [part] });
    expect([after.state, after.items.filter(({ active }) => active).length]).toEqual(['out', 1]);
    expect(after.entries[0]?.body).toContain('HDMIケーブル 1本');
    const done = await take('takeBack', loan.id, (await formOf('takeBack', loan)) as object);
    expect([done.state, done.returnedAt]).toEqual(['returned', office]);
  });

  it('goes back to waiting for its disposal when it waited before', async () => {
    const { id } = await thing('NK', 'awaitingDisposal');
    const loan = await ask('LK', [id]);
    await take('prepare', loan.id, prepared);
    await take('handOver', loan.id, (await formOf('handOver', loan)) as object);
    await take('takeBack', loan.id, (await formOf('takeBack', loan)) as object);
    const { status } = await world.database.db
      .selectFrom('assets')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(status).toBe('awaitingDisposal');
  });

  it('is extended where nobody else has booked, and the clock with it', async () => {
    const { loan, things } = await out('equipment');
    await ask('equipment', [things[0]?.id ?? ''], { fromAt: '2026-11-27T01:00:00Z', dueAt: '2026-11-30T08:00:00Z' });
    const far = take('extend', loan.id, { dueAt: '2026-12-01T08:00:00Z', reason: '会議の延長' });
    await expect(far).rejects.toMatchObject({ code: 'bookings.booked' });
    const near = await take('extend', loan.id, { dueAt: '2026-11-27T01:00:00Z', reason: '会議の延長' });
    expect(near.clocks.find(({ state }) => state === 'running')?.dueAt).toBe('2026-11-27T01:00:00Z');
  });

  it('a flat token is exchanged, and 県 is to be told (§10-5)', async () => {
    const { loan, things } = await out('token', 1, 'token');
    const next = await thing('token');
    const form = { assetId: things[0]?.id, newAssetId: next.id, reason: '電池切れ', siteId: ledger.sites.hq };
    const swapped = await take('swap', loan.id, form);
    expect(swapped.items.filter(({ active }) => active).map(({ assetTag }) => assetTag)).toEqual([next.tag]);
    expect(swapped.clocks.find(({ kind }) => kind === 'swapReport')?.state).toBe('running');
    const reported = await take('reportSwap', loan.id, { to: 'デジタル改革推進課', body: '交換しました' });
    expect(reported.clocks.find(({ kind }) => kind === 'swapReport')?.state).toBe('met');
  });

  it('recalls a mobile by arrangement only (§7-7)', async () => {
    const { loan } = await out('equipment');
    await expect(take('recall', loan.id, { reason: '設定' })).rejects.toMatchObject({ code: 'records.ofOthers' });
    const mobile = (await lending.lend('mobile', 'mobile')).loan.id;
    const day = { agreedWith: '岡本', bringOn: '2026-11-25' };
    await expect(take('arrange', mobile, day)).rejects.toMatchObject({ code: 'records.notDone' });
    const called = await take('recall', mobile, { reason: '設定' });
    expect(called.clocks.find(({ kind }) => kind === 'arrange')?.dueAt).toBe('2026-11-26T08:15:00Z');
    await expect(take('endRecall', mobile, { work: '済み' })).rejects.toMatchObject({ code: 'records.notDone' });
    expect((await take('arrange', mobile, day)).clocks.map(({ kind, state }) => [kind, state])).toEqual(
      expect.arrayContaining([
        ['arrange', 'met'],
        ['recall', 'running'],
      ]),
    );
    expect((await take('endRecall', mobile, { work: '設定を変更した' })).state).toBe('out');
  });

  it('prints its 借用書 and its list', async () => {
    const { loan } = await out('equipment', 2);
    const call = stagedCall(world, desk());
    const slip = await printSlip({ id: loan.id }, call);
    expect([slip.name, slip.type]).toEqual([`借用書_${loan.number}.pdf`, 'application/pdf']);
    const book = await loanLists.book(loanListInput.parse({ view: 'all' }), call);
    expect(book.size).toBeGreaterThan(2000);
  });

  it('stands in the views of the day', async () => {
    await out('equipment');
    const counts = await world.read(desk(), loanLists.counts);
    const list = await world.read(desk(), (ctx) =>
      loanLists.page(ctx, loanListInput.parse({ view: 'out', limit: 200 })),
    );
    expect(list.rows.length).toBe(counts.out);
    expect(list.rows.every(({ state }) => state === 'out')).toBe(true);
    expect(list.rows.every(({ ladder }) => ladder?.rungs.length === 4 && ladder.next !== null)).toBe(true);
    // Contacts are the desk's own: whoever asked is told of none.
    const asker = actorOf('staff', { staffMemberId: ledger.staff.okamoto });
    const own = await world.read(asker, (ctx) => loanLists.page(ctx, loanListInput.parse({ view: 'out', limit: 200 })));
    expect([own.rows.length > 0, own.rows.every(({ ladder }) => ladder === null)]).toEqual([true, true]);
  });
});

describe('the ladder of reminders', () => {
  const calendar = calendarOf([{ date: '2026-11-23', name: '勤労感謝の日', kind: 'closed' }]);
  it.each([
    ['2026-11-19', null],
    ['2026-11-20', 'before'],
    ['2026-11-24', 'day'],
    ['2026-11-25', 'after1'],
    ['2026-11-30', 'after1'],
    ['2026-12-01', 'after5'],
  ])('due on the 24th: on %s it is at %s', (day, rung) => {
    expect(rungOn(usualLadder, calendar, { dueOn: '2026-11-24', day })?.rung ?? null).toBe(rung);
  });

  it('writes to the person and then to the 所属, each once, never on a closed day, and holds while a promise runs', async () => {
    const loan = await ask('equipment', [(await thing('equipment')).id]);
    await take('prepare', loan.id, {});
    await take('handOver', loan.id, (await formOf('handOver', loan)) as object);
    await world.database.db
      .updateTable('staff_members')
      .set({ mail: 'okamoto@example.jp' })
      .where('id', '=', okamoto())
      .execute();
    const rungs = async (at: string) => {
      world.clock.set(at);
      await world.write(desk(), (ctx) => remindByLadder(ctx, loanLadder));
      const { contacts } = await view(loan.id);
      return contacts.filter(({ rung }) => rung).map(({ rung, result }) => `${rung} ${result}`);
    };
    expect(await rungs('2026-11-25T00:00:00Z')).toEqual(['before sent']);
    expect(await rungs('2026-11-26T00:00:00Z')).toEqual(['day sent', 'before sent']);
    expect(await rungs('2026-11-26T00:01:00Z')).toHaveLength(2);
    expect(await rungs('2026-11-27T00:00:00Z')).toHaveLength(3);
    expect(await rungs('2026-11-28T00:00:00Z')).toHaveLength(3);
    const promise = { recipient: 'requester', means: 'phone', result: 'promised', nextOn: '2026-12-04' };
    await take('remind', loan.id, promise);
    expect(await rungs('2026-12-03T00:00:00Z')).toHaveLength(3);
    expect(await rungs('2026-12-07T00:00:00Z')).toEqual(['after5 noAddress', 'after1 sent', 'day sent', 'before sent']);
    world.clock.set(office);
  });
});

it('shows its page by six statements at most', async () => {
  const { loan } = await lending.lend('equipment', 'equipment');
  let statements = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      statements += 1;
      return result;
    },
  };
  const shown = await world.read(desk(), (ctx) =>
    getLoan({ ...ctx, tx: ctx.tx.withPlugin(counting) }, { id: loan.id }),
  );
  expect(shown.items).toHaveLength(1);
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(6);
});

describe('who sees a loan', () => {
  it('a 職員 their own, a 所属担当者 those of the 所属, nobody else', async () => {
    const loan = await ask('equipment', [(await thing('equipment')).id]);
    const sees = (actor: ReturnType<typeof actorOf>) =>
      view(loan.id, actor).then(
        () => true,
        () => false,
      );
    expect(await sees(actorOf('staff', { staffMemberId: okamoto() }))).toBe(true);
    expect(await sees(actorOf('staff', { staffMemberId: ledger.staff.kato }))).toBe(false);
    expect(await sees(actorOf('coordinator', { departmentId: ledger.departments.land }))).toBe(true);
    expect(await sees(actorOf('coordinator', { departmentId: ledger.departments.road }))).toBe(false);
  });
});
