import type { FeatureModule } from '#platform/use-case/module.ts';
import { peopleContract } from '../contract/people.contract.ts';
import { peopleProcedures } from './people.procedures.ts';

export const peopleModule: FeatureModule = { name: 'people', contract: peopleContract, procedures: peopleProcedures };
