import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { deliveryDraft } from '#features/deliveries/contract/delivery.ts';
import { deliveriesAtCounter } from '#features/deliveries/server/delivery-at-counter.ts';
import { orderDelivery } from '#features/deliveries/server/order-delivery.ts';
import { lendAction, loansAtCounter } from '#features/loans/server/loan-at-counter.ts';
import { repairsAtCounter } from '#features/repairs/server/repair-at-counter.ts';
import { type Repairing, repairDesk } from '../../../../tests/support/repairing.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { counterProcesses } from './counter-process.public.ts';
import { printDeskCard } from './print-desk-card.ts';
import { readQueue } from './read-queue.ts';
import { scanCode } from './scan-code.ts';

let desk: Repairing;
beforeAll(async () => {
  desk = await repairDesk();
  for (const process of [loansAtCounter, repairsAtCounter, deliveriesAtCounter]) counterProcesses.fill(process).apply();
  assetRelated.fill(lendAction).apply();
});
afterAll(() => desk.world.close());

const agent = () => actorOf('agent');
const scan = (code: string) => desk.world.read(agent(), (ctx) => scanCode(ctx, { code }));
/** What a reading offers: the process and its next step. */
const offers = async (code: string) => (await scan(code)).lines.map(({ entity, step }) => [entity, step?.name ?? null]);
const queue = () => desk.world.read(agent(), readQueue);
const collect = (assetTag: string) =>
  desk.world.write(agent(), (ctx) =>
    orderDelivery(
      ctx,
      deliveryDraft.parse({
        kind: 'collection',
        assetTag,
        orderedBy: '森 さつき',
        orderedOn: '2026-11-24',
        dueOn: '2026-11-24',
      }),
    ),
  );

describe('what is read at the counter', () => {
  it('opens the return of what is out, by the thing, the number and the staff card', async () => {
    const { loan, things } = await desk.lend('equipment', 'equipment');
    const tag = things[0]?.tag ?? '';
    expect(await offers(tag)).toEqual([['loan', 'takeBack']]);
    expect(await offers(tag.toLowerCase())).toEqual([['loan', 'takeBack']]);
    expect(await offers(loan.number)).toEqual([['loan', 'takeBack']]);
    const { staff_no } = await desk.world.database.db
      .selectFrom('staff_members')
      .select('staff_no')
      .where('id', '=', desk.ledger.staff.okamoto)
      .executeTakeFirstOrThrow();
    const person = await scan(staff_no ?? '');
    expect(person.person?.name).toBe('岡本 恵理');
    expect(person.lines.map(({ id }) => id)).toContain(loan.id);
  });

  it('hands over what is booked from its day on; before it only by its number', async () => {
    const [now, later] = [await desk.thing('equipment'), await desk.thing('equipment')];
    const today = await desk.ask('equipment', [now.id]);
    const next = { fromAt: '2026-12-01T02:00:00Z', dueAt: '2026-12-02T08:00:00Z' };
    const booked = await desk.ask('equipment', [later.id], next);
    expect(await offers(now.tag)).toEqual([['loan', 'prepare']]);
    await desk.takeLoan('prepare', today.id, {});
    expect(await offers(now.tag)).toEqual([['loan', 'handOver']]);
    expect(await offers(later.tag)).toEqual([['loan', null]]);
    expect(await offers(booked.number)).toEqual([['loan', 'prepare']]);
  });

  it('offers each step of a repair at which its device passes over', async () => {
    const { tag } = await desk.device('NK');
    const { id } = await desk.receive(tag);
    expect(await offers(tag)).toEqual([['repair', 'takeIn']]);
    await desk.go(id, 'takeIn');
    // In hand, and nobody comes for it yet: the reading tells which repair it is.
    expect(await offers(tag)).toEqual([['repair', null]]);
    await desk.go(id, 'diagnose', 'explain', 'report', 'appoint');
    expect(await offers(tag)).toEqual([['repair', 'sendOut']]);
    await desk.go(id, 'sendOut');
    expect(await offers(tag)).toEqual([['repair', 'receiveBack']]);
    await desk.go(id, 'receiveBack');
    expect(await offers(tag)).toEqual([['repair', 'giveBack']]);
  });

  it('lets choose where several wait for one thing', async () => {
    const { tag } = await desk.device('NK');
    await collect(tag);
    expect(await offers(tag)).toEqual([['delivery', 'collect']]);
    await desk.receive(tag);
    expect(new Set((await offers(tag)).map(String))).toEqual(new Set(['delivery,collect', 'repair,takeIn']));
    expect((await scan(tag)).words).toContain('2件');
  });

  it('says that there are more than it shows', async () => {
    const { staff_no } = await desk.world.database.db
      .selectFrom('staff_members')
      .select('staff_no')
      .where('id', '=', desk.ledger.staff.okamoto)
      .executeTakeFirstOrThrow();
    for (let nth = 0; nth < 10; nth += 1) await desk.receive((await desk.device('NK')).tag);
    const found = await scan(staff_no);
    expect(found.lines).toHaveLength(9);
    expect(found.words).toContain('9件より多く');
  });

  it('tells what a thing is that nothing waits for, and what can begin', async () => {
    const { tag } = await desk.thing('equipment');
    const { lines, thing, words } = await scan(tag);
    expect([lines, words]).toEqual([[], `${tag}を待っている受渡しと返却はありません。`]);
    expect(thing).toMatchObject({ tag, status: '保管', begins: [{ label: '貸出を申し込む' }] });
    expect(thing?.place).not.toBe('');
    expect(await scan('ZZ-9')).toMatchObject({ lines: [], thing: null, person: null });
  });
});

describe("the counter's day", () => {
  const at = (pile: readonly { id: string }[], id: string) => pile.some((line) => line.id === id);

  it('puts each record where its time puts it, of every process', async () => {
    const due = { fromAt: '2026-11-24T02:00:00Z' };
    const today = (await desk.lend('equipment', 'equipment', { ...due, dueAt: '2026-11-24T08:00:00Z' })).loan;
    const tomorrow = (await desk.lend('equipment', 'equipment', { ...due, dueAt: '2026-11-25T08:00:00Z' })).loan;
    const { tag } = await desk.device('NK');
    const collected = await collect(tag);
    const booked = await desk.ask('equipment', [(await desk.thing('equipment')).id]);
    const before = await queue();
    expect(at(before.returns, today.id)).toBe(true);
    expect(at(before.returns, collected.id)).toBe(true);
    expect(at(before.handOvers, booked.id)).toBe(true);
    expect([before.returns, before.overdue].some((pile) => at(pile, tomorrow.id))).toBe(false);
    expect(before.next.returns).toBeGreaterThan(0);
    expect(at(before.handedOver, today.id)).toBe(true);
    await desk.world.database.db
      .updateTable('loans')
      .set({ from_at: '2026-11-18T02:00:00Z', due_at: '2026-11-19T08:00:00Z' })
      .where('id', '=', tomorrow.id)
      .execute();
    const late = (await queue()).overdue.find(({ id }) => id === tomorrow.id);
    expect(late?.late).toBe(2);
    await desk.takeLoan('takeBack', today.id, await desk.takeBackOf(today.id));
    const after = await queue();
    expect([at(after.returns, today.id), at(after.tookBack, today.id)]).toEqual([false, true]);
  });

  it('prints the card of the desk', async () => {
    expect((await printDeskCard({}, stagedCall(desk.world, agent()))).name).toBe('卓上カード.pdf');
  });
});
