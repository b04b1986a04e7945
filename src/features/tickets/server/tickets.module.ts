import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { staffRelated } from '#features/people/server/people.slots.public.ts';
import { auditNamesOf } from '#features/records/server/audit-names.public.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProviders } from '#features/search/server/search-provider.public.ts';
import { auditNames } from '#platform/audit/audit-names.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { plannedWork } from '#platform/use-case/planned-work.ts';
import { ticketsContract } from '../contract/tickets.contract.ts';
import { autoCloseJob } from './auto-close.job.ts';
import { carryOnMassJob } from './carry-on-mass.job.ts';
import { deadlinesJob } from './deadlines.job.ts';
import { deviceTickets } from './device-tickets.reads.ts';
import { indexTickets } from './index-ticket.ts';
import { plannedTickets } from './planned-tickets.ts';
import { ticketSearch } from './search-tickets.ts';
import { staffTickets } from './staff-tickets.reads.ts';
import { ticketKind } from './ticket.kind.ts';
import { ticketHome } from './ticket-home.ts';
import { ticketsChecks } from './tickets.checks.ts';
import { ticketsProcedures } from './tickets.procedures.ts';
import { ticketRecords } from './tickets.scope.public.ts';

export const ticketsModule: FeatureModule = {
  name: 'tickets',
  contract: ticketsContract,
  procedures: ticketsProcedures,
  scopes: [ticketRecords],
  jobs: [deadlinesJob, autoCloseJob, carryOnMassJob],
  duties: ticketsChecks,
  slots: [
    auditNames.fill(() => [auditNamesOf(ticketKind)]),
    homeBlocks.fill(ticketHome),
    searchIndexers.fill({ kind: 'ticket', index: indexTickets }),
    searchProviders.fill(ticketSearch),
    staffRelated.fill(staffTickets),
    assetRelated.fill(deviceTickets),
    plannedWork.fill(plannedTickets),
  ],
};
