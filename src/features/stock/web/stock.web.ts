import { recordPages } from '#features/records/web/record-pages.public.ts';
import { stockWords as words } from '../contract/stock.messages.ts';

const { request } = words;
const under = { under: '/stock/items' } as const;

export const stockWeb = recordPages({
  name: 'stock',
  at: { place: 'assets', section: 'work', order: 9 },
  words: request.menu,
  keywords: ['haraidashi', 'hojuu', 'refill'],
  web: async () => (await import('./request-web.tsx')).requestWeb,
  list: async () => (await import('./request-list-page.tsx')).RequestListPage,
  make: {
    title: request.order.title,
    may: 'stock.order',
    load: async () => (await import('./order-issue-page.tsx')).OrderIssuePage,
  },
  pages: [
    {
      path: '/stock/items',
      title: words.title,
      permission: 'stock.read',
      keywords: ['zaiko', 'bihin', 'shoumouhin', 'buhin', 'stock'],
      at: { place: 'assets', section: 'work', order: 8 },
      load: async () => (await import('./item-list-page.tsx')).ItemListPage,
    },
    {
      path: '/stock/items/new',
      title: words.create,
      permission: 'stock.handle',
      at: under,
      load: async () => (await import('./item-form-page.tsx')).CreateItemPage,
    },
    {
      path: '/stock/salvage',
      title: words.salvage.title,
      permission: 'stock.read',
      keywords: ['buhindori', 'salvage'],
      at: { place: 'assets', section: 'work', order: 10 },
      frame: 'tree',
      load: async () => (await import('./salvage-page.tsx')).SalvagePage,
    },
    {
      path: '/stock/fit',
      title: words.actions.fit,
      permission: 'stock.handle',
      keywords: ['toritsuke', 'fit'],
      at: under,
      load: async () => (await import('./fit-page.tsx')).FitPage,
    },
    {
      path: '/stock/count',
      title: words.count.title,
      permission: 'stock.handle',
      keywords: ['tanaoroshi', 'count'],
      at: under,
      load: async () => (await import('./count-page.tsx')).CountPage,
    },
    {
      path: '/stock/items/$id',
      title: words.title,
      permission: 'stock.read',
      at: under,
      load: async () => (await import('./item-page.tsx')).ItemPage,
    },
    {
      path: '/stock/items/$id/edit',
      title: words.actions.revise,
      permission: 'stock.handle',
      at: under,
      load: async () => (await import('./item-form-page.tsx')).ReviseItemPage,
    },
  ],
});
