import { assetRelated } from '#features/assets/server/asset-related.public.ts';
import { callerCardSlot } from '#features/intake/server/intake-slots.public.ts';
import { staffRelated } from '#features/people/server/people.slots.public.ts';
import { relatedSlot } from '#features/tickets/server/tickets-slots.public.ts';
import { homeBlocks } from '#platform/use-case/home-blocks.ts';
import type { FeatureModule } from '#platform/use-case/module.ts';
import { homeContract } from '../contract/home.contract.ts';
import { decisionsHome } from './decisions-home.ts';
import { homeChecks } from './home.checks.ts';
import { homeProcedures } from './home.procedures.ts';
import { handoverRecords } from './home.scope.public.ts';
import { auditorHome, installationHome, processHome } from './own-blocks.ts';
import { callerRecords, deviceRecords, staffRecords, ticketRecords } from './records-elsewhere.ts';

export const homeModule: FeatureModule = {
  name: 'home',
  contract: homeContract,
  procedures: homeProcedures,
  scopes: [handoverRecords],
  duties: homeChecks,
  slots: [
    homeBlocks.fill(processHome),
    homeBlocks.fill(decisionsHome),
    homeBlocks.fill(auditorHome),
    homeBlocks.fill(installationHome),
    assetRelated.fill(deviceRecords),
    staffRelated.fill(staffRecords),
    relatedSlot.fill(ticketRecords),
    callerCardSlot.fill(callerRecords),
  ],
};
