import { addDays } from '#kernel/calendar/civil.ts';
import { serviceStart } from '#kernel/contract-dates.data.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { DemoBase } from '../world.ts';
import type { DemoDepartment } from '../world-people.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';

/** Sites, rooms, 所属, 職員 with their assignments, and the desk's own people. */
export async function loadOrganisation(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const stamp = { created_at: world.now, updated_at: world.now };
  const bases = world.sites.filter((site) => site.baseSiteKey === null || site.baseSiteKey === site.key);
  const reached = world.sites.filter((site) => !bases.includes(site));
  await bulkInsert(
    tx,
    'sites',
    [...bases, ...reached].map((site) => siteRow(world, site, ids)),
  );
  await bulkInsert(
    tx,
    'rooms',
    world.rooms.map((room, index) => ({
      id: ids.of('room', room.key),
      site_id: ids.of('site', room.siteKey),
      name: room.name,
      floor: room.floor,
      sort_order: index,
    })),
  );
  await loadRoomUses(tx, world, ids);
  await loadDepartments(tx, world, ids);
  await bulkInsert(
    tx,
    'staff_members',
    world.staff.map((person) => staffRow(person, ids, stamp)),
  );
  await bulkInsert(tx, 'staff_assignments', assignmentRows(world, ids));
  await bulkInsert(tx, 'agents', agentRows(world, ids, stamp));
}

const useOf = { hq: ['helpdesk', 'helpdesk'], regional: ['equipment', 'devices'] } as const;
/** ヘルプデスク室 of 本庁舎 and 情報機器室 of each 地域総合庁舎, as they were agreed before the service began (§4-9). */
async function loadRoomUses(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const manager = world.deskUsers.find((user) => user.role === 'manager');
  const by = { by_id: ids.of('agent', manager?.key ?? ''), by_name: manager?.name ?? '' };
  const kinds = new Map(world.sites.map(({ key, kind }) => [key, kind]));
  const rows = world.rooms.flatMap(({ key, siteKey, purpose }) => {
    const [named, use] = useOf[kinds.get(siteKey) as keyof typeof useOf] ?? [];
    if (purpose !== named) return [];
    const told = { from_on: serviceStart, at: `${addDays(serviceStart, -7)}T02:00:00Z` };
    return [{ id: ids.of('roomUse', key), room_id: ids.of('room', key), use, ...told, ...by }];
  });
  await bulkInsert(tx, 'room_uses', rows);
}

function siteRow(world: DemoBase, site: DemoBase['sites'][number], ids: DemoIds) {
  const base = site.baseSiteKey === site.key ? null : site.baseSiteKey;
  return {
    id: ids.of('site', site.key),
    code: site.code,
    name: site.name,
    reading: site.reading,
    kind: site.kind,
    region: site.region ?? 'outside',
    base_site_id: ids.orNull('site', base),
    drive_minutes: base ? site.driveMinutes : null,
    outside_prefecture: site.outsidePrefecture,
    postal_code: site.postalCode,
    address: site.address,
    phone: site.phone,
    sort_order: world.sites.indexOf(site),
    created_at: world.now,
    updated_at: world.now,
  };
}

async function loadDepartments(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const byKey = new Map(world.departments.map((department) => [department.key, department]));
  const chain = (department: DemoDepartment): DemoDepartment[] => {
    const parent = department.parentKey ? byKey.get(department.parentKey) : undefined;
    return parent ? [...chain(parent), department] : [department];
  };
  const rows = world.departments.map((department) => ({
    depth: chain(department).length,
    row: {
      id: ids.of('department', department.key),
      code: department.code,
      name: department.name,
      reading: department.reading,
      full_name: chain(department)
        .map((one) => one.name)
        .join(' '),
      kind: department.kind,
      parent_id: ids.orNull('department', department.parentKey),
      site_id: ids.of('site', department.siteKey),
      sort_path: chain(department)
        .map((one) => String(one.order).padStart(5, '0'))
        .join('.'),
      valid_from: department.validFrom,
      valid_to: department.validTo,
      successor_id: ids.orNull('department', department.successorKey),
      created_at: world.now,
      updated_at: world.now,
    },
  }));
  // One statement each way: parents before children, successors are checked when the statement ends.
  rows.sort((a, b) => a.depth - b.depth);
  await bulkInsert(
    tx,
    'departments',
    rows.map(({ row }) => row),
  );
}

function staffRow(person: DemoBase['staff'][number], ids: DemoIds, stamp: object) {
  return {
    id: ids.of('staff', person.key),
    staff_no: person.staffNo,
    name: `${person.familyName} ${person.givenName}`,
    reading: `${person.familyReading} ${person.givenReading}`,
    department_id: ids.of('department', person.departmentKey),
    site_id: ids.of('site', person.siteKey),
    room_id: ids.of('room', person.roomKey),
    extension: person.extension,
    mail: person.mail,
    coordinator: person.coordinator,
    left_on: person.retiredOn,
    ...stamp,
  };
}

function assignmentRows(world: DemoBase, ids: DemoIds) {
  return world.staff.flatMap((person) =>
    person.assignments.map((assignment) => ({
      id: ids.of('assignment', `${person.key}/${assignment.validFrom}`),
      staff_member_id: ids.of('staff', person.key),
      department_id: ids.of('department', assignment.departmentKey),
      valid_from: assignment.validFrom,
      valid_to: assignment.validTo,
    })),
  );
}

const duties = { hq: 'headquarters', regional: 'regional', webMeeting: 'webMeeting' } as const;

function agentRows(world: DemoBase, ids: DemoIds, stamp: object) {
  const regionOf = new Map(world.sites.map((site) => [site.key, site.region]));
  return world.deskUsers
    .filter((user) => user.role === 'manager' || user.role === 'agent')
    .map((user, index) => ({
      id: ids.of('agent', user.key),
      name: user.name,
      reading: user.reading,
      duty: user.role === 'manager' ? 'manager' : duties[user.duty ?? 'hq'],
      region: user.duty === 'regional' ? regionOf.get(user.baseSiteKey) : null,
      phone: user.phone,
      active: user.activeTo === null || user.activeTo >= world.asOf,
      sort_order: index,
      ...stamp,
    }));
}
