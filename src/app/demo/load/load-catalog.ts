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
      sort_order: index,
    })),
  );
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
