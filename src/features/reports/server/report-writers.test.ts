import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import type { ProcessStep } from '../contract/report.process.ts';
import { sectionKeys } from '../contract/weekly-report.ts';
import { draftReport } from './draft-report.ts';
import { reportVerbs } from './reports.procedures.ts';
import { saveSection } from './save-section.ts';
import { getReport } from './weekly-report-view.ts';

// The report goes to 県 by two persons: who wrote in it is not who says that it was checked, whichever account they use.

const manager = actorOf('manager', { agentId: newId(), name: '水野 聡' });
const again = actorOf('manager', { agentId: manager.agentId, name: '水野 聡（二つ目）' });
const agent = actorOf('agent', { name: '伊藤 彩' });
type Person = typeof manager;
let desk: TicketDesk;
let week = 0;
let id: string;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const report = (actor: Person) => desk.read(actor, (ctx) => getReport(ctx, { id }));
async function take(name: ProcessStep, actor: Person) {
  const { version } = await report(actor);
  await desk.write(actor, (ctx) => reportVerbs[name](ctx, { id, version, form: {} } as never));
}
async function write(actor: Person, text: string) {
  for (const key of sectionKeys)
    for (const confirmed of [false, true]) {
      const { version } = await report(actor);
      await desk.write(actor, (ctx) => saveSection(ctx, { id, version, section: { key, text, confirmed } }));
    }
}
async function drafted(by: Person) {
  week += 1;
  id = (await desk.write(by, (ctx) => draftReport(ctx, { weekNo: week }))).id;
}
const own = { code: 'reports.ownWriting' };

test('a manager who rewrote the report after an agent asked for the check does not check it alone', async () => {
  await drafted(agent);
  await write(agent, '担当者の文。');
  await take('requestCheck', agent);
  await write(manager, '書き直した文。');
  await expect(take('check', manager)).rejects.toMatchObject(own);
  await expect(take('check', again)).rejects.toMatchObject(own);
  const { steps } = await report(manager);
  expect(steps.find(({ name }) => name === 'check')?.blocked).toContain('水野 聡さんは');
});

test('confirming a section and taking the figures again count as writing; who did neither checks', async () => {
  await drafted(agent);
  await write(agent, '担当者の文。');
  await take('requestCheck', agent);
  await take('refresh', manager);
  await expect(take('check', manager)).rejects.toMatchObject(own);
  const other = actorOf('manager', { agentId: newId() });
  await take('check', other);
  const { version } = await report(other);
  const section = { key: 'overview' as const, text: '確認のあとの文。', confirmed: false };
  await desk.write(other, (ctx) => saveSection(ctx, { id, version, section }));
  await expect(take('check', other)).rejects.toMatchObject(own);
  await take('check', manager);
});

test('four eyes are two persons: who asked for the check does not take it by another account', async () => {
  await drafted(agent);
  await write(agent, '担当者の文。');
  await take('requestCheck', manager);
  await expect(take('check', again)).rejects.toMatchObject({ code: 'records.fourEyes' });
});
