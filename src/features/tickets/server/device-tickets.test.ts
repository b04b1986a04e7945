import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssetSubject } from '#features/assets/server/asset-related.public.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { deviceTickets } from './device-tickets.reads.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const subject = (id: string): AssetSubject => ({
  id,
  assetTag: 'NK06-01837',
  classCode: 'NK',
  status: 'inUse',
  loanPool: false,
  userId: null,
  departmentId: null,
  policy: null,
});

test('the page of a device lists its 受付, the newest first, and leads to all of them', async () => {
  const id = desk.things.asset.central;
  const first = await desk.register({ subject: '起動しない' });
  await desk.register({ subject: 'ほかの機器', assetId: null });
  const second = await desk.register({ subject: '画面が暗い' });
  const { sections = [] } = await desk.read(desk.actors.ito, (ctx) => deviceTickets(ctx, subject(id)));
  expect(sections).toMatchObject([{ key: 'tickets', count: 2, allHref: `/tickets?view=all&f.asset=${id}` }]);
  expect(sections[0]?.items.map((item) => item.no).sort()).toEqual([first.ticketNo, second.ticketNo].sort());
  expect(sections[0]?.items[0]).toMatchObject({ on: '2026-11-24', state: { tone: 'active', word: '対応中' } });
  expect(await desk.read(desk.actors.kato, (ctx) => deviceTickets(ctx, subject(id)))).toEqual({});
});
