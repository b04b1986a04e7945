import { manualOf } from '#features/patches/server/delivered-occasions.public.ts';
import { eachChangeShown } from '#features/writing/server/renewal-occasions.public.ts';
import { checksOf } from '#platform/duty/duty-check.ts';
import { either } from '#platform/duty/occasions.ts';
import { contractDutyWords } from '../contract/contract-duties.messages.ts';
import { eachOfKK, eachStrandOf } from './class-occasions.ts';
import { eachRenewal } from './renewal-occasions.ts';

/** What the ledger of software tells of, and what was published and applied: neither is the source of the other. */
const eachShown = either(eachChangeShown, manualOf('oneEach'));

export const contractChecks = checksOf(contractDutyWords, {
  '1-2.7': eachRenewal,
  '1-5.1': eachStrandOf('1-5.1'),
  '1-5.2': eachStrandOf('1-5.2'),
  '1-5.3': eachStrandOf('1-5.3'),
  '4-1.2': eachOfKK,
  '4-6.2': eachShown,
  // The same sentence, said of the large updates besides (§12-4).
  '12-4.1': eachShown,
});
