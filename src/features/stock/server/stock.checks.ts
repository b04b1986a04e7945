import { sql } from 'kysely';
import { checksOf } from '#platform/duty/duty-check.ts';
import { either, strand } from '#platform/duty/occasions.ts';
import { stockWords as words } from '../contract/stock.messages.ts';
import { salvageClauses } from '../contract/stock-clauses.data.ts';
import { stockDutyWords } from '../contract/stock-duties.messages.ts';
import { eachCounted, eachIssue, eachRoomCounted, eachSalvage, eachShortage } from './stock-occasions.ts';

const of = (clause: keyof typeof salvageClauses) =>
  sql`(a.class_code = any(${[...salvageClauses[clause]]}::text[]) and a.procurer = 'central')`;

export const stockChecks = checksOf(stockDutyWords, {
  '4-9.7': eachSalvage(of('4-9')),
  '5-8.7': eachSalvage(of('5-8')),
  '6-8.7': eachSalvage(of('6-8')),
  '13-1.6': eachRoomCounted,
  '13-3.1': eachCounted(sql`i.kind <> 'part'`),
  '13-3.2': eachCounted(sql`i.kind = 'part'`),
  '13-3.4': either(
    strand('issue', `${words.request.kinds.issue} `, eachIssue),
    strand('short', `${words.short} `, eachShortage),
  ),
});
