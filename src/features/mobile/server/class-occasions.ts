import { sql } from 'kysely';
import { eachHandOver, eachRequest, ofPool, setUpByList } from '#features/loans/server/loan-occasions.public.ts';
import { eachInitialisedInRepair, eachMobileDiagnosed } from '#features/repairs/server/repair-duties.public.ts';
import { supported } from '#features/tickets/server/support-occasions.public.ts';
import { ofClasses } from '#features/tickets/server/ticket-occasions.public.ts';
import { either, strand } from '#platform/duty/occasions.ts';
import { mobileStrandWords as words } from '../contract/mobile-duties.messages.ts';
import { eachInstructed } from './instruction-occasions.ts';

const classes = ['mobile', 'iPad'] as const;
const setUp = either(
  eachRequest(ofPool('mobile'), sql`case when ${setUpByList} then l.prepared_at end`),
  eachHandOver('mobile', [...classes], sql`${setUpByList} and l.prepared_at <= l.handed_over_at`),
);

/** §1-5(1): each thing that the sentence asks of the desk for モバイル, by the occasions of the clauses that ask it one by one. */
export const eachOfMobiles = either(
  strand('asked', words.asked, supported(ofClasses(...classes))),
  strand('lent', words.lent, eachRequest(ofPool('mobile'))),
  strand('initialised', words.initialised, either(eachInstructed('initialise'), eachInitialisedInRepair)),
  strand('setUp', words.setUp, setUp),
  strand('settings', words.settings, eachInstructed('settings')),
  strand('diagnosed', words.diagnosed, eachMobileDiagnosed),
);
