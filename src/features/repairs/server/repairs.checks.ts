import { checksOf } from '#platform/duty/duty-check.ts';
import { either } from '#platform/duty/occasions.ts';
import { repairRuleOf } from '../contract/repair-policies.data.ts';
import { repairDutyWords } from '../contract/repairs-duties.messages.ts';
import {
  eachChecked,
  eachCleaned,
  eachDataBack,
  eachHandedToVendor,
  eachKitted,
  eachSubstitute,
} from './repair-move-occasions.ts';
import {
  eachCentralCause,
  eachDiagnosed,
  eachExplained,
  eachInitialised,
  eachProgress,
  eachSmallRepair,
} from './repair-occasions.ts';
import { central } from './repair-sources.ts';

const pc = central('NK', 'DK', 'KK');
const mk = central('MK');
const lk = central('LK');
const mobile = central('mobile', 'iPad');
const partsOf = (code: string) => repairRuleOf(code, 'central')?.inHouse ?? [];

export const repairsChecks = checksOf(repairDutyWords, {
  '3-2.5': eachCentralCause,
  '4-8.1': eachDiagnosed(pc),
  '4-8.2': eachExplained(pc),
  '4-8.3': eachSubstitute(pc),
  '4-8.4': eachHandedToVendor(pc, false),
  '4-8.5': eachDataBack(pc),
  '4-8.6': eachProgress(pc),
  '4-8.7': eachCleaned(pc),
  '4-8.8': eachSmallRepair(pc, partsOf('NK')),
  '5-7.1': eachDiagnosed(mk),
  '5-7.2': eachExplained(mk),
  '5-7.3': eachSubstitute(mk),
  '5-7.4': eachHandedToVendor(mk, true),
  '5-7.5': either(eachDataBack(mk), eachKitted(mk)),
  '5-7.6': eachProgress(mk),
  '5-7.7': eachCleaned(mk),
  '5-7.8': eachSmallRepair(mk, partsOf('MK')),
  '5-12.7': eachInitialised(mk, '5-12.7'),
  '6-7.1': eachDiagnosed(lk),
  '6-7.2': eachExplained(lk),
  '6-7.3': eachSubstitute(lk),
  '6-7.4': eachHandedToVendor(lk, true),
  '6-7.5': eachDataBack(lk),
  '6-7.6': eachProgress(lk),
  '6-7.7': eachCleaned(lk),
  '6-7.8': eachSmallRepair(lk, partsOf('LK')),
  '7-8.1': eachDiagnosed(mobile, true),
  '7-8.2': eachExplained(mobile),
  '7-8.3': eachHandedToVendor(mobile, true),
  '7-8.4': eachChecked(mobile),
  '7-8.5': eachProgress(mobile),
  '7-8.6': eachCleaned(mobile),
  '7-8.7': eachSmallRepair(mobile, partsOf('mobile')),
});
