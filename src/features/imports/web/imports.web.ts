import type { WebModule } from '#ui/routing/web-module.ts';
import { importsWords as words } from '../contract/imports.messages.ts';

export const importsWeb: WebModule = {
  name: 'imports',
  pages: [
    {
      path: '/imports',
      title: words.list,
      permission: 'imports.read',
      at: { place: 'administration', section: 'data', order: 20 },
      load: async () => (await import('./import-list-page.tsx')).ImportListPage,
    },
    {
      path: '/imports/new',
      title: words.start,
      permission: 'imports.run',
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
  actions: [
    { label: words.start, keywords: ['import', 'torikomi', 'excel'], to: '/imports/new', permission: 'imports.run' },
    { label: words.list, keywords: ['import', 'torikomi'], to: '/imports', permission: 'imports.read' },
  ],
};
