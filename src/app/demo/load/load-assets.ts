import { refreshBuilds } from '#features/assets/server/assets.public.ts';
import { patchTargetRules } from '#features/patches/contract/patch-targets.data.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { DemoBase } from '../world.ts';
import type { DemoDevice, DemoMovement, DemoPlace } from '../world-devices.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';

const statuses = {
  inUse: 'inUse',
  stored: 'stored',
  inRepair: 'repairing',
  onLoan: 'lent',
  disposalPending: 'awaitingDisposal',
} as const;

const kinds: Record<DemoMovement['kind'], string> = {
  acquisition: 'acquired',
  distribution: 'distributed',
  userChange: 'userChanged',
  departmentChange: 'userChanged',
  collection: 'collected',
  repairOut: 'sentToRepair',
  repairReturn: 'backFromRepair',
  loanOut: 'lent',
  loanReturn: 'returned',
  disposalDecision: 'awaitingDisposal',
};

/** The ledger: 10,515 devices and every move that brought each where it is. */
export async function loadAssets(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const forCourses = coursePcs(world);
  await bulkInsert(
    tx,
    'assets',
    world.devices.map((device) => assetRow(world, device, ids, forCourses)),
  );
  const agents = new Map(world.deskUsers.map((user) => [user.key, user.name]));
  const rows = world.devices.flatMap((device) =>
    device.movements.map((movement, index) => movementRow(device, movement, index, ids, agents)),
  );
  await bulkInsert(tx, 'asset_movements', rows);
  await refreshBuilds({ tx, clock: { now: () => world.now } });
}

/** A figure that belongs to the device for ever: who was seen when does not change with the order of the sample. */
function markOf(device: DemoDevice): number {
  return Array.from(device.serialNo).reduce((mark, char) => (mark * 31 + (char.codePointAt(0) ?? 0)) % 9973, 7);
}

/** Most were on the network today; a few desks have not been for a season. */
function lastSeen(world: DemoBase, device: DemoDevice): string | null {
  if (device.status !== 'inUse') return null;
  const mark = markOf(device);
  const days = mark % 97 === 0 ? 95 + (mark % 60) : mark % 9 === 0 ? mark % 12 : 0;
  return Temporal.Instant.from(world.now)
    .subtract({ hours: days * 24, minutes: mark % 130 })
    .toString();
}

/** What a repair moves keeps its user and 所属, and the vendor takes it where the desk has it. */
const isRepair = ({ basis }: DemoMovement) => /^S\d/.test(basis);
function placeAfter(device: DemoDevice, index: number): DemoPlace {
  const movement = device.movements[index];
  if (!movement || !isRepair(movement) || movement.kind === 'repairReturn') return movement?.to ?? nowhere;
  const start = device.movements.findLastIndex(({ kind }, i) => i <= index && kind === 'collection');
  const { from, to } = device.movements[start] ?? movement;
  const { departmentKey, staffKey } = from;
  return { ...movement.to, siteKey: to.siteKey, departmentKey, staffKey };
}
const nowhere: DemoPlace = {
  siteKey: null,
  roomKey: null,
  departmentKey: null,
  staffKey: null,
  vendorKey: null,
  label: '',
};

/** What each movement leaves the device as. */
function statusAfter(movement: DemoMovement | undefined): string | null {
  if (!movement) return null;
  const back = movement.to.staffKey || movement.to.departmentKey ? 'inUse' : 'stored';
  return {
    acquisition: 'stored',
    distribution: 'inUse',
    userChange: 'inUse',
    departmentChange: 'inUse',
    collection: isRepair(movement) ? 'repairing' : 'stored',
    repairOut: 'repairing',
    repairReturn: back,
    loanOut: 'lent',
    loanReturn: 'stored',
    disposalDecision: 'awaitingDisposal',
  }[movement.kind];
}

/** What the desk moved since the service began has to stand on a 一括登録一覧 (§4-4). */
function waits(device: DemoDevice, movement: DemoMovement): boolean {
  return device.procurer === 'central' && movement.recordedByKey !== null && movement.date >= serviceStart;
}

const modelName = (world: DemoBase, device: DemoDevice) =>
  world.deviceModels.find((model) => model.key === device.modelKey)?.name ?? '';

/** The PCs for courses in 301 of 吉田山会館 (§12-2(4)). */
const courseRoom = 'yoshidayama/301';
const coursePcs = (world: DemoBase): ReadonlySet<string> =>
  new Set(
    world.devices
      .filter(
        ({ siteKey, status, procurer }) => siteKey === 'yoshidayama' && status === 'inUse' && procurer !== 'central',
      )
      .filter(({ deviceClass }) => deviceClass === 'SK' || deviceClass === 'NK')
      .slice(-patchTargetRules.training.least)
      .map(({ key }) => key),
  );

function assetRow(world: DemoBase, device: DemoDevice, ids: DemoIds, forCourses: ReadonlySet<string>) {
  const lastMove = device.movements.at(-1)?.date ?? device.purchasedOn;
  const now = device.status === 'inRepair' ? placeAfter(device, device.movements.length - 1) : null;
  return {
    id: ids.of('asset', device.key),
    asset_tag: device.assetTag,
    class_code: device.deviceClass,
    procurer: device.procurer,
    model_id: ids.of('model', device.modelKey),
    serial_no: device.serialNo,
    status: statuses[device.status],
    site_id: ids.of('site', now?.siteKey ?? device.siteKey),
    room_id: ids.orNull('room', now ? now.roomKey : forCourses.has(device.key) ? courseRoom : device.roomKey),
    department_id: ids.orNull('department', now ? now.departmentKey : device.departmentKey),
    user_id: ids.orNull('staff', now ? now.staffKey : device.userKey),
    acquired_on: device.purchasedOn,
    price_yen: device.price,
    warranty_until: device.warrantyEndsOn,
    configuration: { cpu: device.cpu, memoryGb: device.memoryGb, storageGb: device.storageGb },
    loan_pool: device.loanPool,
    counterpart: device.status === 'inRepair' ? (device.movements.at(-1)?.to.label ?? null) : null,
    image_name: device.deviceClass === 'NK' ? `${modelName(world, device).split(' ')[0]} 第7版` : null,
    last_seen_at: lastSeen(world, device),
    os: device.os,
    os_build: device.osBuild,
    encrypted: device.encrypted,
    ip_address: device.fixedIp,
    sim_no: device.simNo,
    last_moved_on: lastMove,
    note: device.note,
    created_at: world.now,
    updated_at: world.now,
  };
}

const side = (prefix: string, place: DemoPlace, ids: DemoIds) => ({
  [`${prefix}_site_id`]: ids.orNull('site', place.siteKey),
  [`${prefix}_room_id`]: ids.orNull('room', place.roomKey),
  [`${prefix}_department_id`]: ids.orNull('department', place.departmentKey),
  [`${prefix}_user_id`]: ids.orNull('staff', place.staffKey),
});

const desk = { site: 'honcho', room: 'honcho/helpdesk' };
/** 配付 and 回収 of the service, in the ヘルプデスク室 (§4-9, §4-10); of one device in so many nobody wrote the room down. */
function handedOver(device: DemoDevice, movement: DemoMovement, ids: DemoIds) {
  const passes = (movement.kind === 'collection' || movement.kind === 'distribution') && !isRepair(movement);
  if (!passes || movement.recordedByKey === null || movement.date < serviceStart) return { siteId: null, roomId: null };
  const isForgotten = device.assetTag.endsWith('7');
  return { siteId: ids.of('site', desk.site), roomId: isForgotten ? null : ids.of('room', desk.room) };
}

function movementRow(
  device: DemoDevice,
  movement: DemoMovement,
  index: number,
  ids: DemoIds,
  agents: ReadonlyMap<string, string>,
) {
  const passed = handedOver(device, movement, ids);
  const bought = movement.kind === 'acquisition';
  const outside = movement.to.vendorKey
    ? movement.to.label
    : movement.from.vendorKey || bought
      ? movement.from.label
      : null;
  return {
    id: ids.of('movement', `${device.key}/${index}`),
    asset_id: ids.of('asset', device.key),
    seq: index + 1,
    moved_on: movement.date,
    kind: movement.kind === 'collection' && isRepair(movement) ? 'takenIn' : kinds[movement.kind],
    from_status: statusAfter(device.movements[index - 1]),
    to_status: statusAfter(movement),
    for_registration: waits(device, movement),
    ...side('from', isRepair(movement) && index > 0 ? placeAfter(device, index - 1) : movement.from, ids),
    ...side('to', placeAfter(device, index), ids),
    hand_over_site_id: isRepair(movement) ? ids.orNull('site', placeAfter(device, index).siteKey) : passed.siteId,
    hand_over_room_id: passed.roomId,
    counterpart: outside,
    basis: movement.basis,
    recorded_by: ids.of('agent', movement.recordedByKey ?? 'previous'),
    recorded_by_name: movement.recordedByKey ? (agents.get(movement.recordedByKey) ?? '') : movement.recordedByLabel,
    recorded_at: `${movement.date}T08:00:00Z`,
  };
}
