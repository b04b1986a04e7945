import { recordPages } from '#features/records/web/record-pages.public.ts';
import { repairsWords as words } from '../contract/repairs.messages.ts';

export const repairsWeb = recordPages({
  name: 'repairs',
  at: { place: 'repairs', section: 'work', order: 1 },
  words: words.menu,
  keywords: ['shuuri', 'repair'],
  web: async () => (await import('./repair-web.tsx')).repairWeb,
  list: async () => (await import('./repair-list-page.tsx')).RepairListPage,
  make: {
    title: words.receive.title,
    may: 'repairs.handle',
    load: async () => (await import('./receive-repair-page.tsx')).ReceiveRepairPage,
  },
  atCounter: 'repair',
});
