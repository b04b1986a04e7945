import { accessWeb } from '#features/access/web/access.web.ts';
import { accountsWeb } from '#features/accounts/web/accounts.web.ts';
import { approvalsWeb } from '#features/approvals/web/approvals.web.ts';
import { assetsWeb } from '#features/assets/web/assets.web.ts';
import { bookingsWeb } from '#features/bookings/web/bookings.web.ts';
import { catalogWeb } from '#features/catalog/web/catalog.web.ts';
import { categoriesWeb } from '#features/categories/web/categories.web.ts';
import { contractWeb } from '#features/contract/web/contract.web.ts';
import { counterWeb } from '#features/counter/web/counter.web.ts';
import { deliveriesWeb } from '#features/deliveries/web/deliveries.web.ts';
import { disposalsWeb } from '#features/disposals/web/disposals.web.ts';
import { homeWeb } from '#features/home/web/home.web.ts';
import { importsWeb } from '#features/imports/web/imports.web.ts';
import { intakeWeb } from '#features/intake/web/intake.web.ts';
import { knowledgeWeb } from '#features/knowledge/web/knowledge.web.ts';
import { loansWeb } from '#features/loans/web/loans.web.ts';
import { mobileWeb } from '#features/mobile/web/mobile.web.ts';
import { patchesWeb } from '#features/patches/web/patches.web.ts';
import { peopleWeb } from '#features/people/web/people.web.ts';
import { placesWeb } from '#features/places/web/places.web.ts';
import { recallsWeb } from '#features/recalls/web/recalls.web.ts';
import { repairsWeb } from '#features/repairs/web/repairs.web.ts';
import { reportsWeb } from '#features/reports/web/reports.web.ts';
import { simsWeb } from '#features/sims/web/sims.web.ts';
import { stockWeb } from '#features/stock/web/stock.web.ts';
import { ticketsWeb } from '#features/tickets/web/tickets.web.ts';
import { tokensWeb } from '#features/tokens/web/tokens.web.ts';
import { writingWeb } from '#features/writing/web/writing.web.ts';
import type { WebModule } from '#ui/routing/web-module.ts';

/** Every feature's pages, menu entries and palette actions. A new feature is added here and in src/app/server/features.ts. */
export const webModules: readonly WebModule[] = [
  importsWeb,
  peopleWeb,
  placesWeb,
  catalogWeb,
  assetsWeb,
  approvalsWeb,
  knowledgeWeb,
  writingWeb,
  ticketsWeb,
  intakeWeb,
  categoriesWeb,
  simsWeb,
  accessWeb,
  bookingsWeb,
  counterWeb,
  loansWeb,
  repairsWeb,
  deliveriesWeb,
  disposalsWeb,
  patchesWeb,
  tokensWeb,
  mobileWeb,
  recallsWeb,
  stockWeb,
  accountsWeb,
  reportsWeb,
  contractWeb,
  homeWeb,
];
