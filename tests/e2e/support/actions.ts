import { featureModules } from '../../../src/app/server/features.ts';
import type { ProcedureMeta } from '../../../src/kernel/contract/procedure.ts';
import { seen } from '../../support/laws/press.law.ts';
import * as access from './visits/access.ts';
import * as accounts from './visits/accounts.ts';
import * as approvals from './visits/approvals.ts';
import * as assets from './visits/assets.ts';
import * as bookings from './visits/bookings.ts';
import * as catalog from './visits/catalog.ts';
import * as categories from './visits/categories.ts';
import * as contract from './visits/contract.ts';
import * as deliveries from './visits/deliveries.ts';
import * as disposals from './visits/disposals.ts';
import * as home from './visits/home.ts';
import * as knowledge from './visits/knowledge.ts';
import * as loans from './visits/loans.ts';
import * as mobile from './visits/mobile.ts';
import * as patches from './visits/patches.ts';
import * as people from './visits/people.ts';
import * as places from './visits/places.ts';
import * as recalls from './visits/recalls.ts';
import * as repairs from './visits/repairs.ts';
import * as reports from './visits/reports.ts';
import * as sims from './visits/sims.ts';
import * as stock from './visits/stock.ts';
import * as tickets from './visits/tickets.ts';
import * as tokens from './visits/tokens.ts';
import type { Visit, Visits } from './visits/visit.ts';

interface FeatureVisits {
  readonly visits: Visits;
}

/** What is visited together: each part takes about as long as the others and has a file of its own. */
export const parts = ['desk', 'lending', 'ledger', 'office'] as const;
export type Part = (typeof parts)[number];

const features: Readonly<Record<string, FeatureVisits>> = {
  access,
  accounts,
  approvals,
  assets,
  bookings,
  catalog,
  categories,
  contract,
  deliveries,
  disposals,
  home,
  knowledge,
  loans,
  mobile,
  people,
  places,
  recalls,
  repairs,
  reports,
  sims,
  stock,
  tickets,
  patches,
  tokens,
};

const featuresOf: Readonly<Record<Part, readonly string[]>> = {
  desk: ['tickets', 'knowledge'],
  lending: ['bookings', 'deliveries', 'loans', 'recalls', 'repairs'],
  ledger: ['assets', 'catalog', 'disposals', 'mobile', 'patches', 'places', 'sims', 'stock'],
  office: ['access', 'accounts', 'approvals', 'categories', 'contract', 'home', 'people', 'reports', 'tokens'],
};

type ActionVisit = readonly [action: string, visit: Visit];

export const visitsOf = (part: Part): readonly ActionVisit[] =>
  featuresOf[part].flatMap((feature) =>
    Object.entries(features[feature]?.visits ?? {}).map(([name, visit]) => [`${feature}.${name}`, visit] as const),
  );

export const visits: readonly ActionVisit[] = parts.flatMap(visitsOf);

/** Every action of the product, from its contracts: what writes, and is not seen by itself. */
export function actionsOf(): string[] {
  return featureModules.flatMap(({ name, contract }) =>
    Object.entries(contract)
      .filter(([, procedure]) => (procedure['~orpc'].meta as ProcedureMeta).effect === 'write')
      .map(([procedure]) => `${name}.${procedure}`)
      .filter((action) => !(action in seen)),
  );
}
