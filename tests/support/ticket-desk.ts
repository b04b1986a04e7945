import { seedCategories } from '#features/categories/server/seed-categories.public.ts';
import type { InterviewDraft, TicketView } from '#features/tickets/contract/ticket.ts';
import { registration } from '#features/tickets/contract/ticket-draft.ts';
import { getTicket } from '#features/tickets/server/get-ticket.ts';
import { registerTicket } from '#features/tickets/server/register-ticket.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Services, StagedCall } from '#platform/rpc/handlers.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { Subscription } from '#platform/use-case/events.ts';
import { furnishDesk } from './desk.ts';
import { actorOf, testWorld } from './world.ts';

export type TicketDesk = Awaited<ReturnType<typeof ticketDesk>>;

/** All six facts of §3-2. */
export const toldInterview: InterviewDraft = {
  occurredText: 'R8.11.24 10:20ごろ',
  occurredAt: null,
  userName: '本人',
  operation: '会議室へ移動し、ふたを開けた',
  event: '無線の一覧が空。機内モードの切替が押せない',
  situation: '毎回。再起動すると直る',
  stateWhenCalled: '有線で仕事はできる',
};

/** A working desk: the people of the mocks, the categories, and short ways to register and read a ticket. */
export async function ticketDesk(options: { subscriptions?: readonly Subscription[]; at?: string } = {}) {
  const world = await testWorld(options);
  const { db } = world.database;
  const things = await furnishDesk(db);
  const actors = {
    ito: actorOf('agent', { agentId: things.agent.ito, name: '伊藤 彩' }),
    kobayashi: actorOf('agent', { agentId: things.agent.kobayashi, name: '小林 直樹' }),
    manager: actorOf('manager', { agentId: things.agent.mizuno, name: '水野 聡' }),
    authority: actorOf('authority', { name: '県 太郎' }),
    auditor: actorOf('auditor'),
    nakagawa: actorOf('staff', { staffMemberId: things.staff.nakagawa, departmentId: things.department.road }),
    kato: actorOf('staff', { staffMemberId: things.staff.kato, departmentId: things.department.kuwanaRoad }),
    yamashita: actorOf('coordinator', { staffMemberId: things.staff.yamashita, departmentId: things.department.road }),
  };
  await world.write(actors.manager, seedCategories);
  const categories = await db.selectFrom('ticket_categories').select(['id', 'code']).execute();
  const category = (code: string) => categories.find((row) => row.code === code)?.id ?? '';
  const facts = {
    kind: 'inquiry',
    channel: 'phone',
    subject: 'スリープから戻すと無線LANにつながらない',
    requester: { staffMemberId: things.staff.nakagawa },
    assetId: things.asset.central,
    categoryId: category('network.wireless'),
  };
  const get = (id: string, actor: Actor = actors.ito) => world.read(actor, (ctx) => getTicket(ctx, { id }));
  const register = async (over: object = {}, more: object = {}, actor: Actor = actors.ito): Promise<TicketView> => {
    const input = registration.parse({ facts: { ...facts, ...over }, ...more });
    return get(await world.write(actor, (ctx) => registerTicket(ctx, input)));
  };
  /** Takes a step on a ticket as it is now and gives it afterwards. */
  const act = async <F extends object>(
    ticket: { id: string },
    step: (ctx: Ctx, input: { id: string; version: number; form: F }) => Promise<unknown>,
    form: NoInfer<F>,
    actor: Actor = actors.ito,
  ): Promise<TicketView> => {
    const { version } = await get(ticket.id);
    await world.write(actor, (ctx) => step(ctx, { id: ticket.id, version, form }));
    return get(ticket.id);
  };
  return { ...world, db, things, actors, category, facts, get, register, act };
}

/** A staged call by an actor, with services that keep files in memory and print nothing. */
export function stagedBy(desk: TicketDesk, actor: Actor, services: Partial<Services> = {}): StagedCall {
  const kept = new Map<string, Uint8Array>();
  const missing = () => Promise.reject(new Error('not in this test'));
  return {
    services: {
      renderDocument: missing,
      renderChart: missing,
      putFile: async (bytes) => {
        const key = crypto.randomUUID();
        kept.set(key, bytes);
        return key;
      },
      getFile: async (key) => kept.get(key) ?? new Uint8Array(),
      ...services,
    },
    read: (work) => desk.read(actor, work),
    write: (work) => desk.write(actor, work),
    answer: (work) => desk.write(actor, work),
  };
}
