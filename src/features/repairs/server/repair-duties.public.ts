import { sql } from 'kysely';
import { repairRuleOf } from '../contract/repair-policies.data.ts';
import { eachDiagnosed, eachExplained, eachOrder, eachProgress, eachSmallRepair } from './repair-occasions.ts';
import { central } from './repair-sources.ts';

/** What 県 ordered to be kitted of devices of these classes that a 所属 bought, while they were here. */
export const eachKitOrdered = (classes: readonly string[]) =>
  eachOrder('kit', sql`p.class_code = any(${[...classes]}::text[]) and p.procurer = 'department'`);

/**
 * What 県 ordered while a device was here for its repair: parts of 県 are fitted (§4-8), a mobile PC is initialised (§7-6), an
 * MK that a 所属 bought is kitted (§5-1).
 */
export const eachFittedInRepair = eachOrder('fitParts', central('NK', 'DK', 'KK').repairs);
export const eachInitialisedInRepair = eachOrder('initialise', central('mobile', 'iPad').repairs);
export const eachKittedInRepair = eachKitOrdered(['MK']);

export const eachMobileDiagnosed = eachDiagnosed(central('mobile', 'iPad'), true);

/** What is done about each fault and repair of these classes, bought centrally: §4-8, §5-7, §6-7 as one. */
export const repairStrands = (classes: readonly string[]) => {
  const of = central(...classes);
  const parts = classes.flatMap((code) => repairRuleOf(code, 'central')?.inHouse ?? []);
  return {
    diagnosed: eachDiagnosed(of),
    explained: eachExplained(of),
    progress: eachProgress(of),
    small: eachSmallRepair(of, [...new Set(parts)]),
  } as const;
};
