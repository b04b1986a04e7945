import { recordPages } from '#features/records/web/record-pages.public.ts';
import { deliveriesWords as words } from '../contract/deliveries.messages.ts';

export const deliveriesWeb = recordPages({
  name: 'deliveries',
  at: { place: 'assets', section: 'work', order: 3 },
  words: words.menu,
  keywords: ['haifu', 'kaishuu', 'unpan'],
  web: async () => (await import('./delivery-web.tsx')).deliveryWeb,
  list: async () => (await import('./delivery-list-page.tsx')).DeliveryListPage,
  make: {
    title: words.order.title,
    may: 'deliveries.handle',
    load: async () => (await import('./order-delivery-page.tsx')).OrderDeliveryPage,
  },
  atCounter: 'delivery',
  pages: [
    {
      path: '/deliveries/designations',
      title: words.menu.designations,
      permission: 'deliveries.designations',
      keywords: ['shitei', 'nk', 'haifu'],
      at: { under: '/deliveries' },
      frame: 'crumbs',
      load: async () => (await import('./designations-page.tsx')).DesignationsPage,
    },
  ],
});
