import { listedSystemOf } from '#features/catalog/server/system-changes.rules.ts';
import { instantAt } from '#kernel/calendar/civil.ts';
import type { Executor } from '#platform/db/executor.ts';
import type { DemoBase } from '../world.ts';
import { bulkInsert } from './bulk.ts';
import type { DemoIds } from './ids.ts';
import { listedAs } from './load-upkeep.ts';

/** Vendors, models, software and business systems with their windows and the last check of each (§3-3). */
export async function loadCatalog(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  await bulkInsert(
    tx,
    'vendors',
    world.vendors.map((vendor) => ({
      id: ids.of('vendor', vendor.key),
      name: vendor.name,
      reading: vendor.reading,
      phone: vendor.phone,
      mail: vendor.mail,
      note: vendor.note,
    })),
  );
  await bulkInsert(
    tx,
    'device_models',
    world.deviceModels.map((model) => ({
      id: ids.of('model', model.key),
      class_code: model.deviceClass,
      maker: model.maker,
      name: model.name,
      introduced_fiscal_year: model.introducedFiscalYear,
      os: model.os,
    })),
  );
  await bulkInsert(
    tx,
    'software_products',
    world.software.map((product, index) => ({
      id: ids.of('software', product.key),
      name: product.name,
      reading: product.name,
      maker: product.maker,
      current_version: product.version,
      support_ends_on: product.supportEndsOn,
      channel: product.channel,
      listed_as: listedAs(product.key),
      sort_order: index,
    })),
  );
  await loadSystems(tx, world, ids);
}

/** What became of two systems since the service began: agreed with 県 in time, and late. */
const changedSystems = [
  { key: 'exchange', kind: 'replaced', was: 'ファイル送受信システム', day: '2026-10-13', agreed: '2026-10-21' },
  { key: 'attendance', kind: 'added', was: '', day: '2026-10-05', agreed: '2026-10-28' },
] as const;

async function addSystemChanges(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  const manager = world.deskUsers.find((user) => user.role === 'manager');
  const by = { recorded_by: ids.of('agent', manager?.key ?? ''), recorded_by_name: manager?.name ?? '' };
  const past = changedSystems.filter(({ agreed }) => agreed < world.asOf);
  const names = new Map(world.businessSystems.map(({ key, name }) => [key, name]));
  await bulkInsert(
    tx,
    'system_changes',
    past.map(({ key, kind, was, day }) => ({
      id: ids.of('systemChange', key),
      business_system_id: ids.of('system', key),
      kind,
      was,
      became: names.get(key) ?? '',
      recorded_at: instantAt(day, '10:20'),
      ...by,
    })),
  );
  await bulkInsert(
    tx,
    'system_agreements',
    past.map(({ key, agreed }) => ({
      change_id: ids.of('systemChange', key),
      agreed_on: agreed,
      agreed_with: 'デジタル改革推進課 森',
      decision: '引き続き対象とし、窓口へ案内する。',
      recorded_at: instantAt(agreed, '15:10'),
      ...by,
    })),
  );
}

async function loadSystems(tx: Executor, world: DemoBase, ids: DemoIds): Promise<void> {
  await bulkInsert(
    tx,
    'business_systems',
    world.businessSystems.map((system, index) => ({
      id: ids.of('system', system.key),
      name: system.name,
      reading: system.reading,
      description: system.description,
      owner_department_id: ids.of('department', system.ownerDepartmentKey),
      kind: system.dxPlatform ? 'platform' : /LGWAN|ネットワーク/.test(system.name) ? 'network' : 'system',
      listed_as: listedSystemOf(system.name),
      sort_order: index,
    })),
  );
  await addSystemChanges(tx, world, ids);
  await bulkInsert(
    tx,
    'system_contacts',
    world.businessSystems.map((system) => ({
      id: ids.of('contact', system.key),
      business_system_id: ids.of('system', system.key),
      window_name: system.contactName,
      phone: system.contactPhone,
      mail: system.contactMail,
      hours: system.hours,
    })),
  );
  const manager = world.deskUsers.find((user) => user.role === 'manager');
  await bulkInsert(
    tx,
    'contact_verifications',
    world.businessSystems.map((system) => ({
      id: ids.of('verification', system.key),
      business_system_id: ids.of('system', system.key),
      verified_on: system.verifiedOn,
      verified_by: ids.of('agent', manager?.key ?? ''),
      outcome: 'unchanged',
      created_at: `${system.verifiedOn}T06:30:00Z`,
    })),
  );
}
