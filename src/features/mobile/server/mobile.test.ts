import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { addDays, instantAt } from '#kernel/calendar/civil.ts';
import { firstAgreedDay } from '#kernel/civil-date.ts';
import { readCalendar } from '#platform/calendar/read-calendar.ts';
import { countOccasions, verdictOf } from '#platform/duty/judge.reads.ts';
import * as byods from '../../../../tests/duties/byod.proofs.ts';
import * as lending from '../../../../tests/duties/loans.proofs.ts';
import * as act from '../../../../tests/duties/mobile.proofs.ts';
import type { ProofDesk } from '../../../../tests/duties/proof.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { byodDraft, byodMove, byodRequest, byodView } from '../contract/byod.ts';
import { instructionProcess } from '../contract/instruction.process.ts';
import { upkeepDraft } from '../contract/mobile.contract.ts';
import { getByod, readByod, readByodMoves, receiveByod } from './byod-list.ts';
import { instructionKind } from './instruction.kind.ts';
import { mobileChecks } from './mobile.checks.ts';
import { instructionVerbs } from './mobile.procedures.ts';
import { readUpkeeps, recordUpkeep, setSettings } from './record-upkeep.ts';

let desk: ProofDesk;
let week = 0;
beforeAll(async () => {
  desk = { ...(await ticketDesk()), monday: '2026-06-01' };
  recordKinds.fill(instructionKind).apply();
});
afterAll(() => desk.close());
/** A week of its own in each month, without a holiday. */
const mondays = ['2026-06-08', '2026-07-06', '2026-08-17', '2026-10-19', '2026-11-09', '2026-12-07', '2027-01-18'];
beforeEach(() => {
  const monday = addDays(mondays[week % 7] ?? '', Math.floor(week / 7) * 364);
  week += 1;
  desk = { ...desk, monday };
  desk.clock.set(instantAt(monday, '10:00'));
});

async function judge(duty: string, days = 6) {
  const check = mobileChecks.find((one) => one.duty === duty);
  if (!check) throw new Error(`no check ${duty}`);
  const span = {
    from: desk.monday,
    to: addDays(desk.monday, days),
    now: instantAt(addDays(desk.monday, 60), '10:00'),
    calendar: await readCalendar(desk.db),
  };
  return verdictOf(await desk.read(desk.actors.auditor, (ctx) => countOccasions(ctx, check, span)));
}
const at = (later: number, time: string) => desk.clock.set(lending.onDay(desk, later, time));
const mobile = () => lending.addThing(desk, 'mobile');
const refusal = (code: string) => ({ code: `mobile.${code}` });

describe('the process of 設定変更の指示', () => {
  processTests({
    world: () => desk,
    kind: instructionKind as never,
    verbs: instructionVerbs as never,
    open: async () => act.instructOn(desk, [await mobile()]),
    formOf: async (step, { id }) => {
      const { items } = await act.seeInstruction(desk, id);
      const itemIds = items.map((item) => item.id);
      const forms: Record<string, object> = {
        doItems: { itemIds, place: 'remote', work: '変えた' },
        declineItems: { itemIds, reason: '古い' },
        report: { to: '県', means: 'mail' },
        accept: {},
        insist: { reason: '行うこと' },
        withdraw: { reason: '中止' },
      };
      return instructionProcess.steps[step as keyof typeof instructionProcess.steps].form.parse(forms[step]);
    },
    ways: {
      ordered: [],
      reported: ['doItems', 'report'],
      accepted: ['doItems', 'report', 'accept'],
      withdrawn: ['withdraw'],
    },
    before: { report: ['doItems'] },
  });
});

describe('an instruction of 県 (§7-7)', () => {
  it('names mobiles of the ledger, once each, on a day that has come', async () => {
    const other = await lending.addThing(desk, 'oneEach');
    await expect(act.instructOn(desk, [other])).rejects.toMatchObject(refusal('notOfKind'));
    const id = await mobile();
    await expect(act.instructOn(desk, [id], { tags: ['X-1'] })).rejects.toMatchObject(refusal('tagsUnknown'));
    const ahead = { orderedOn: addDays(desk.monday, 1) };
    await expect(act.instructOn(desk, [id], ahead)).rejects.toMatchObject(refusal('orderAhead'));
    const before = { dueOn: addDays(desk.monday, -1) };
    await expect(act.instructOn(desk, [id], before)).rejects.toMatchObject(refusal('dueBeforeOrder'));
  });

  it('is not reported before each device has its answer, and an answer is given once', async () => {
    const id = await act.instructOn(desk, [await mobile(), await mobile()]);
    const [first] = (await act.seeInstruction(desk, id)).items;
    const form = { itemIds: [first?.id], place: 'remote', work: '変えた' };
    await act.takeOn(desk, 'doItems', id, form);
    await expect(act.takeOn(desk, 'doItems', id, form)).rejects.toMatchObject(refusal('notOfInstruction'));
    const report = { to: '県', means: 'mail' };
    await expect(act.takeOn(desk, 'report', id, report)).rejects.toMatchObject(refusal('unanswered'));
  });

  it('done a day late is late; what was declined and is asked for again is owed again', async () => {
    const late = await act.instructOn(desk, [await mobile()]);
    at(3, '09:00');
    await act.doAll(desk, late);
    expect(await judge('7-7.3')).toBe('late');
    const id = await act.instructOn(desk, [await mobile()]);
    const [item] = (await act.seeInstruction(desk, id)).items;
    await act.takeOn(desk, 'declineItems', id, { itemIds: [item?.id], reason: '古い' });
    await act.takeOn(desk, 'report', id, { to: '県', means: 'mail' });
    await act.takeOn(desk, 'insist', id, { reason: '行うこと' }, desk.actors.authority);
    expect(await act.seeInstruction(desk, id)).toMatchObject({
      left: 1,
      clocks: [{ state: 'metLate' }, { state: 'running' }],
    });
    expect(await judge('7-7.3')).toBe('missing');
  });

  it('that 県 takes back is no occasion; the desk cannot take it back', async () => {
    const id = await act.instructOn(desk, [await mobile()]);
    const reason = { reason: '間違い' };
    await expect(act.takeOn(desk, 'withdraw', id, reason)).rejects.toMatchObject({ code: 'records.notForYou' });
    expect(await judge('7-7.3')).toBe('missing');
    await act.takeOn(desk, 'withdraw', id, reason, desk.actors.authority);
    expect(await judge('7-7.3')).toBe('noOccasion');
  });
});

describe('a lent mobile that has to come to the desk (§7-7)', () => {
  const lent = async (over: object = {}) => {
    const loan = await lending.lend(desk, 'mobile', { dueAt: lending.onDay(desk, 9, '17:00'), ...over });
    const { items } = await lending.view(desk, loan);
    return { loan, order: await act.instructOn(desk, [items[0]?.assetId ?? ''], { atDesk: true }) };
  };
  const takeBack = async (loan: string) => {
    const { items } = await lending.view(desk, loan);
    const back = items.map(({ assetId }) => ({ assetId, condition: '', missing: '' }));
    await lending.take(desk, 'takeBack', loan, { siteId: desk.things.site.hq, items: back });
  };

  it('is not worked on there before the day was arranged', async () => {
    const { order } = await lent();
    await expect(act.doAll(desk, order, 'atDesk')).rejects.toMatchObject(refusal('notArranged'));
  });

  it('taken back without a word is red all the same, and so is work called remote', async () => {
    const { loan, order } = await lent();
    at(1, '09:00');
    await takeBack(loan);
    await act.doAll(desk, order, 'atDesk');
    expect(await judge('7-7.4')).toBe('missing');
    const called = await lent();
    await act.doAll(desk, called.order, 'remote');
    expect(await judge('7-7.4')).toBe('missing');
  });

  it('that came back on the day it was due, before the work, was not recalled', async () => {
    const { loan, order } = await lent({ dueAt: lending.onDay(desk, 1, '17:00') });
    at(1, '16:00');
    await takeBack(loan);
    await act.doAll(desk, order, 'atDesk');
    expect(await judge('7-7.4')).toBe('noOccasion');
  });
});

describe('upkeep of mobiles for lending (§7-3)', () => {
  const draft = (assetIds: string[], over: object = {}) =>
    upkeepDraft.parse({ assetIds, checked: [...act.upkeepItems], result: 'good', ...over });
  const record = (of: ReturnType<typeof draft>) => desk.write(desk.actors.ito, (ctx) => recordUpkeep(ctx, of));

  it('asks for every item, for what was found, and for mobiles that are lent', async () => {
    const id = await mobile();
    await expect(record(draft([id], { checked: [] }))).rejects.toMatchObject(refusal('itemsLeft'));
    await expect(record(draft([id], { result: 'fault' }))).rejects.toMatchObject(refusal('faultUntold'));
    await expect(record(draft([desk.things.asset.central]))).rejects.toMatchObject(refusal('notForLending'));
    const rows = await record(draft([id]));
    expect(rows.find((row) => row.id === id)).toMatchObject({ overdue: false, last: { result: 'good' } });
  });

  it('takes the interval that held at the time: a longer one set afterwards changes nothing before', async () => {
    const id = await act.alone(desk);
    at(-200, '10:00');
    await act.lookAfter(desk, [id]);
    const set = (upkeepDays: number) =>
      desk.write(desk.actors.authority, (ctx) =>
        setSettings(ctx, { upkeepDays, clusterFaults: 3, clusterDays: 30, bulkDevices: 5, reason: '県の判断' }),
      );
    at(40, '10:00');
    await set(366);
    expect(await judge('7-3.1', 31)).toBe('missing');
    at(-3, '10:00');
    await set(360);
    expect(await judge('7-3.1', 31)).toBe('kept');
    expect((await desk.read(desk.actors.auditor, readUpkeeps)).length).toBeGreaterThan(0);
  });
});

describe('BYOD asked for at once (§8-2)', () => {
  it('gets one list, kept with it; fewer owe none, and the same is not listed twice', async () => {
    const id = await act.askByod(desk);
    const made = await act.makeList(desk, id);
    expect(made).toMatchObject({ bulk: true, list: { byName: '伊藤 彩' }, deviceCount: 5 });
    await expect(act.makeList(desk, id)).rejects.toMatchObject(refusal('listMade'));
    const few = await act.askByod(desk, '', 4);
    expect((await desk.read(desk.actors.ito, (ctx) => readByod(ctx, few)))[0]).toMatchObject({ bulk: false });
    await expect(act.askByod(desk, 'R8-99999')).rejects.toMatchObject(refusal('ticketUnknown'));
  });

  it('asked for at the least moment there is, is judged as any other and read by everybody', async () => {
    const devices = Array.from({ length: 5 }, (_, i) => ({ name: `090-0000-000${i}`, user: '岡本 恵理' }));
    const draft = byodDraft.parse({ kind: 'stop', askedBy: '課', askedAt: `${firstAgreedDay}T00:00:00Z`, devices });
    const { id } = await desk.write(desk.actors.ito, (ctx) => receiveByod(ctx, draft));
    const rows = await desk.read(desk.actors.auditor, (ctx) => readByod(ctx));
    expect(
      byodRequest
        .array()
        .parse(rows)
        .find((row) => row.id === id),
    ).toMatchObject({ bulk: true, overdue: true });
  });

  it('gives how many in the list, and which they are of one alone', async () => {
    const id = await act.askByod(desk);
    const [row] = await desk.read(desk.actors.ito, (ctx) => readByod(ctx, id));
    expect(row).toMatchObject({ deviceCount: 5 });
    expect(row).not.toHaveProperty('devices');
    expect(await desk.read(desk.actors.ito, (ctx) => getByod(ctx, { id }))).toMatchObject({ devices: { length: 5 } });
  });

  it('listed two open days later is late', async () => {
    const id = await act.askByod(desk);
    at(2, '09:00');
    await act.makeList(desk, id);
    expect(await judge('8-2.5')).toBe('late');
  });
});

describe('BYOD that go elsewhere (§8-2)', () => {
  const waiting = () => desk.read(desk.actors.auditor, readByodMoves);

  it('wait for the ledger until it follows, by their 管理番号', async () => {
    const [gone, asked] = [await byods.transferred(desk), await byods.changeAsked(desk)];
    const own = async () => (await waiting()).filter(({ assetId }) => [gone.id, asked.id].includes(assetId));
    expect(
      byodMove
        .array()
        .parse(await own())
        .map(({ cause, overdue }) => [cause, overdue]),
    ).toEqual([
      ['transfer', false],
      ['change', false],
    ]);
    at(8, '09:00');
    expect((await own()).map(({ overdue }) => overdue)).toEqual([true, true]);
    await byods.follow(desk, gone);
    expect((await own()).map(({ assetId }) => assetId)).toEqual([asked.id]);
    await byods.toNakagawa(desk, asked);
    expect(await own()).toEqual([]);
    expect(await judge('8-2.4')).toBe('late');
  });

  it('a change names devices as the ledger does, owes no Excel list and opens its device', async () => {
    const known: { tag: string; id: string }[] = [];
    for (let n = 0; n < 5; n += 1) known.push(await byods.changeAsked(desk));
    const tags = known.map(({ tag }) => tag);
    const ask = (...names: string[]) => {
      const devices = names.map((name) => ({ name, user: '中川 真理' }));
      const draft = byodDraft.parse({ kind: 'change', askedBy: '県', askedAt: desk.clock.now(), devices });
      return desk.write(desk.actors.ito, (ctx) => receiveByod(ctx, draft));
    };
    await expect(ask(...tags, '090-0000-0001')).rejects.toMatchObject(refusal('byodUnknown'));
    const { id, bulk } = await ask(...tags);
    expect(bulk).toBe(false);
    const view = await desk.read(desk.actors.ito, (ctx) => getByod(ctx, { id }));
    expect(byodView.parse(view).devices.map(({ assetId }) => assetId)).toEqual(known.map((one) => one.id));
  });
});
