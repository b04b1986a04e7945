import { accessModule } from '#features/access/server/access.module.ts';
import { accountsModule } from '#features/accounts/server/accounts.module.ts';
import { approvalsModule } from '#features/approvals/server/approvals.module.ts';
import { assetsModule } from '#features/assets/server/assets.module.ts';
import { bookingsModule } from '#features/bookings/server/bookings.module.ts';
import { catalogModule } from '#features/catalog/server/catalog.module.ts';
import { categoriesModule } from '#features/categories/server/categories.module.ts';
import { contractModule } from '#features/contract/server/contract.module.ts';
import { counterModule } from '#features/counter/server/counter.module.ts';
import { deliveriesModule } from '#features/deliveries/server/deliveries.module.ts';
import { disposalsModule } from '#features/disposals/server/disposals.module.ts';
import { homeModule } from '#features/home/server/home.module.ts';
import { importsModule } from '#features/imports/server/imports.module.ts';
import { intakeModule } from '#features/intake/server/intake.module.ts';
import { knowledgeModule } from '#features/knowledge/server/knowledge.module.ts';
import { loansModule } from '#features/loans/server/loans.module.ts';
import { mobileModule } from '#features/mobile/server/mobile.module.ts';
import { patchesModule } from '#features/patches/server/patches.module.ts';
import { peopleModule } from '#features/people/server/people.module.ts';
import { placesModule } from '#features/places/server/places.module.ts';
import { recallsModule } from '#features/recalls/server/recalls.module.ts';
import { recordsModule } from '#features/records/server/records.module.ts';
import { repairsModule } from '#features/repairs/server/repairs.module.ts';
import { reportsModule } from '#features/reports/server/reports.module.ts';
import { searchModule } from '#features/search/server/search.module.ts';
import { simsModule } from '#features/sims/server/sims.module.ts';
import { stockModule } from '#features/stock/server/stock.module.ts';
import { ticketsModule } from '#features/tickets/server/tickets.module.ts';
import { tokensModule } from '#features/tokens/server/tokens.module.ts';
import { writingModule } from '#features/writing/server/writing.module.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';

/** Every feature of the product, low ranks first. A new feature is added here and in src/app/web/features.ts. */
export const featureModules: readonly FeatureModule[] = [
  accountsModule,
  searchModule,
  importsModule,
  recordsModule,
  peopleModule,
  placesModule,
  catalogModule,
  categoriesModule,
  assetsModule,
  approvalsModule,
  knowledgeModule,
  ticketsModule,
  intakeModule,
  simsModule,
  accessModule,
  bookingsModule,
  counterModule,
  loansModule,
  repairsModule,
  deliveriesModule,
  disposalsModule,
  patchesModule,
  tokensModule,
  mobileModule,
  writingModule,
  reportsModule,
  contractModule,
  recallsModule,
  stockModule,
  homeModule,
];
