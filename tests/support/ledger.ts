import { type DeviceClassCode, deviceClassCodes } from '#features/catalog/contract/device-class.ts';
import { deviceClasses } from '#features/catalog/contract/device-classes.data.ts';
import { policyRows } from '#features/catalog/server/seed-catalog.public.ts';
import { newId } from '#kernel/id.ts';
import type { World } from './world.ts';

const at = '2026-04-01T00:00:00Z';

/** What every feature about devices needs under its feet: places, 所属, 職員, classes, models and the contract's policies. */
export interface Ledger {
  readonly sites: Readonly<Record<'hq' | 'kuwana' | 'tsu' | 'yoshida' | 'noji', string>>;
  /** 情報機器室 of 桑名庁舎, 地下1 of 吉田山会館, ヘルプデスク室 of 本庁舎. */
  readonly rooms: Readonly<Record<'kuwana' | 'yoshida' | 'hq', string>>;
  /** 桑名建設事務所 with 用地課 and 道路課 below it; デジタル改革推進課 stands alone. */
  readonly departments: Readonly<Record<'office' | 'land' | 'road' | 'digital' | 'gone', string>>;
  /** 岡本 in 用地課, 加藤 in 道路課 (both 桑名庁舎), 森 in デジタル改革推進課 (本庁舎); 旧 has left. */
  readonly staff: Readonly<Record<'okamoto' | 'kato' | 'mori' | 'former', string>>;
  /** One model of each class of the catalogue. */
  readonly models: Readonly<Record<DeviceClassCode, string>>;
}

export async function seedLedger(world: World): Promise<Ledger> {
  const ids = <K extends string>(...keys: K[]) =>
    Object.fromEntries(keys.map((key) => [key, newId()])) as Record<K, string>;
  const ledger: Ledger = {
    sites: ids('hq', 'kuwana', 'tsu', 'yoshida', 'noji'),
    rooms: ids('kuwana', 'yoshida', 'hq'),
    departments: ids('office', 'land', 'road', 'digital', 'gone'),
    staff: ids('okamoto', 'kato', 'mori', 'former'),
    models: ids(...deviceClassCodes),
  };
  await seedPlaces(world, ledger);
  await seedPeople(world, ledger);
  await seedCatalogue(world, ledger);
  return ledger;
}

async function seedPlaces({ database }: World, { sites, rooms }: Ledger): Promise<void> {
  const site = (
    id: string,
    code: string,
    name: string,
    reading: string,
    kind: 'hq' | 'annex' | 'regional' | 'standalone',
  ) => ({
    id,
    code,
    name,
    reading,
    kind,
    region: 'hokusei' as const,
    created_at: at,
    updated_at: at,
  });
  await database.db
    .insertInto('sites')
    .values([
      site(sites.hq, 'HQ', '本庁舎', 'ほんちょうしゃ', 'hq'),
      site(sites.kuwana, 'KW', '桑名庁舎', 'くわなちょうしゃ', 'regional'),
      site(sites.tsu, 'TS', '津庁舎', 'つちょうしゃ', 'regional'),
      site(sites.yoshida, 'YS', '吉田山会館', 'よしだやまかいかん', 'annex'),
      site(sites.noji, 'NJ', '農業研究所', 'のうぎょうけんきゅうしょ', 'standalone'),
    ])
    .execute();
  await database.db
    .insertInto('rooms')
    .values([
      { id: rooms.kuwana, site_id: sites.kuwana, name: '情報機器室', floor: '2' },
      { id: rooms.yoshida, site_id: sites.yoshida, name: '地下1', floor: 'B1' },
      { id: rooms.hq, site_id: sites.hq, name: 'ヘルプデスク室', floor: '7' },
    ])
    .execute();
  const told = { from_on: '2026-04-01', at, by_id: newId(), by_name: '水野 隆' };
  await database.db
    .insertInto('room_uses')
    .values([
      { id: newId(), room_id: rooms.hq, use: 'helpdesk', ...told },
      { id: newId(), room_id: rooms.kuwana, use: 'devices', ...told },
    ])
    .execute();
}

async function seedPeople({ database }: World, { sites, departments, staff }: Ledger): Promise<void> {
  const department = (
    id: string,
    name: string,
    kind: 'office' | 'section',
    parent: string | null,
    path: string,
    validTo: string | null = null,
  ) => ({
    id,
    code: path,
    name,
    reading: name,
    full_name: parent ? `桑名建設事務所 ${name}` : name,
    kind,
    parent_id: parent,
    site_id: kind === 'office' || parent ? sites.kuwana : sites.hq,
    sort_path: path,
    valid_from: '2020-04-01',
    valid_to: validTo,
    created_at: at,
    updated_at: at,
  });
  await database.db
    .insertInto('departments')
    .values([
      department(departments.digital, 'デジタル改革推進課', 'section', null, '001'),
      department(departments.office, '桑名建設事務所', 'office', null, '002'),
      department(departments.land, '用地課', 'section', departments.office, '002.001'),
      department(departments.road, '道路課', 'section', departments.office, '002.002'),
      department(departments.gone, '旧庶務課', 'section', null, '003', '2026-03-31'),
    ])
    .execute();
  const person = (
    id: string,
    no: string,
    name: string,
    reading: string,
    dept: string,
    site: string,
    left?: string,
  ) => ({
    id,
    staff_no: no,
    name,
    reading,
    department_id: dept,
    site_id: site,
    extension: `6-4${no.slice(-3)}`,
    left_on: left ?? null,
    created_at: at,
    updated_at: at,
  });
  await database.db
    .insertInto('staff_members')
    .values([
      person(staff.okamoto, '100287', '岡本 恵理', 'おかもと えり', departments.land, sites.kuwana),
      person(staff.kato, '100259', '加藤 直人', 'かとう なおと', departments.road, sites.kuwana),
      person(staff.mori, '100301', '森 さつき', 'もり さつき', departments.digital, sites.hq),
      person(staff.former, '100001', '旧 太郎', 'きゅう たろう', departments.digital, sites.hq, '2026-03-31'),
    ])
    .execute();
}

async function seedCatalogue({ database }: World, { models }: Ledger): Promise<void> {
  await database.db
    .insertInto('device_classes')
    .values(deviceClasses.map((one, sort_order) => ({ ...one, sort_order })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await database.db
    .insertInto('device_models')
    .values(
      deviceClassCodes.map((code) => ({ id: models[code], class_code: code, maker: '県内電機', name: `R6型 ${code}` })),
    )
    .execute();
  await database.db.deleteFrom('device_policies').execute();
  await database.db.insertInto('device_policies').values(policyRows()).execute();
}
