import { counterRecords } from '#features/counter/web/counter-slot.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { repairsWords } from '../contract/repairs.messages.ts';

const words = repairsWords.menu;

export const repairsWeb: WebModule = {
  name: 'repairs',
  pages: [
    {
      path: '/repairs',
      title: words.list,
      permission: 'repairs.read',
      keywords: ['shuuri', 'repair'],
      at: { place: 'repairs', section: 'work', order: 1, label: words.screen },
      load: async () => (await import('./repair-list-page.tsx')).RepairListPage,
    },
    {
      path: '/repairs/new',
      title: words.receive,
      permission: 'repairs.handle',
      keywords: ['shuuri', 'repair', 'scan'],
      at: { under: '/repairs' },
      load: async () => (await import('./receive-repair-page.tsx')).ReceiveRepairPage,
    },
    {
      path: '/repairs/$id',
      title: words.list,
      permission: 'repairs.read',
      at: { under: '/repairs' },
      load: async () => (await import('./repair-page.tsx')).RepairPage,
    },
  ],
  fills: [
    counterRecords.fill({ entity: 'repair', load: async () => (await import('./repair-page.tsx')).RepairAtCounter }),
  ],
};
