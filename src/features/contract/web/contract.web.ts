import type { WebModule } from '#ui/routing/web-module.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';

export const contractWeb: WebModule = {
  name: 'contract',
  pages: [
    {
      path: '/contract/clauses',
      title: words.title,
      permission: 'contract.readClauses',
      at: { place: 'reports', section: 'work', order: 2 },
      frame: 'strip',
      load: async () => (await import('./clause-page.tsx')).ClausePage,
    },
  ],
  actions: [
    {
      label: words.menu,
      keywords: ['joukou', 'clause', 'duty', 'gimu'],
      to: '/contract/clauses',
      permission: 'contract.readClauses',
    },
  ],
};
