import { checksOf } from '#platform/duty/duty-check.ts';
import { mobileDutyWords } from '../contract/mobile-duties.messages.ts';
import { eachAnalysis, eachImprovement } from './analysis-occasions.ts';
import { eachByodList } from './byod-occasions.ts';
import { eachInstructed, eachRecall } from './instruction-occasions.ts';
import { eachUpkeep } from './upkeep-occasions.ts';

export const mobileChecks = checksOf(mobileDutyWords, {
  '7-2.4': eachImprovement,
  '7-3.1': eachUpkeep,
  '7-3.8': eachAnalysis,
  '7-7.3': eachInstructed,
  '7-7.4': eachRecall,
  '8-2.5': eachByodList,
});
