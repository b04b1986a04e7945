import { webModules } from '../../../src/app/web/features.ts';
import type { PageRoute } from '../../../src/ui/routing/web-module.ts';
import type { Desk } from './browser.ts';
import { firstId, someImport, someReport } from './records.ts';

/** Every page of the registry. */
export const allPages: readonly PageRoute[] = webModules.flatMap((module) => module.pages);

/** Accounts of the sample, the busiest first: a page is opened by the first that may. */
export const visitors = ['mizuno', 'ito', 'mori', 'kanri', 'tantou', 'shokuin', 'sugimoto'] as const;
export type Visitor = (typeof visitors)[number];

const firstOf =
  (procedure: string, input: object = {}) =>
  (desk: Desk) =>
    firstId(desk, procedure, input);

/** A record for each page that shows one. A new page of this sort is added here, or its test says so. */
const records: Readonly<Record<string, (desk: Desk) => Promise<string>>> = {
  '/tickets/$id': firstOf('tickets.list', { view: 'all' }),
  '/assets/$id': firstOf('assets.list'),
  '/assets/$id/edit': firstOf('assets.list'),
  '/people/departments/$id': firstOf('people.listDepartments'),
  '/people/staff/$id': firstOf('people.listStaff'),
  '/places/$id': firstOf('places.list'),
  '/access/$id': firstOf('access.list'),
  '/sims/$id': firstOf('sims.list'),
  '/sims/$id/edit': firstOf('sims.list'),
  '/catalog/software/$id': firstOf('catalog.listSoftware'),
  '/catalog/systems/$id': firstOf('catalog.listSystems'),
  '/catalog/systems/$id/edit': firstOf('catalog.listSystems'),
  '/knowledge/$id': firstOf('knowledge.list'),
  '/knowledge/$id/edit': firstOf('knowledge.list'),
  '/accounts/$id': firstOf('accounts.list'),
  '/imports/$id': someImport,
  '/handover/$day': async (desk) => (await desk.call<{ today: string }>('accounts.me', undefined)).today,
  '/reports/$id': someReport,
  '/approvals/$id': firstOf('approvals.list', { view: 'all' }),
  '/loans/$id': firstOf('loans.list', { view: 'all' }),
  '/repairs/$id': firstOf('repairs.list', { view: 'all' }),
  '/deliveries/$id': firstOf('deliveries.list', { view: 'all' }),
  '/recalls/$id': firstOf('recalls.list', { view: 'all' }),
  '/disposals/$id': firstOf('disposals.list', { view: 'all' }),
  '/stock/$id': firstOf('stock.list', { view: 'all' }),
  '/stock/items/$id': firstOf('stock.items', { view: 'all' }),
  '/stock/items/$id/edit': firstOf('stock.items', { view: 'all' }),
  '/mobile/instructions/$id': async (desk) =>
    (await desk.call<{ id: string }[]>('mobile.instructions', {}))[0]?.id ?? '',
  '/patches/$id': firstOf('patches.list', { view: 'all' }),
  '/patches/searches/$id': async (desk) => (await desk.call<{ id: string }[]>('patches.searches', {}))[0]?.id ?? '',
  '/tokens/checks/$id': async (desk) => (await desk.call<{ id: string }[]>('tokens.checks', {}))[0]?.id ?? '',
  '/contract/findings/$id': async (desk) => (await desk.call<{ id: string }[]>('contract.findings', {}))[0]?.id ?? '',
};

/** Where a page of the registry stands with a real record. Throws when nobody said which. */
export async function addressOf(page: PageRoute, desk: Desk): Promise<string> {
  if (!page.path.includes('$')) return page.path;
  const find = records[page.path];
  if (!find) throw new Error(`tests/e2e/support/pages.ts names no record for ${page.path}`);
  return page.path.replace(/\$\w+/, await find(desk));
}
