import type { WebModule } from '#ui/routing/web-module.ts';
import { patchesWords } from '../contract/patches.messages.ts';

const words = patchesWords.menu;

export const patchesWeb: WebModule = {
  name: 'patches',
  pages: [
    {
      path: '/patches',
      title: words.list,
      permission: 'patches.read',
      keywords: ['patch', 'patchi', 'wsus'],
      at: { place: 'security', section: 'work', order: 1, label: words.screen },
      load: async () => (await import('./patch-list-page.tsx')).PatchListPage,
    },
    {
      path: '/patches/new',
      title: words.register,
      permission: 'patches.handle',
      keywords: ['patch', 'koukai', 'new'],
      at: { under: '/patches' },
      load: async () => (await import('./register-patch-page.tsx')).RegisterPatchPage,
    },
    {
      path: '/patches/searches',
      title: words.searches,
      permission: 'patches.read',
      keywords: ['mitekiyou', 'search', 'tanium'],
      at: { place: 'security', section: 'work', order: 2 },
      frame: 'tree',
      load: async () => (await import('./search-list-page.tsx')).SearchListPage,
    },
    {
      path: '/patches/searches/$id',
      title: words.searches,
      permission: 'patches.read',
      at: { under: '/patches/searches' },
      load: async () => (await import('./search-page.tsx')).SearchPage,
    },
    {
      path: '/patches/$id',
      title: words.list,
      permission: 'patches.read',
      at: { under: '/patches' },
      load: async () => (await import('./patch-page.tsx')).PatchPage,
    },
  ],
};
