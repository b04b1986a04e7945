import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type TicketDesk, ticketDesk } from '../../../../tests/support/ticket-desk.ts';
import { dispatchTicket } from './dispatch-ticket.ts';
import { guideToWindow } from './guide-to-window.ts';

let desk: TicketDesk;
beforeAll(async () => {
  desk = await ticketDesk();
});
afterAll(() => desk.close());

const bodies = (ticket: { id: string }, kind: string) =>
  desk.db
    .selectFrom('ticket_entries')
    .select(['body', 'data'])
    .where('ticket_id', '=', ticket.id)
    .where('kind', '=', kind)
    .execute();

test('§1-5(3) whoever asks about a system is told its window; without one there is nobody to name', async () => {
  const confirmed = { confirmed: '帳票の出し方' } as const;
  const plain = await desk.register();
  await expect(desk.act(plain, guideToWindow, confirmed)).rejects.toMatchObject({ code: 'tickets.guideNeedsSystem' });
  const systemId = newId();
  const system = { id: systemId, name: '文書管理', reading: 'ぶんしょ', kind: 'system' } as const;
  await desk.db.insertInto('business_systems').values(system).execute();
  const lost = await desk.register({ businessSystemId: systemId });
  await expect(desk.act(lost, guideToWindow, confirmed)).rejects.toMatchObject({ code: 'tickets.windowAbsent' });
  const ticket = await desk.register({ businessSystemId: desk.things.system.managed });
  expect(ticket.steps.map(({ name }) => name)).toContain('guide');
  await desk.act(ticket, guideToWindow, confirmed);
  const body = '統合運用管理システムの窓口「統合運用管理 担当窓口」を案内しました。確認した内容：帳票の出し方';
  expect(await bodies(ticket, 'guided')).toMatchObject([{ body, data: { systemId: desk.things.system.managed } }]);
});

test('§2-2 somebody goes to a 単独地域機関 from its base or from 本庁舎, and to no other site', async () => {
  const at = await desk.register();
  const go = (ticket: { id: string }, from: 'base' | 'hq') =>
    desk.act(ticket, dispatchTicket, { from, note: '配線を直した。' } as const);
  expect(at.steps.map(({ name }) => name)).not.toContain('dispatch');
  await expect(go(at, 'base')).rejects.toMatchObject({ code: 'tickets.notDispatched' });
  const siteId = newId();
  const made = { created_at: desk.clock.now(), updated_at: desk.clock.now(), drive_minutes: 30 };
  const reached = { base_site_id: desk.things.site.kuwana, kind: 'standalone', region: 'hokusei' } as const;
  const name = { code: 'S1', name: '員弁事務所', reading: 'いなべじむしょ' };
  await desk.db
    .insertInto('sites')
    .values({ id: siteId, ...name, ...reached, ...made })
    .execute();
  const ticket = await desk.register({ requester: { name: '所長', siteId } });
  await go(ticket, 'base');
  await go(ticket, 'hq');
  expect((await bodies(ticket, 'dispatched')).map(({ data }) => data)).toMatchObject([
    { fromSiteId: desk.things.site.kuwana },
    { fromSiteId: desk.things.site.hq },
  ]);
});
