import type { TicketView } from '../../../../src/features/tickets/contract/ticket.ts';
import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { mark, next } from './visit.ts';

/** A ticket of a visit's own: nobody else's visit meets it. */
export type OwnTicket = Pick<TicketView, 'id' | 'version' | 'ticketNo'>;

const told = {
  occurredText: 'きょうの10時ごろ',
  occurredAt: null,
  userName: '本人',
  operation: 'ふたを開けた',
  event: '画面が暗いまま',
  situation: '毎回',
  stateWhenCalled: '電源は入っている',
};

interface Category {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

/** The 分類 a ticket needs before it is solved. */
export async function someCategory(desk: Desk): Promise<string | undefined> {
  const categories = await desk.call<Category[]>('categories.list', {});
  return categories.find(({ name }) => name.includes('無線'))?.id;
}

/** Registered by whoever sits at the desk; a fault with its six facts. `over` changes its facts, `more` what is sent beside them. */
export async function ownTicket(
  desk: Desk,
  kind: 'inquiry' | 'fault' = 'inquiry',
  over: object = {},
  more: object = {},
): Promise<OwnTicket> {
  const staffMemberId = await firstId(desk, 'people.listStaff', { q: '中川' });
  const categoryId = await someCategory(desk);
  const assetId = await firstId(desk, 'assets.list', { view: 'NK' });
  const facts = {
    kind,
    channel: 'phone',
    subject: `${mark}の相談${next()}`,
    requester: { staffMemberId },
    categoryId,
    assetId,
  };
  const interview = kind === 'fault' ? told : null;
  return desk.call('tickets.register', { facts: { ...facts, ...over }, interview, ...more });
}

/** Takes a step on it over the API, and gives it as it is then. */
export async function step(
  desk: Desk,
  { id, version }: OwnTicket,
  name: string,
  form: object = {},
): Promise<OwnTicket> {
  return desk.call(`tickets.${name}`, { id, version, form });
}

type Prepare = (desk: Desk, ticket: OwnTicket, deskOf: (who: string) => Promise<Desk>) => Promise<unknown>;

/** The page of a ticket of its own, prepared. */
export const onOwn =
  (kind: 'inquiry' | 'fault' = 'inquiry', prepare: Prepare = async () => undefined) =>
  async (_desk: Desk, deskOf: (who: string) => Promise<Desk>) => {
    const registrar = await deskOf('ito');
    const ticket = await ownTicket(registrar, kind);
    await prepare(registrar, ticket, deskOf);
    return `/tickets/${ticket.id}`;
  };
