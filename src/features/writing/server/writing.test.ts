import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { actorOf, testWorld, type World } from '../../../../tests/support/world.ts';
import { clusterQuestions } from './questions.rules.ts';
import { whatToWrite } from './what-to-write.ts';

const manager = actorOf('manager', { name: '水野 聡' });
const category = newId();
let world: World;
beforeAll(async () => {
  world = await testWorld();
  const row = { id: category, code: 'net', name: '無線LAN' };
  await world.database.transaction((tx) => tx.insertInto('ticket_categories').values(row).execute());
});
afterAll(() => world.close());

/** A question that was answered without an item. */
async function answered(serial: number, subject: string, at: string): Promise<void> {
  const kind = { kind: 'inquiry', channel: 'phone', status: 'resolved', requester_name: '中川 真理' } as const;
  const heavy = { impact: 3, urgency: 3, priority: 4, sort_status: 1 };
  const times = { received_at: at, resolved_at: at, created_at: at, updated_at: at, sort_due: at };
  const no = { fiscal_year: 2026, serial, ticket_no: `R8-${serial}`, ticket_order: serial };
  const by = { created_by: manager.id, created_by_name: manager.name, category_id: category };
  const row = { id: newId(), subject, ...kind, ...heavy, ...times, ...no, ...by };
  await world.database.transaction((tx) => tx.insertInto('tickets').values(row).execute());
}

test('次に書くもの: the same question again and again without an article', async () => {
  await answered(1, '会議室3の画面が映らない', '2026-11-20T01:00:00Z');
  await answered(2, '会議室 12 の画面が映らない。', '2026-11-23T01:00:00Z');
  await answered(3, '会議室4の画面が映らない', '2026-05-01T01:00:00Z');
  await answered(4, '一度だけの質問', '2026-11-23T01:00:00Z');
  const wanted = await world.read(manager, (ctx) => whatToWrite(ctx, { days: 90 }));
  expect(wanted).toMatchObject({ rows: [{}], total: 1 });
  expect(wanted.rows[0]).toMatchObject({ subject: '会議室 12 の画面が映らない。', count: 2, categoryName: '無線LAN' });
  expect(wanted.rows[0]?.examples).toHaveLength(2);
});

test('clusters: most first, and how many there are when some are left out', () => {
  const asked = (subject: string, day: number) => ({
    id: newId(),
    ticketNo: `R8-${day}`,
    subject,
    categoryId: null,
    receivedAt: `2026-11-${day}T00:00:00Z`,
  });
  const questions = [asked('あ', 23), asked('い', 22), asked('い', 21), asked('い', 20), asked('あ', 19)];
  expect(clusterQuestions(questions, 1)).toMatchObject({ rows: [{ subject: 'い' }], total: 2 });
  expect(clusterQuestions(questions).rows.map((one) => [one.subject, one.count])).toEqual([
    ['い', 3],
    ['あ', 2],
  ]);
});
