import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRecord } from '#features/records/server/open-record.public.ts';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import { type Lending, lendingDesk } from '../../../../tests/support/lending.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import { possessionProcess } from '../contract/possession.process.ts';
import { possessionDraft, tokenListInput } from '../contract/tokens.contract.ts';
import { getCheck, listChecks } from './get-check.ts';
import { countViews, exportTokens, listTokens } from './list-tokens.ts';
import { possessionKind } from './possession.kind.ts';
import { startCheck } from './start-check.ts';
import { possessionVerbs } from './tokens.procedures.ts';
import { insertHolders } from './tokens.repo.ts';

let desk: Lending;
beforeAll(async () => {
  desk = await lendingDesk();
  recordKinds.fill(possessionKind).apply();
});
afterAll(() => desk.close());

const longer = { purpose: 'telework', dueAt: '2027-03-26T08:00:00Z' };
const lend = async (staff = desk.ledger.staff.okamoto) => {
  const { loan, things } = await desk.lend('token', 'token', { ...longer, borrowerId: staff });
  return { loan, tag: things[0]?.tag ?? '' };
};
const check = (id: string) => desk.read(actorOf('auditor'), (ctx) => getCheck(ctx, { id }));
const start = (over: object = {}) => {
  const draft = possessionDraft.parse({ title: '上期の所持確認', dueOn: '2026-12-04', ...over });
  return desk.write(desk.desk(), (ctx) => startCheck(ctx, draft));
};
async function take(name: keyof typeof possessionVerbs, id: string, form: object) {
  const { version } = await check(id);
  const input = { id, version, form: possessionProcess.steps[name].form.parse(form) } as never;
  await desk.write(desk.desk(), (ctx) => possessionVerbs[name](ctx, input));
  return check(id);
}
const cancel = (id: string) => take('cancel', id, { reason: '試験' });
const list = (view: string) =>
  desk.read(actorOf('auditor'), (ctx) => listTokens(ctx, tokenListInput.parse({ view, limit: 200 })));

/** Every check is put away and every token is back. */
async function clear() {
  for (const line of await desk.read(desk.desk(), listChecks)) if (line.isOpen) await cancel(line.id);
  for (const { holder } of (await list('lent')).rows)
    if (holder) await desk.take('takeBack', holder.loanId, await desk.takeBackOf(holder.loanId));
}

describe('the process of 所持確認', () => {
  let held: string | undefined;
  processTests({
    world: () => desk.world,
    kind: possessionKind as never,
    verbs: possessionVerbs as never,
    // Only one runs at a time at the desk; here many stand side by side, each with the same holder.
    open: async () => {
      held ??= (await lend()).loan.items[0]?.id;
      const row = { from_on: '2026-11-24', due_on: '2026-12-04', running: false };
      const draft = { title: '試験', action: 'tokens.startCheck', row };
      const head = await desk.write(desk.desk(), (ctx) =>
        openRecord(ctx, possessionKind, draft, (id) => insertHolders(ctx, id, [held ?? ''])),
      );
      return head.id;
    },
    formOf: async (step, { id }) => {
      const forms: Record<string, object> = {
        answer: { itemId: (await check(id)).holders[0]?.itemId, means: 'phone', result: 'confirmed' },
        finish: {},
        cancel: { reason: '中止' },
      };
      return possessionProcess.steps[step as keyof typeof possessionProcess.steps].form.parse(forms[step]);
    },
    ways: { running: [], done: ['answer', 'finish'], cancelled: ['cancel'] },
    before: { finish: ['answer'] },
  });
});

describe('所持確認 (§10-5)', () => {
  beforeEach(clear);

  it('asks everyone who has a token now, is not over before each has answered, and calls again on a day', async () => {
    await lend();
    const { tag } = await lend(desk.ledger.staff.kato);
    const { id, holders, left } = await start();
    expect([holders.length, holders.find((one) => one.assetTag === tag)?.name]).toEqual([left, '加藤 直人']);
    await expect(start()).rejects.toMatchObject({ code: 'tokens.running' });
    const itemId = holders.find((one) => one.assetTag === tag)?.itemId;
    const absent = { itemId, means: 'phone', result: 'absent' };
    await expect(take('answer', id, absent)).rejects.toMatchObject({ code: 'tokens.nextRequired' });
    const tried = await take('answer', id, { ...absent, nextOn: '2026-11-26', note: '会議中' });
    expect(tried.holders.find((one) => one.itemId === itemId)).toMatchObject({
      state: 'absent',
      tries: 1,
      last: { means: 'phone', nextOn: '2026-11-26', note: '会議中' },
    });
    expect(tried.clocks.find(({ kind }) => kind === 'nextCall')?.dueAt).toBe('2026-11-26T08:15:00Z');
    for (const other of holders) {
      if (other.itemId === itemId) continue;
      await take('answer', id, { itemId: other.itemId, means: 'phone', result: 'confirmed' });
    }
    await expect(take('finish', id, {})).rejects.toMatchObject({ code: 'tokens.unanswered', details: { left: 1 } });
    const answered = await take('answer', id, { itemId, means: 'visit', result: 'batteryFlat' });
    expect([
      answered.left,
      answered.clocks.some(({ kind, state }) => kind === 'nextCall' && state === 'running'),
    ]).toEqual([0, false]);
    const done = await take('finish', id, { note: '全員に確認' });
    expect([done.state, done.clocks.find(({ kind }) => kind === 'checkDue')?.state]).toEqual(['done', 'met']);
  });

  it('owes no answer of a token that came back while it ran', async () => {
    const { loan, tag } = await lend();
    await lend();
    const { id } = await start();
    await desk.take('takeBack', loan.id, await desk.takeBackOf(loan.id));
    expect((await check(id)).holders.find((one) => one.assetTag === tag)?.state).toBe('returned');
    await cancel(id);
  });

  it('is not begun for a day that is over, or with nothing lent', async () => {
    await expect(start()).rejects.toMatchObject({ code: 'tokens.noTokens' });
    await expect(start({ dueOn: '2026-11-20' })).rejects.toMatchObject({ code: 'tokens.pastDue' });
  });

  it('runs one at a time: of three begun at once the others are told which one runs', async () => {
    await lend();
    const begun = await Promise.allSettled([start(), start(), start()]);
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = begun.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(codes).toEqual(['tokens.running', 'tokens.running']);
  });

  it('cannot run twice, whatever was read before: the database keeps one', async () => {
    const { loan } = await lend();
    const items = [loan.items[0]?.id ?? ''];
    const row = { from_on: '2026-11-24', due_on: '2026-12-04', running: true };
    const draft = { title: '試験', action: 'tokens.startCheck', row };
    const begin = () =>
      desk.write(desk.desk(), (ctx) => openRecord(ctx, possessionKind, draft, (id) => insertHolders(ctx, id, items)));
    const begun = await Promise.allSettled([begin(), begin(), begin()]);
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = begun.flatMap((each) => (each.status === 'rejected' ? [each.reason.constraint] : []));
    expect(reasons).toEqual(Array(2).fill('possession_checks_one_running'));
    await clear();
    await lend();
    const again = await start();
    expect(again.state).toBe('running');
  });

  it('makes one of a form that was sent twice', async () => {
    const id = crypto.randomUUID();
    await lend();
    const numbers = [(await start({ id })).number, (await start({ id })).number];
    expect(new Set(numbers).size).toBe(1);
    expect((await desk.read(desk.desk(), listChecks)).filter((line) => line.id === id)).toHaveLength(1);
    await cancel(id);
  });
});

describe('the ledger of tokens (§10-5)', () => {
  beforeEach(clear);

  it('shows who has it, since when, until when, and what was said last', async () => {
    const { loan, tag } = await lend();
    const { id, holders } = await start();
    const itemId = holders.find((one) => one.assetTag === tag)?.itemId;
    expect((await list('unconfirmed')).rows.map((row) => row.assetTag)).toContain(tag);
    await take('answer', id, { itemId, means: 'phone', result: 'confirmed' });
    expect((await list('unconfirmed')).rows.map((row) => row.assetTag)).not.toContain(tag);
    const row = (await list('lent')).rows.find((one) => one.assetTag === tag);
    expect(row?.holder).toMatchObject({
      loanId: loan.id,
      number: loan.number,
      name: '岡本 恵理',
      lentAt: loan.handedOverAt,
    });
    expect(row?.last).toMatchObject({ result: 'confirmed', means: 'phone' });
    await cancel(id);
  });

  it('counts each view as the list shows it', async () => {
    await desk.thing('token');
    const counts = await desk.read(actorOf('auditor'), countViews);
    for (const view of ['lent', 'overdue', 'unconfirmed', 'ready', 'all'])
      expect([view, (await list(view)).total.count]).toEqual([view, counts[view]]);
  });

  it('leaves as a workbook', async () => {
    const call = stagedCall(desk.world, desk.desk());
    const book = await exportTokens(tokenListInput.parse({ view: 'all' }), call);
    expect([book.name, book.size > 2000]).toEqual(['ハードウェアトークン台帳.xlsx', true]);
  });
});
