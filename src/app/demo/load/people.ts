import type { DemoBase } from '../world.ts';

/** Names and readings behind the world's keys. */
export interface People {
  staff(key: string): { name: string; reading: string };
  desk(key: string): { name: string; reading: string };
  system(key: string): { name: string; contactName: string };
  departmentName(key: string): string;
  departmentPath(key: string): string;
  assetTag(key: string): string;
}

export function peopleOf(world: DemoBase): People {
  const staff = new Map(
    world.staff.map((one) => [
      one.key,
      { name: `${one.familyName} ${one.givenName}`, reading: `${one.familyReading} ${one.givenReading}` },
    ]),
  );
  const desk = new Map(world.deskUsers.map((one) => [one.key, one]));
  const systems = new Map(world.businessSystems.map((one) => [one.key, one]));
  const departments = new Map(world.departments.map((one) => [one.key, one]));
  const tags = new Map(world.devices.map((one) => [one.key, one.assetTag]));
  const path = (key: string): string => {
    const one = departments.get(key);
    if (!one) return '';
    const above = one.parentKey ? `${path(one.parentKey)}.` : '';
    return `${above}${String(one.order).padStart(5, '0')}`;
  };
  const found = <T>(value: T | undefined, key: string): T => {
    if (value === undefined) throw new Error(`the sample world has no ${key}`);
    return value;
  };
  return {
    staff: (key) => found(staff.get(key), key),
    desk: (key) => found(desk.get(key), key),
    system: (key) => found(systems.get(key), key),
    departmentName: (key) => found(departments.get(key), key).name,
    departmentPath: path,
    assetTag: (key) => found(tags.get(key), key),
  };
}
