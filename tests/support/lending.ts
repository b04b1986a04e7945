import type { LoanPool } from '#features/bookings/contract/loan-pools.data.ts';
import type { DeviceClassCode } from '#features/catalog/contract/device-class.ts';
import { loanProcess } from '#features/loans/contract/loan.process.ts';
import { loanDraft } from '#features/loans/contract/loan.ts';
import { loansWords } from '#features/loans/contract/loans.messages.ts';
import { getLoan } from '#features/loans/server/get-loan.ts';
import { loanKind } from '#features/loans/server/loan.kind.ts';
import { loanSteps } from '#features/loans/server/loan-steps.ts';
import { requestLoan } from '#features/loans/server/request-loan.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { seedLedger } from './ledger.ts';
import { actorOf, officeHour, testWorld } from './world.ts';

export type Lending = Awaited<ReturnType<typeof lendingDesk>>;

/** What 県 ordered, done. */
export const prepared = {
  instruction: '県の指示 第12号',
  instructedOn: '2026-11-20',
  setups: loansWords.form.mobileSetups.map((title) => ({ title, done: true })),
};

/** A desk that lends: a ledger, things of any class, and short ways to ask, hand over and take any step of a loan. */
export async function lendingDesk() {
  const world = await testWorld();
  await seedCalendar(world.database.db);
  const ledger = await seedLedger(world);
  recordKinds.fill(loanKind).apply();
  const desk = () => actorOf('agent');
  let made = 0;
  const thing = async (classCode: DeviceClassCode, status = 'stored', loan_pool = true) => {
    made += 1;
    const row = { id: newId(), tag: `${classCode.slice(0, 2).toUpperCase()}-${String(made).padStart(5, '0')}` };
    const times = { created_at: officeHour, updated_at: officeHour };
    const of = { class_code: classCode, procurer: 'central', model_id: ledger.models[classCode] } as const;
    await world.database.db
      .insertInto('assets')
      .values({
        ...times,
        ...of,
        id: row.id,
        asset_tag: row.tag,
        status: status as never,
        loan_pool,
        site_id: ledger.sites.hq,
      })
      .execute();
    return row;
  };
  const draftOf = (pool: LoanPool, assetIds: string[], over: object = {}) =>
    loanDraft.parse({
      pool,
      purpose: 'temporary',
      borrowerId: ledger.staff.okamoto,
      fromAt: '2026-11-24T02:00:00Z',
      dueAt: '2026-11-26T08:00:00Z',
      assetIds,
      ...over,
    });
  const ask = async (pool: LoanPool, assetIds: string[], over: object = {}, actor = desk()) => {
    const draft = draftOf(pool, assetIds, over);
    return world.write(actor, (ctx) => requestLoan(ctx, draft));
  };
  const view = (id: string, actor = actorOf('auditor')) => world.read(actor, (ctx) => getLoan(ctx, { id }));
  const take = async (name: keyof typeof loanSteps, id: string, form: object, actor = desk()) => {
    const { version } = await view(id);
    const input = { id, version, form: loanProcess.steps[name].form.parse(form) } as never;
    await world.write(actor, (ctx) => loanSteps[name](ctx, input));
    return view(id);
  };
  /** The form of 渡す or 返却を受ける with everything in order. */
  const handOverOf = async (id: string) => ({
    receiverName: '岡本 恵理',
    receiverChecked: true,
    receiverContact: '6-4287',
    siteId: ledger.sites.hq,
    assetIds: (await view(id)).items.filter(({ active }) => active).map(({ assetId }) => assetId),
    explained: true,
  });
  const takeBackOf = async (id: string) => ({
    siteId: ledger.sites.hq,
    items: (await view(id)).items
      .filter(({ active }) => active)
      .map(({ assetId }) => ({ assetId, condition: '良好', missing: '' })),
  });
  /** Asked for, set up and handed over. */
  const lend = async (pool: LoanPool, code: DeviceClassCode, over: object = {}, count = 1, status = 'stored') => {
    const things = await Promise.all(Array.from({ length: count }, () => thing(code, status)));
    const { id } = await ask(
      pool,
      things.map((one) => one.id),
      over,
    );
    await take('prepare', id, prepared);
    return { loan: await take('handOver', id, await handOverOf(id)), things };
  };
  return { ...world, world, ledger, desk, thing, draftOf, ask, view, take, handOverOf, takeBackOf, lend };
}
