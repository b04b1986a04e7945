import { sql } from 'kysely';
import { eachOrder } from './repair-occasions.ts';
import { central } from './repair-sources.ts';

/**
 * What 県 ordered while a device was here for its repair: parts of 県 are fitted (§4-8), a mobile PC is initialised (§7-6), an
 * MK that a 所属 bought is kitted (§5-1).
 */
export const eachFittedInRepair = eachOrder('fitParts', central('NK', 'DK', 'KK').repairs);
export const eachInitialisedInRepair = eachOrder('initialise', central('mobile', 'iPad').repairs);
export const eachKittedInRepair = eachOrder('kit', sql`p.class_code = 'MK' and p.procurer = 'department'`);
