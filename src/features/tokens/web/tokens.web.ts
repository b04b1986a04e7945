import { KeyRound } from 'lucide-react';
import type { WebModule } from '#ui/routing/web-module.ts';
import { tokensWords as words } from '../contract/tokens.messages.ts';

const { ledger, checks } = words;

export const tokensWeb: WebModule = {
  name: 'tokens',
  menu: [{ label: ledger.menu, to: '/tokens', permission: 'tokens.read', icon: KeyRound, order: 41 }],
  pages: [
    {
      path: '/tokens',
      title: ledger.title,
      permission: 'tokens.read',
      load: async () => (await import('./token-list-page.tsx')).TokenListPage,
    },
    {
      path: '/tokens/checks',
      title: checks.title,
      permission: 'tokens.read',
      load: async () => (await import('./check-list-page.tsx')).CheckListPage,
    },
    {
      path: '/tokens/checks/$id',
      title: checks.title,
      permission: 'tokens.read',
      load: async () => (await import('./check-page.tsx')).CheckPage,
    },
  ],
  actions: [
    { label: ledger.title, keywords: ['token', 'tokun'], to: '/tokens', permission: 'tokens.read' },
    { label: checks.title, keywords: ['shoji', 'possession'], to: '/tokens/checks', permission: 'tokens.read' },
  ],
};
