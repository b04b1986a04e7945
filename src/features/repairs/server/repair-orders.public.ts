import { eachOrder } from './repair-occasions.ts';
import { central } from './repair-sources.ts';

/** What 県 ordered while a device was here for its repair: parts of 県 are fitted (§4-8), a mobile PC is initialised (§7-6). */
export const eachFittedInRepair = eachOrder('fitParts', central('NK', 'DK', 'KK').repairs);
export const eachInitialisedInRepair = eachOrder('initialise', central('mobile', 'iPad').repairs);
