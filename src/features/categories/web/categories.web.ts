import type { WebModule } from '#ui/routing/web-module.ts';
import { categoriesWords as words } from '../contract/categories.messages.ts';

export const categoriesWeb: WebModule = {
  name: 'categories',
  pages: [
    {
      path: '/tickets/categories',
      title: words.categories.title,
      permission: 'categories.edit',
      keywords: ['bunrui', 'category'],
      at: { place: 'tickets', section: 'keep', order: 10 },
      frame: 'tree',
      load: async () => (await import('./categories-page.tsx')).CategoriesPage,
    },
    {
      path: '/tickets/templates',
      title: words.templates.title,
      permission: 'categories.editTemplates',
      keywords: ['teikeibun', 'template'],
      at: { place: 'tickets', section: 'keep', order: 11 },
      frame: 'tree',
      load: async () => (await import('./templates-page.tsx')).TemplatesPage,
    },
  ],
};
