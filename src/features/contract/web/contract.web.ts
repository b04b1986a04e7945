import { Scale } from 'lucide-react';
import type { WebModule } from '#ui/routing/web-module.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';

export const contractWeb: WebModule = {
  name: 'contract',
  menu: [{ label: words.menu, to: '/contract/clauses', permission: 'contract.readClauses', icon: Scale, order: 95 }],
  pages: [
    {
      path: '/contract/clauses',
      title: words.title,
      permission: 'contract.readClauses',
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
