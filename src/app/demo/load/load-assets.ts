import type { Executor } from '#platform/db/executor.ts';
import type { DemoBase, DemoDevice, DemoMovement, DemoPlace } from '../world.ts';
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
  await bulkInsert(
    tx,
    'assets',
    world.devices.map((device) => assetRow(world, device, ids)),
  );
  const agents = new Map(world.deskUsers.map((user) => [user.key, user.name]));
  const rows = world.devices.flatMap((device) =>
    device.movements.map((movement, index) => movementRow(device, movement, index, ids, agents)),
  );
  await bulkInsert(tx, 'asset_movements', rows);
}

function assetRow(world: DemoBase, device: DemoDevice, ids: DemoIds) {
  const lastMove = device.movements.at(-1)?.date ?? device.purchasedOn;
  return {
    id: ids.of('asset', device.key),
    asset_tag: device.assetTag,
    class_code: device.deviceClass,
    procurer: device.procurer,
    model_id: ids.of('model', device.modelKey),
    serial_no: device.serialNo,
    status: statuses[device.status],
    site_id: ids.of('site', device.siteKey),
    room_id: ids.orNull('room', device.roomKey),
    department_id: ids.orNull('department', device.departmentKey),
    user_id: ids.orNull('staff', device.userKey),
    acquired_on: device.purchasedOn,
    price_yen: device.price,
    warranty_until: device.warrantyEndsOn,
    configuration: {
      cpu: device.cpu,
      memoryGb: device.memoryGb,
      storageGb: device.storageGb,
      loanPool: device.loanPool,
    },
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

function movementRow(
  device: DemoDevice,
  movement: DemoMovement,
  index: number,
  ids: DemoIds,
  agents: ReadonlyMap<string, string>,
) {
  const outside = movement.to.vendorKey ? movement.to.label : movement.from.vendorKey ? movement.from.label : null;
  return {
    id: ids.of('movement', `${device.key}/${index}`),
    asset_id: ids.of('asset', device.key),
    seq: index + 1,
    moved_on: movement.date,
    kind: kinds[movement.kind],
    ...side('from', movement.from, ids),
    ...side('to', movement.to, ids),
    counterpart: outside,
    basis: movement.basis,
    recorded_by: ids.of('agent', movement.recordedByKey ?? 'previous'),
    recorded_by_name: movement.recordedByKey ? (agents.get(movement.recordedByKey) ?? '') : movement.recordedByLabel,
    recorded_at: `${movement.date}T08:00:00Z`,
  };
}
