import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { recallDutyWords } from '../contract/recalls-duties.messages.ts';
import { eachGivenUp } from './recall-occasions.ts';

const mobile = sql`(a.class_code = any(array['mobile', 'iPad']) and a.procurer = 'central')`;

export const recallsChecks = checksOf(recallDutyWords, { '7-4.2': eachGivenUp(mobile) });
