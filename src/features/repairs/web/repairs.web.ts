import { counterRecords } from '#features/counter/web/counter-slot.public.ts';
import { recordPages } from '#features/records/web/record-pages.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { repairsWords } from '../contract/repairs.messages.ts';

const words = repairsWords.menu;

export const repairsWeb: WebModule = {
  name: 'repairs',
  pages: recordPages({
    home: '/repairs',
    at: { place: 'repairs', section: 'work', order: 1 },
    words: { ...words, make: words.receive },
    may: { read: 'repairs.read', make: 'repairs.handle' },
    keywords: ['shuuri', 'repair'],
    list: async () => (await import('./repair-list-page.tsx')).RepairListPage,
    make: async () => (await import('./receive-repair-page.tsx')).ReceiveRepairPage,
    one: async () => (await import('./repair-page.tsx')).RepairPage,
  }),
  fills: [
    counterRecords.fill({ entity: 'repair', load: async () => (await import('./repair-page.tsx')).RepairAtCounter }),
  ],
};
