import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { actorOf } from '../../../../tests/support/world.ts';
import type { ProcessStep } from '../contract/report.process.ts';
import { sectionKeys } from '../contract/weekly-report.ts';
import { draftReport } from './draft-report.ts';
import { reportVerbs } from './reports.procedures.ts';
import { getReport } from './weekly-report-view.ts';

const maker = actorOf('manager', { name: '水野 聡' });
const checker = actorOf('manager', { name: '田端 順子' });
let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

/** Every call received at a moment, about the same category, class, software and known error. */
async function callsAt(received_at: string) {
  const { db } = desk.database;
  const { id } = await db.selectFrom('software_products').select('id').executeTakeFirstOrThrow();
  const about = { software_id: id, knowledge_id: desk.things.knowledge.wireless, received_at };
  return db.updateTable('tickets').set(about).execute();
}

async function submitted(weekNo: number) {
  const world = desk;
  const { id } = await world.write(maker, (ctx) => draftReport(ctx, { weekNo }));
  const sections = JSON.stringify(sectionKeys.map((key) => ({ key, text: '読んだ文。', confirmed: true })));
  await world.database.db.updateTable('weekly_reports').set({ sections }).where('id', '=', id).execute();
  const take = async (name: ProcessStep, actor: typeof maker) => {
    const { version } = await world.read(actor, (ctx) => getReport(ctx, { id }));
    await world.write(actor, (ctx) => reportVerbs[name](ctx, { id, version, form: {} } as never));
  };
  await take('requestCheck', maker);
  await take('check', checker);
  await take('submit', maker);
}

test('§1-6(2) 前週 keeps what the submitted report said when its calls are moved to another week', async () => {
  const world = desk;
  await world.database.db
    .insertInto('software_products')
    .values({ id: newId(), name: '秀丸エディタ', reading: 'ひでまる', maker: 'サイトー企画' })
    .execute();
  for (const subject of ['一', '二', '三']) await desk.register({ subject });
  await callsAt('2026-11-11T01:00:00Z');
  await submitted(7);
  await callsAt('2026-11-18T01:00:00Z');
  const next = await world.write(maker, (ctx) => draftReport(ctx, { weekNo: 8 }));
  for (const key of ['total', 'category.1', 'class.NK', 'software.1', 'knowledge.1'])
    expect(
      next.figures.find((one) => one.key === key),
      key,
    ).toMatchObject({ value: 3, previous: 3 });
});
