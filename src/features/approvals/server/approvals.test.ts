import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordKinds } from '#features/records/server/record-kind.public.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { seedCalendar } from '#platform/calendar/seed-calendar.ts';
import { closeDocuments } from '#platform/documents/render-document.ts';
import { readPdf } from '../../../../tests/support/pdf-text.ts';
import { processTests } from '../../../../tests/support/process-test.ts';
import { stagedCall } from '../../../../tests/support/staged-call.ts';
import { actorOf, officeHour, testWorld, type World } from '../../../../tests/support/world.ts';
import type { ApprovalAsk } from '../contract/approval.ts';
import { approvalListInput, approvalsContract } from '../contract/approvals.contract.ts';
import { approvalKind } from './approval.kind.ts';
import { approvalHome } from './approval-home.ts';
import { approvalOf, askApproval } from './ask-approval.public.ts';
import { approvalSteps } from './decide-approval.ts';
import { printApproval } from './print-approval.ts';
import { countApprovals, getApproval, listApprovals, listApprovers } from './read-approvals.ts';
import { remindApprovers } from './remind-approvers.job.ts';

let world: World;
const drafter = actorOf('agent', { name: '伊藤 彩' });
const manager = actorOf('manager', { name: '水野 聡' });
const mori = actorOf('authority', { name: '森 由香里' });
const nagai = actorOf('authority', { name: '永井 孝之' });
const inagaki = actorOf('authority', { name: '稲垣 千夏' });

beforeAll(async () => {
  world = await testWorld();
  await seedCalendar(world.database.db);
  recordKinds.fill(approvalKind).apply();
  for (const { id, name } of [mori, nagai, inagaki]) {
    const at = { created_at: officeHour, updated_at: officeHour };
    const account = { id, name, username: id, role: 'authority', email: `${id}@pref.example.jp`, ...at } as const;
    await world.database.db.insertInto('accounts_users').values(account).execute();
  }
});
afterAll(async () => {
  await closeDocuments();
  await world.close();
});

const changes = [{ label: '本文', before: '設定を開く。', after: '「設定」を開く。' }];
const plain: ApprovalAsk = {
  reason: '画面の名前が変わりました。',
  dueOn: '2026-11-27',
  approverId: null,
  standInId: null,
};

function ask(over: Partial<ApprovalAsk> = {}, subjectId = newId()) {
  const subject = {
    kind: 'test',
    id: subjectId,
    title: '無線LANの設定（改訂）',
    link: '/knowledge',
    changes,
    digest: 'a',
  };
  return world.write(drafter, (ctx) => askApproval(ctx, subject, { ...plain, ...over }));
}
const view = (id: string, actor: Actor = mori) => world.read(actor, (ctx) => getApproval(ctx, { id }));
async function take(name: keyof typeof approvalSteps, id: string, actor: Actor, form: object = {}) {
  const { version } = await view(id);
  const filled = { note: '', reason: '理由', ...form };
  await world.write(actor, (ctx) => approvalSteps[name](ctx, { id, version, form: filled as never }));
  return view(id, actor);
}
const list = (actor: Actor, over: object = {}) =>
  world.read(actor, (ctx) => listApprovals(ctx, approvalListInput.parse(over)));

describe('every step, state and role of 承認', () => {
  processTests({
    world: () => world,
    kind: approvalKind as never,
    verbs: approvalSteps as never,
    open: () => ask(),
    formOf: (step) =>
      step === 'nameStandIn' ? { approverId: mori.id, standInId: nagai.id } : { note: '', reason: '理由' },
    ways: {
      drafted: [],
      checked: ['check'],
      approved: ['check', 'approve'],
      returned: ['sendBack'],
      withdrawn: ['withdraw'],
    },
  });
});

describe('起案', () => {
  it('asks once at a time, of accounts of 県, by an open day to come', async () => {
    const subject = newId();
    const id = await ask({}, subject);
    await expect(ask({}, subject)).rejects.toMatchObject({ code: 'approvals.asked' });
    await expect(ask({ approverId: manager.id })).rejects.toMatchObject({ code: 'approvals.noApprover' });
    await expect(ask({ approverId: mori.id, standInId: mori.id })).rejects.toMatchObject({
      code: 'approvals.sameStandIn',
    });
    for (const dueOn of ['2026-11-20', '2026-11-28']) {
      await expect(ask({ dueOn })).rejects.toMatchObject({ code: 'approvals.closedDue' });
    }
    await take('withdraw', id, drafter);
    expect(await world.read(mori, (ctx) => approvalOf(ctx, { kind: 'test', id: subject }))).toMatchObject({
      isOpen: false,
      stateWords: '取下げ',
    });
    const again = await ask({}, subject);
    // Whatever asks past the feature's own look meets the table.
    const row = world.database.db.selectFrom('approvals').selectAll().where('id', '=', again);
    const { id: open } = await ask().then((other) => view(other));
    const twice = world.database.db.updateTable('approvals').set({ subject_id: subject }).where('id', '=', open);
    await expect(twice.execute()).rejects.toThrow('approvals_waiting');
    await take('withdraw', again, drafter);
    expect((await row.executeTakeFirstOrThrow()).waits).toBe(false);
    await twice.execute();
    expect((await world.read(drafter, listApprovers)).map(({ name }) => name)).toContain('森 由香里');
  });
});

describe('of two approvals of one thing, from before only one could wait', () => {
  it('the older is not approved: it is returned', async () => {
    const id = await ask();
    await take('check', id, manager);
    await world.database.db.updateTable('approvals').set({ waits: false }).where('id', '=', id).execute();
    await expect(take('approve', id, mori)).rejects.toMatchObject({ code: 'approvals.replaced' });
    expect((await take('returnIt', id, mori)).state).toBe('returned');
  });
});

describe('the turn', () => {
  it('is the manager’s, then the approver’s or the stand-in’s, and nobody else’s', async () => {
    // The soonest: a home shows the first few.
    const id = await ask({ approverId: mori.id, standInId: nagai.id, dueOn: '2026-11-25' });
    const waits = async (actor: Actor) => (await list(actor)).rows.some((row) => row.id === id);
    expect([await waits(manager), await waits(mori), await waits(drafter)]).toEqual([true, false, false]);
    await take('check', id, manager, { note: '用語を確かめました。' });
    expect([await waits(manager), await waits(mori), await waits(nagai), await waits(inagaki)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect((await world.read(nagai, countApprovals)).mine).toBeGreaterThan(0);
    const [home] = await world.read(nagai, approvalHome);
    const line = home?.lines.find((one) => one.id === id);
    expect(line).toMatchObject({ note: plain.reason, waitsOpenDays: true, press: { label: '承認' } });
    expect(line?.otherPress?.ask).toMatchObject({ text: { name: 'reason', label: '理由' } });
    expect(line?.press?.ask?.words).toContain('無線LANの設定（改訂）');
    for (const [press, form] of [
      [line?.press, {}],
      [line?.otherPress, { reason: '二つ目の手順がありません。' }],
    ] as const) {
      const step = press?.call.split('.')[1] as 'approve' | 'returnIt';
      const { inputSchema } = approvalsContract[step]['~orpc'];
      const own = press?.input.form as object;
      expect(inputSchema?.safeParse({ ...press?.input, form: { ...own, ...form } }).success).toBe(true);
    }
    const titles = async (actor: Actor) => (await world.read(actor, approvalHome)).flatMap(({ lines }) => lines);
    expect(await titles(manager)).toEqual([]);
    expect((await titles(inagaki)).some((one) => one.id === id)).toBe(false);
    const blocked = (await view(id, inagaki)).steps.find(({ name }) => name === 'approve')?.blocked;
    expect(blocked).toContain('森 由香里さんか永井 孝之さん');
    await expect(take('approve', id, inagaki)).rejects.toMatchObject({ code: 'approvals.notYours' });
    const done = await take('approve', id, nagai, { note: '了解しました。' });
    expect(done.entries[0]?.body).toBe('森 由香里さんの代決。了解しました。');
    expect(done.stamps.map(({ name }) => name)).toEqual(['伊藤 彩', '水野 聡', '永井 孝之（代）']);
    expect(done.clocks).toMatchObject([{ kind: 'decision', state: 'met' }]);
  });

  it('goes to whom is named later, with a line of 経過', async () => {
    const id = await ask({ approverId: mori.id });
    await take('check', id, manager);
    const now = await take('nameStandIn', id, manager, { approverId: mori.id, standInId: inagaki.id });
    expect(now.entries[0]?.body).toBe('承認者：森 由香里（代決 稲垣 千夏）');
    expect((await take('returnIt', id, inagaki, { reason: '図を足してください。' })).state).toBe('returned');
  });
});

it('is not taken by somebody of 県 whom it does not wait for; who it waits for hands it on', async () => {
  const id = await ask({ approverId: mori.id, standInId: nagai.id });
  await take('check', id, manager);
  for (const form of [
    { approverId: inagaki.id, standInId: null },
    { approverId: mori.id, standInId: inagaki.id },
  ]) {
    await expect(take('nameStandIn', id, inagaki, form)).rejects.toMatchObject({ code: 'approvals.notYourself' });
  }
  await take('nameStandIn', id, nagai, { approverId: inagaki.id, standInId: nagai.id });
  expect((await take('approve', id, inagaki)).state).toBe('approved');
});

describe('the reminder', () => {
  it('is written on the open day before and on every one after, once a day, never on a closed day', async () => {
    const id = await ask({ dueOn: '2026-11-30', approverId: mori.id, standInId: nagai.id });
    await take('check', id, manager);
    const remindOn = async (day: string) => {
      world.clock.set(`${day}T00:00:00Z`);
      await world.write(manager, remindApprovers);
      return (await view(id)).entries.filter(({ kind }) => kind === 'reminded').length;
    };
    expect(await remindOn('2026-11-26')).toBe(0);
    expect(await remindOn('2026-11-27')).toBe(1);
    expect(await remindOn('2026-11-27')).toBe(1);
    expect(await remindOn('2026-11-28')).toBe(1);
    expect(await remindOn('2026-12-01')).toBe(2);
    const mails = await world.database.db
      .selectFrom('mails')
      .select('to_addresses')
      .where('purpose', '=', 'approvals.remind')
      .where('subject', 'like', `%${(await view(id)).number}%`)
      .execute();
    expect(mails).toHaveLength(2);
    world.clock.set(officeHour);
  });
});

describe('承認書', () => {
  it('has the boxes with names and days of the era, and what changed', { timeout: 60_000 }, async () => {
    const id = await ask({ approverId: mori.id });
    await take('check', id, manager);
    await take('approve', id, mori);
    const file = await printApproval({ id }, stagedCall(world, drafter));
    const text = await readPdf(new Uint8Array(await file.arrayBuffer()));
    for (const part of ['承認書', '森', '水野', '伊藤', '8.11.24', '「設定」を開く。', '画面の名前が変わりました。']) {
      expect(text).toContain(part);
    }
  });
});
