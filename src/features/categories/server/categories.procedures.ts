import { read, write } from '#platform/rpc/handlers.ts';
import { serve } from '#platform/rpc/serve.ts';
import { categoriesContract } from '../contract/categories.contract.ts';
import { listCategories, listTemplates } from './categories.reads.ts';
import { createCategory, reviseCategory } from './keep-categories.ts';
import { createTemplate, reviseTemplate } from './keep-templates.ts';

export const categoriesProcedures = serve(categoriesContract, {
  list: read(listCategories),
  create: write(createCategory),
  revise: write(reviseCategory),
  templates: read(listTemplates),
  createTemplate: write(createTemplate),
  reviseTemplate: write(reviseTemplate),
});
