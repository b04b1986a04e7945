import { counterRecords } from '#features/counter/web/counter-slot.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { deliveriesWords } from '../contract/deliveries.messages.ts';

const words = deliveriesWords.menu;

export const deliveriesWeb: WebModule = {
  name: 'deliveries',
  pages: [
    {
      path: '/deliveries',
      title: words.list,
      permission: 'deliveries.read',
      keywords: ['haifu', 'kaishuu', 'unpan'],
      at: { place: 'assets', section: 'work', order: 3, label: words.screen },
      load: async () => (await import('./delivery-list-page.tsx')).DeliveryListPage,
    },
    {
      path: '/deliveries/new',
      title: words.order,
      permission: 'deliveries.handle',
      keywords: ['haifu', 'kaishuu', 'unpan'],
      at: { under: '/deliveries' },
      load: async () => (await import('./order-delivery-page.tsx')).OrderDeliveryPage,
    },
    {
      path: '/deliveries/$id',
      title: words.list,
      permission: 'deliveries.read',
      at: { under: '/deliveries' },
      load: async () => (await import('./delivery-page.tsx')).DeliveryPage,
    },
  ],
  fills: [
    counterRecords.fill({
      entity: 'delivery',
      load: async () => (await import('./delivery-page.tsx')).DeliveryAtCounter,
    }),
  ],
};
