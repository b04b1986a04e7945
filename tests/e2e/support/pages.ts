import { webModules } from '../../../src/app/web/features.ts';
import type { PageRoute } from '../../../src/ui/routing/web-module.ts';
import type { Desk } from './browser.ts';

/** Every page of the registry. */
export const allPages: readonly PageRoute[] = webModules.flatMap((module) => module.pages);

/** Accounts of the sample, the busiest first: a page is opened by the first that may. */
export const visitors = ['mizuno', 'ito', 'mori', 'kanri', 'tantou', 'shokuin', 'sugimoto'] as const;
export type Visitor = (typeof visitors)[number];

interface Rows {
  readonly rows: readonly { readonly id: string }[];
}

const firstOf = (procedure: string, input: object) => async (desk: Desk) =>
  (await desk.call<Rows>(procedure, { limit: 1, ...input })).rows[0]?.id;

/** A workbook that was looked at and not taken in, so that there is a run to show. */
async function someImport(desk: Desk): Promise<string | undefined> {
  return firstOf('imports.list', {})(desk);
}

/** A record for each page that shows one. A new page of this sort is added here, or its test says so. */
const records: Readonly<Record<string, (desk: Desk) => Promise<string | undefined>>> = {
  '/tickets/$id': firstOf('tickets.list', { view: 'all' }),
  '/assets/$id': firstOf('assets.list', {}),
  '/assets/$id/edit': firstOf('assets.list', {}),
  '/knowledge/$id': firstOf('knowledge.list', {}),
  '/knowledge/$id/edit': firstOf('knowledge.list', {}),
  '/accounts/$id': firstOf('accounts.list', {}),
  '/imports/$id': someImport,
  '/handover/$day': async (desk) => (await desk.call<{ today: string }>('accounts.me', undefined)).today,
  '/reports/$id': async (desk) => (await desk.call<{ reports: { id: string }[] }>('reports.list', {})).reports[0]?.id,
};

/** Where a page of the registry stands with a real record. Throws when nobody said which. */
export async function addressOf(page: PageRoute, desk: Desk): Promise<string> {
  if (!page.path.includes('$')) return page.path;
  const find = records[page.path];
  if (!find) throw new Error(`tests/e2e/support/pages.ts names no record for ${page.path}`);
  const id = await find(desk);
  if (id === undefined) throw new Error(`the sample has no record for ${page.path}`);
  return page.path.replace(/\$\w+/, id);
}
