import type { RepairView } from '../../../../src/features/repairs/contract/repair.ts';
import type { Desk } from '../browser.ts';
import { type Device, someDevice } from './own-device.ts';
import { openDays, place } from './own-loan.ts';
import { mark, next } from './visit.ts';

/** A device in use of a class that no repair is open of; an old one where its free maintenance has to be over. */
async function brokenDevice(desk: Desk, view: string, isOld: boolean): Promise<Device> {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const isOver = ({ warrantyUntil }: Device) => warrantyUntil === null || warrantyUntil < today;
  return someDevice(desk, [view, 'inUse'], ['repairs.list'], (one) => !isOld || isOver(one));
}

/** Takes a step on it over the API, and gives it as it is then. */
export const repairStep = (desk: Desk, { id, version }: RepairView, name: string, form: object = {}) =>
  desk.call<RepairView>(`repairs.${name}`, { id, version, form });

export async function ownRepair(desk: Desk, view = 'NK', isOld = false): Promise<RepairView> {
  const { assetTag } = await brokenDevice(desk, view, isOld);
  return desk.call('repairs.receive', { assetTag, symptom: `${mark}の故障${next()}`, contact: '3-2718' });
}

type Prepare = (desk: Desk, repair: RepairView) => Promise<RepairView>;

/** One preparation after another. */
export const after =
  (...steps: Prepare[]): Prepare =>
  async (desk, repair) => {
    let now = repair;
    for (const step of steps) now = await step(desk, now);
    return now;
  };

export const does =
  (name: string, form: object | ((desk: Desk) => Promise<object>) = {}): Prepare =>
  async (desk, repair) =>
    repairStep(desk, repair, name, typeof form === 'function' ? await form(desk) : form);

const at = async (desk: Desk) => ({ siteId: await place(desk) });
export const diagnosed = does('diagnose', { how: 'direct', part: 'keyTop', cause: mark });
const explained = (treatment: string) => does('explain', { treatment, explainedTo: '本人' });
export const inHand = does('takeIn', at);
export const decided = after(diagnosed, explained('repair'));
export const toSettle = after(diagnosed, explained('settings'));
export const reported = after(decided, does('report', { to: '森', body: mark }));
const appointed = does('appoint', async (desk) => {
  const [day] = await openDays(desk);
  return { vendor: 'あずま保守サービス', at: `${day}T01:00:00Z`, ...(await at(desk)) };
});
export const appointable = after(inHand, reported);
export const sendable = after(appointable, appointed);
export const sent = after(
  sendable,
  does('sendOut', async (desk) => ({ dueOn: (await openDays(desk))[3] })),
);
export const settled = after(toSettle, does('settle', { work: mark }));
export const back = after(
  sent,
  does('receiveBack', async (desk) => ({ work: mark, costYen: 1000, ...(await at(desk)) })),
);
export const checked = after(settled, does('check', { works: true }));
export const ordered = does('takeOrder', async (desk) => {
  const { today } = await desk.call<{ today: string }>('accounts.me', undefined);
  const [dueOn] = await openDays(desk);
  return { kind: 'fitParts', orderedBy: '森 さつき', orderedOn: today, what: mark, dueOn };
});

/** The page of a repair of its own, prepared. */
export const onRepair =
  (prepare: Prepare = async (_desk, repair) => repair, view = 'NK', isOld = false) =>
  async (_desk: Desk, deskOf: (who: string) => Promise<Desk>) => {
    const ito = await deskOf('ito');
    const repair = await prepare(ito, await ownRepair(ito, view, isOld));
    return `/repairs/${repair.id}`;
  };
