import type { FeatureModule } from '#platform/use-case/module.ts';
import { categoriesContract } from '../contract/categories.contract.ts';
import { categoriesProcedures } from './categories.procedures.ts';
import { answerTemplateRecords, categoryRecords } from './categories.scope.ts';

export const categoriesModule: FeatureModule = {
  name: 'categories',
  contract: categoriesContract,
  procedures: categoriesProcedures,
  scopes: [answerTemplateRecords, categoryRecords],
};
