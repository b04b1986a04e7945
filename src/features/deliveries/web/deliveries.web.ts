import { counterRecords } from '#features/counter/web/counter-slot.public.ts';
import { recordPages } from '#features/records/web/record-pages.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { deliveriesWords } from '../contract/deliveries.messages.ts';

const words = deliveriesWords.menu;

export const deliveriesWeb: WebModule = {
  name: 'deliveries',
  pages: recordPages({
    home: '/deliveries',
    at: { place: 'assets', section: 'work', order: 3 },
    words: { ...words, make: words.order },
    may: { read: 'deliveries.read', make: 'deliveries.handle' },
    keywords: ['haifu', 'kaishuu', 'unpan'],
    list: async () => (await import('./delivery-list-page.tsx')).DeliveryListPage,
    make: async () => (await import('./order-delivery-page.tsx')).OrderDeliveryPage,
    one: async () => (await import('./delivery-page.tsx')).DeliveryPage,
  }),
  fills: [
    counterRecords.fill({
      entity: 'delivery',
      load: async () => (await import('./delivery-page.tsx')).DeliveryAtCounter,
    }),
  ],
};
