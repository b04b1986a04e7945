import { sql } from 'kysely';
import { eachAnswered, ofClause, ofKind } from '#features/tickets/server/ticket-occasions.public.ts';
import { checksOf } from '#platform/duty/duty-check.ts';
import { either } from '#platform/duty/occasions.ts';
import { writingDutyWords } from '../contract/writing-duties.messages.ts';
import { eachManualTopic } from './manual-occasions.ts';

/** Questions about how a PC is set up and used. */
const aboutPcs = ofClause('3-1.1', '3-1.2', '3-1.3', '3-1.4', '3-1.5', '3-1.6', '3-1.7');

export const writingChecks = checksOf(writingDutyWords, {
  '1-2.8': either(
    eachManualTopic(['setup', 'operation', 'software', 'migration']),
    eachAnswered(sql`(${ofKind('inquiry', 'request')} and ${aboutPcs})`),
  ),
  '4-5.1': eachManualTopic(['setup', 'operation', 'software', 'backup', 'migration']),
});
