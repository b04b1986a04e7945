import { checksOf } from '#platform/duty/duty-check.ts';
import { contractDutyWords } from '../contract/contract-duties.messages.ts';
import { eachStrandOf } from './class-occasions.ts';

export const contractChecks = checksOf(contractDutyWords, {
  '1-5.1': eachStrandOf('1-5.1'),
  '1-5.2': eachStrandOf('1-5.2'),
  '1-5.3': eachStrandOf('1-5.3'),
});
