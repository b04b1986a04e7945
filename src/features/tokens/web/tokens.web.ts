import { deskRecords } from '#features/records/web/desk-records.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { tokensWords as words } from '../contract/tokens.messages.ts';

const { ledger, checks } = words;

export const tokensWeb: WebModule = {
  name: 'tokens',
  pages: [
    {
      path: '/tokens',
      title: ledger.title,
      permission: 'tokens.read',
      keywords: ['token', 'tokun'],
      at: { place: 'loans', section: 'work', order: 4 },
      load: async () => (await import('./token-list-page.tsx')).TokenListPage,
    },
    {
      path: '/tokens/checks',
      title: checks.title,
      permission: 'tokens.read',
      keywords: ['shoji', 'possession'],
      at: { place: 'loans', section: 'work', order: 5 },
      frame: 'tree',
      load: async () => (await import('./check-list-page.tsx')).CheckListPage,
    },
    {
      path: '/tokens/checks/$id',
      title: checks.title,
      permission: 'tokens.read',
      at: { under: '/tokens/checks' },
      load: async () => (await import('./check-page.tsx')).CheckPage,
    },
  ],
  fills: [
    deskRecords.fill({
      entity: 'possessionCheck',
      load: async () => (await import('./check-page.tsx')).CheckAtCounter,
    }),
  ],
};
