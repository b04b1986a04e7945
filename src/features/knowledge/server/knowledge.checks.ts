import { sql } from 'kysely';
import { eachChangeAgreed } from '#features/catalog/server/software-occasions.public.ts';
import { checksOf } from '#platform/duty/duty-check.ts';
import { knowledgeDutyWords } from '../contract/knowledge-duties.messages.ts';
import { eachManualTopic, eachRenewal } from './manual-occasions.public.ts';

export const knowledgeChecks = checksOf(knowledgeDutyWords, {
  '4-5.1': eachManualTopic(['setup', 'operation', 'software', 'backup', 'migration']),
  '4-6.2': (span) => sql`${eachRenewal(span)} union all
    ${eachChangeAgreed(sql`c.kind in ('version', 'replaced') and c.affects = '{}'`)(span)}`,
});
