import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { loanDutyWords } from '../contract/loans-duties.messages.ts';
import { eachHandOver, eachOverdue, eachRequest, ofPool, setUpAsOrdered } from './loan-occasions.public.ts';

/** §5-6: an MK device may be lent as it is. */
const currentOfMK = sql`((l.needs_current and l.purpose_note <> '')
  or exists (select 1 from assets as a where a.id = i.asset_id and a.class_code = 'MK'))`;
/** §6-6: never a current one. */
const never = sql`false`;

export const loansChecks = checksOf(loanDutyWords, {
  '4-7.1': eachRequest(ofPool('oneEach')),
  '4-7.2': setUpAsOrdered('oneEach'),
  '4-7.3': eachHandOver('oneEach', ['NK', 'DK', 'KK']),
  '4-7.4': eachOverdue('oneEach'),
  '5-6.1': eachRequest(ofPool('MK')),
  '5-6.2': setUpAsOrdered('MK', currentOfMK),
  '5-6.3': eachHandOver('MK', ['MK']),
  '5-6.4': eachOverdue('MK'),
  '6-6.1': eachRequest(ofPool('LK')),
  '6-6.2': setUpAsOrdered('LK', never),
  '6-6.4': eachOverdue('LK'),
  '7-3.3': eachRequest(ofPool('mobile')),
  '7-3.6': eachHandOver('mobile', ['mobile', 'iPad']),
  '7-3.7': eachOverdue('mobile'),
  '9-4.2': eachRequest(ofPool('equipment')),
});
