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
      load: async () => (await import('./me-page.tsx')).MePage,
    },
    {
      path: '/accounts',
      title: accountsWords.title,
      permission: 'accounts.manage',
      load: async () => (await import('./account-list-page.tsx')).AccountListPage,
    },
    {
      path: '/api-tokens',
      title: tokenWords.title,
      permission: 'accounts.manageTokens',
      load: async () => (await import('./tokens-page.tsx')).TokensPage,
    },
    {
      path: '/accounts/$id',
      title: accountsWords.title,
      permission: 'accounts.manage',
      load: async () => (await import('./account-page.tsx')).AccountPage,
    },
    {
      path: '/account-changes',
      title: changeWords.title,
      permission: 'accounts.readChanges',
      load: async () => (await import('./account-changes-page.tsx')).AccountChangesPage,
    },
    {
      path: '/audit',
      title: auditWords.title,
      permission: 'accounts.searchAudit',
      load: async () => (await import('./audit-page.tsx')).AuditPage,
    },
  ],
  menu: [
    { label: accountsWords.title, to: '/accounts', permission: 'accounts.manage', order: 90 },
    { label: changeWords.title, to: '/account-changes', permission: 'accounts.readChanges', order: 91 },
    { label: tokenWords.title, to: '/api-tokens', permission: 'accounts.manageTokens', order: 92 },
    { label: auditWords.title, to: '/audit', permission: 'accounts.searchAudit', order: 95 },
  ],
  actions: [
    { label: meWords.title, keywords: ['settings', 'password', 'pasuwado'], to: '/me', permission: 'accounts.own' },
    {
      label: manageWords.views.current,
      keywords: ['users', 'riyousha'],
      to: '/accounts',
      permission: 'accounts.manage',
    },
    {
      label: tokenWords.title,
      keywords: ['token', 'api'],
      to: '/api-tokens',
      permission: 'accounts.manageTokens',
    },
    {
      label: changeWords.title,
      keywords: ['second', 'futarime'],
      to: '/account-changes',
      permission: 'accounts.readChanges',
    },
    { label: auditWords.title, keywords: ['audit', 'kansa'], to: '/audit', permission: 'accounts.searchAudit' },
  ],
};
