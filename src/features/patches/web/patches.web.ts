import { recordPages } from '#features/records/web/record-pages.public.ts';
import { patchesWords } from '../contract/patches.messages.ts';

const words = patchesWords.menu;

export const patchesWeb = recordPages({
  name: 'patches',
  at: { place: 'security', section: 'work', order: 1 },
  words,
  keywords: ['patch', 'patchi', 'wsus', 'koukai'],
  web: async () => (await import('./patch-web.tsx')).patchWeb,
  list: async () => (await import('./patch-list-page.tsx')).PatchListPage,
  make: {
    title: words.register,
    may: 'patches.handle',
    load: async () => (await import('./register-patch-page.tsx')).RegisterPatchPage,
  },
  pages: [
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
      path: '/patches/images',
      title: words.images,
      permission: 'patches.read',
      keywords: ['image', 'acronis', 'hyoujun'],
      at: { place: 'security', section: 'work', order: 3 },
      frame: 'tree',
      load: async () => (await import('./images-page.tsx')).ImagesPage,
    },
    {
      path: '/patches/searches/$id',
      title: words.searches,
      permission: 'patches.read',
      at: { under: '/patches/searches' },
      load: async () => (await import('./search-page.tsx')).SearchPage,
    },
  ],
});
