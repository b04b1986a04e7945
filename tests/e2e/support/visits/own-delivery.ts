import type { DeliveryKind } from '../../../../src/features/deliveries/contract/delivery.process.ts';
import type { DeliveryView } from '../../../../src/features/deliveries/contract/delivery.ts';
import type { Desk } from '../browser.ts';
import { firstId } from '../records.ts';
import { type Device, someDevice } from './own-device.ts';
import { openDays, place } from './own-loan.ts';
import { mark } from './visit.ts';

type Prepare = (desk: Desk, delivery: DeliveryView) => Promise<DeliveryView>;

/** Something to give out, to collect or to carry. */
export const deliverable = (desk: Desk, kind: DeliveryKind): Promise<Device> =>
  someDevice(desk, ['NK', kind === 'distribution' ? 'stored' : 'inUse'], ['deliveries.list', 'repairs.list']);

/** 県 orders it of the desk. */
export async function ownDelivery(desk: Desk, kind: DeliveryKind): Promise<DeliveryView> {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const { assetTag } = await deliverable(desk, kind);
  const [, dueOn] = await openDays(desk);
  const userId = kind === 'distribution' ? await firstId(desk, 'people.listStaff', { q: '中川' }) : null;
  const toSiteId = kind === 'transport' ? await place(desk) : null;
  const order = { orderedBy: '森 さつき', orderedOn: today, dueOn, reason: mark };
  return desk.call('deliveries.order', { kind, assetTag, userId, toSiteId, ...order });
}

const step = (desk: Desk, { id, version }: DeliveryView, name: string, form: object) =>
  desk.call<DeliveryView>(`deliveries.${name}`, { id, version, form });

export const prepared: Prepare = async (desk, one) => {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  return step(desk, one, 'prepare', { image: mark, patchedOn: today, registered: mark });
};

export const collected: Prepare = async (desk, one) =>
  step(desk, one, 'collect', { userName: '中川', roomId: one.rooms?.[0]?.id });

export const onWay: Prepare = async (desk, one) => {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const agreed = { protection: mark, agreedWith: '森 さつき', agreedOn: today };
  return step(desk, one, 'depart', { tag: one.assetTag, way: '公用車', ...agreed });
};

const inspected =
  (works: boolean): Prepare =>
  async (desk, one) =>
    step(desk, await collected(desk, one), 'inspect', { works, fault: works ? '' : mark });
export const faulty = inspected(false);

export const keepable: Prepare = async (desk, one) => {
  const wipe = { tool: '消去くん', version: '8.2', method: '上書き1回と検証', operator: '伊藤 彩', erased: true };
  const wiped = await step(desk, await inspected(true)(desk, one), 'wipe', wipe);
  return step(desk, wiped, 'count', { accessories: mark, state: '良好' });
};

/** The delivery a visit acts on: what is read on its label is known from here. */
export let acted: DeliveryView;

/** The page of a delivery of its own, prepared. */
export const onDelivery =
  (kind: DeliveryKind, prepare: Prepare = async (_desk, one) => one) =>
  async (_desk: Desk, deskOf: (who: string) => Promise<Desk>) => {
    const ito = await deskOf('ito');
    acted = await prepare(ito, await ownDelivery(ito, kind));
    return `/deliveries/${acted.id}`;
  };
