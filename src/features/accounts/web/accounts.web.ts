import type { WebModule } from '#ui/routing/web-module.ts';
import { accountsWords, auditWords, manageWords, meWords, tokenWords } from '../contract/accounts.messages.ts';
import { changeWords } from '../contract/changes.messages.ts';

export const accountsWeb: WebModule = {
  name: 'accounts',
  pages: [
    {
      path: '/me',
      title: meWords.title,
      permission: 'accounts.own',
      keywords: ['settings', 'password', 'pasuwado'],
      at: { place: 'me', section: 'work', order: 1 },
      frame: 'crumbs',
      load: async () => (await import('./me-page.tsx')).MePage,
    },
    {
      path: '/accounts',
      title: accountsWords.title,
      permission: 'accounts.manage',
      at: { place: 'administration', section: 'rights', order: 1 },
      load: async () => (await import('./account-list-page.tsx')).AccountListPage,
    },
    {
      path: '/api-tokens',
      title: tokenWords.title,
      permission: 'accounts.manageTokens',
      keywords: ['token', 'api'],
      at: { place: 'administration', section: 'rights', order: 3 },
      frame: 'tree',
      load: async () => (await import('./tokens-page.tsx')).TokensPage,
    },
    {
      path: '/accounts/$id',
      title: accountsWords.title,
      permission: 'accounts.manage',
      at: { under: '/accounts' },
      load: async () => (await import('./account-page.tsx')).AccountPage,
    },
    {
      path: '/account-changes',
      title: changeWords.title,
      permission: 'accounts.readChanges',
      keywords: ['second', 'futarime'],
      at: { place: 'administration', section: 'rights', order: 2 },
      frame: 'tree',
      load: async () => (await import('./account-changes-page.tsx')).AccountChangesPage,
    },
    {
      path: '/audit',
      title: auditWords.title,
      permission: 'accounts.searchAudit',
      keywords: ['audit', 'kansa'],
      at: { place: 'administration', section: 'traces', order: 10 },
      load: async () => (await import('./audit-page.tsx')).AuditPage,
    },
  ],
  actions: [
    {
      label: manageWords.views.current,
      keywords: ['users', 'riyousha'],
      to: '/accounts',
      permission: 'accounts.manage',
    },
  ],
};
