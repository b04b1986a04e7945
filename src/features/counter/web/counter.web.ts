import type { WebModule } from '#ui/routing/web-module.ts';
import { counterWords } from '../contract/counter.messages.ts';

export const counterWeb: WebModule = {
  name: 'counter',
  pages: [
    {
      path: '/loans/counter',
      title: counterWords.title,
      permission: 'counter.use',
      keywords: ['madoguchi', 'counter', 'scan'],
      at: { place: 'loans', section: 'work', order: 2 },
      frame: 'tree',
      load: async () => (await import('./counter-page.tsx')).CounterPage,
    },
  ],
};
