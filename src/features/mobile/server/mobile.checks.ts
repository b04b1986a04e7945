import { sql } from 'kysely';
import { eachMoveRegistered } from '#features/deliveries/server/move-occasions.public.ts';
import { lentInLedger, ofPool } from '#features/loans/server/loan-occasions.public.ts';
import {
  eachFittedInRepair,
  eachInitialisedInRepair,
  eachKittedInRepair,
} from '#features/repairs/server/repair-duties.public.ts';
import { supported } from '#features/tickets/server/support-occasions.public.ts';
import { ofDepartments } from '#features/tickets/server/ticket-occasions.public.ts';
import { checksOf } from '#platform/duty/duty-check.ts';
import { either } from '#platform/duty/occasions.ts';
import { mobileDutyWords } from '../contract/mobile-duties.messages.ts';
import { eachAnalysis, eachImprovement } from './analysis-occasions.ts';
import { eachByodList, eachByodMove, eachByodStatus } from './byod-occasions.ts';
import { eachOfMobiles } from './class-occasions.ts';
import { eachInstructed, eachRecall } from './instruction-occasions.ts';
import { eachUpkeep } from './upkeep-occasions.ts';

const mobiles = sql`(a.class_code in ('mobile', 'iPad') and a.procurer = 'central')`;

export const mobileChecks = checksOf(mobileDutyWords, {
  '1-5.6': eachOfMobiles,
  '4-8.10': either(eachInstructed('fitParts'), eachFittedInRepair),
  '5-1.1': either(supported(ofDepartments('MK')), eachInstructed('kit'), eachKittedInRepair),
  '7-2.4': eachImprovement,
  '7-3.1': eachUpkeep,
  '7-3.4': either(eachMoveRegistered(mobiles), lentInLedger(ofPool('mobile'))),
  '7-3.8': eachAnalysis,
  '7-6.1': either(eachInstructed('initialise'), eachInitialisedInRepair),
  '7-7.3': eachInstructed('settings'),
  '7-7.4': eachRecall,
  '8-2.2': eachByodStatus,
  '8-2.4': eachByodMove,
  '8-2.5': eachByodList,
});
