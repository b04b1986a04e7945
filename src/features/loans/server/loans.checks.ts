import { sql } from 'kysely';
import { eachTicket, ofClause, target } from '#features/tickets/server/ticket-occasions.public.ts';
import { checksOf } from '#platform/duty/duty-check.ts';
import { either } from '#platform/duty/occasions.ts';
import { loanDutyWords } from '../contract/loans-duties.messages.ts';
import {
  currentOfMK,
  eachHandOver,
  eachHandOverOf,
  eachOverdue,
  eachOverdueOf,
  eachRequest,
  lentAsOrdered,
  ofPool,
  setUpAsOrdered,
  setUpByList,
} from './loan-occasions.public.ts';

/** A PC on which a big update of Windows is tried out (§12-3). */
const toVerify = sql`l.purpose = 'verification'`;
/** The booking that names the ticket it was asked for by. */
const bookedFor = sql`(select min(r.opened_at) from record_subjects as s join loans as l on l.id = s.record_id
  join records as r on r.id = l.id where s.kind = 'ticket' and s.subject_id = t.id and ${toVerify})`;

export const loansChecks = checksOf(loanDutyWords, {
  '4-7.1': eachRequest(ofPool('oneEach')),
  '4-7.2': setUpAsOrdered('oneEach'),
  '4-7.3': eachHandOverOf('oneEach', ['NK', 'DK', 'KK']),
  '4-7.4': eachOverdue('oneEach'),
  '5-6.1': eachRequest(ofPool('MK')),
  '5-6.2': setUpAsOrdered('MK'),
  '5-6.3': eachHandOverOf('MK', ['MK']),
  '5-6.4': eachOverdue('MK'),
  '6-6.1': eachRequest(ofPool('LK')),
  '6-6.2': setUpAsOrdered('LK'),
  '6-6.3': eachHandOverOf('LK', ['LK']),
  '6-6.4': eachOverdue('LK'),
  '7-3.3': eachRequest(ofPool('mobile')),
  '7-3.6': eachHandOverOf('mobile', ['mobile', 'iPad']),
  '7-3.7': eachOverdue('mobile'),
  '7-7.1': either(
    eachRequest(ofPool('mobile'), sql`case when ${setUpByList} then l.prepared_at end`),
    eachHandOver('mobile', ['mobile', 'iPad'], sql`${setUpByList} and l.prepared_at <= l.handed_over_at`),
  ),
  '9-4.2': eachRequest(ofPool('equipment')),
  '12-3.3': either(
    lentAsOrdered(toVerify, currentOfMK),
    eachOverdueOf(toVerify),
    eachTicket({ where: ofClause('12-3.3'), due: target, done: bookedFor }),
  ),
});
