import type { WebModule } from '#ui/routing/web-module.ts';
import { importsWords as words } from '../contract/imports.messages.ts';

export const importsWeb: WebModule = {
  name: 'imports',
  pages: [
    {
      path: '/imports',
      title: words.list,
      permission: 'imports.read',
      keywords: ['import', 'torikomi'],
      at: { place: 'administration', section: 'data', order: 20 },
      load: async () => (await import('./import-list-page.tsx')).ImportListPage,
    },
    {
      path: '/imports/new',
      title: words.start,
      permission: 'imports.run',
      keywords: ['import', 'torikomi', 'excel'],
      at: { under: '/imports' },
      load: async () => (await import('./new-import-page.tsx')).NewImportPage,
    },
    {
      path: '/imports/$id',
      title: words.title,
      permission: 'imports.read',
      at: { under: '/imports' },
      load: async () => (await import('./import-page.tsx')).ImportPage,
    },
  ],
};
