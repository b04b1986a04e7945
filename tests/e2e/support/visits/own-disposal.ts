import type { DisposalView } from '../../../../src/features/disposals/contract/disposal.ts';
import { attach, png } from '../attach.ts';
import type { Desk } from '../browser.ts';
import { someDevice } from './own-device.ts';
import { openDays, place } from './own-loan.ts';
import { mark, next } from './visit.ts';

type DeskOf = (who: string) => Promise<Desk>;
type Prepare = (deskOf: DeskOf, one: DisposalView) => Promise<DisposalView>;

/** A device that waits for its disposal and stands in no batch. */
export async function disposable(desk: Desk, view = 'NK'): Promise<string> {
  const open = await desk.call<{ rows: { id: string }[] }>('disposals.list', { view: 'all', limit: 200 });
  const batches = await Promise.all(open.rows.map(({ id }) => desk.call<DisposalView>('disposals.get', { id })));
  const inBatch = new Set(batches.flatMap(({ items }) => items.map(({ assetTag }) => assetTag)));
  return (await someDevice(desk, [view, 'awaitingDisposal'], [], ({ assetTag }) => !inBatch.has(assetTag))).assetTag;
}

const step = (desk: Desk, { id, version }: DisposalView, name: string, form: object) =>
  desk.call<DisposalView>(`disposals.${name}`, { id, version, form });

/** The day after the next open one: the visits never run out of it. */
export const workDay = async (desk: Desk) => (await openDays(desk))[1] ?? '';

export const approved: Prepare = async (deskOf, one) => {
  const authority = await deskOf('mori');
  const where = { siteId: await place(authority), place: mark, workOn: await workDay(await deskOf('ito')) };
  return step(authority, one, 'approve', { ...where, waiver: mark });
};

const tagsOf = ({ items }: DisposalView) => items.map(({ assetTag }) => assetTag);
const then =
  (before: Prepare, name: string, form: (one: DisposalView, desk: Desk) => object | Promise<object>): Prepare =>
  async (deskOf, one) => {
    const ito = await deskOf('ito');
    const at = await before(deskOf, one);
    return step(ito, at, name, await form(at, ito));
  };

export const counted = then(approved, 'countBefore', (one) => ({ read: tagsOf(one) }));
const safe = { worn: true, interlock: true, blades: true, area: true };
const checked = then(counted, 'checkMachine', async (_one, desk) => ({
  siteId: await place(desk),
  machine: 'DC-01',
  ...safe,
}));
export const takenOut = then(checked, 'takeOut', (one) => ({
  drives: tagsOf(one).map((tag) => ({ tag, serial: `${mark}K${next()}`.replace(/^\D+/, 'S') })),
}));
const serialsOf = ({ drives }: DisposalView) => drives.map(({ serial }) => serial);
const drilled = ({ validations }: DisposalView) =>
  validations.find(({ method, holds }) => method === 'drill' && holds)?.id ?? '';
export const destroyed = then(takenOut, 'destroy', (one) => ({
  serials: serialsOf(one),
  validationId: drilled(one),
  operator: '伊藤 彩',
  verified: true,
  verifiedHow: mark,
  verifiedBy: mark,
}));
const countedAfter = then(destroyed, 'countAfter', (one) => ({ read: serialsOf(one) }));
export const unlabelled = then(countedAfter, 'takeLabelsOff', (one) => ({ read: tagsOf(one) }));
/** With a picture of every drive. */
export const photographed: Prepare = async (deskOf, one) => {
  const at = await unlabelled(deskOf, one);
  await attach(await deskOf('ito'), 'disposals.attachPhoto', at.id, photo, { serials: serialsOf(at) });
  return at;
};
export const photo = { name: '抹消.png', mimeType: 'image/png', buffer: png };
export const certified: Prepare = async (deskOf, one) =>
  step(await deskOf('mizuno'), await photographed(deskOf, one), 'certify', {});
export const accepted: Prepare = async (deskOf, one) =>
  step(await deskOf('mori'), await certified(deskOf, one), 'accept', {});

/** The batch a visit acts on: what is read is known from here. */
export let acted: DisposalView;
export const readTag = () => acted.items[0]?.assetTag ?? '';
export const readSerial = () => acted.drives[0]?.serial ?? '';

/** The page of a batch of its own, prepared. */
export const onDisposal =
  (prepare: Prepare = async (_deskOf, one) => one) =>
  async (_desk: Desk, deskOf: DeskOf) => {
    const ito = await deskOf('ito');
    const tags = [await disposable(ito)];
    const proposed = await ito.call<DisposalView>('disposals.propose', { tags, method: 'drill', explanation: mark });
    acted = await prepare(deskOf, proposed);
    return `/disposals/${acted.id}`;
  };
