import type { WebModule } from '#ui/routing/web-module.ts';
import { clausesWords as words } from '../contract/clauses.messages.ts';
import { findingsWords as findings } from '../contract/findings.messages.ts';
import { namesWords as names } from '../contract/names.messages.ts';

export const contractWeb: WebModule = {
  name: 'contract',
  pages: [
    {
      path: '/contract/clauses',
      title: words.title,
      permission: 'contract.readClauses',
      at: { place: 'reports', section: 'work', order: 2 },
      load: async () => (await import('./clause-page.tsx')).ClausePage,
    },
    {
      path: '/contract/duties',
      title: words.duties.title,
      permission: 'contract.readClauses',
      keywords: ['gimu', 'duty', 'mirikou'],
      frame: 'crumbs',
      at: { under: '/contract/clauses' },
      load: async () => (await import('./duties-page.tsx')).DutiesPage,
    },
    {
      path: '/contract/names',
      title: names.title,
      permission: 'contract.keepNames',
      keywords: ['namae', 'names'],
      at: { place: 'administration', section: 'rules', order: 9 },
      frame: 'tree',
      load: async () => (await import('./names-page.tsx')).NamesPage,
    },
    {
      path: '/contract/findings',
      title: findings.title,
      permission: 'contract.readFindings',
      at: { place: 'reports', section: 'work', order: 3 },
      frame: 'tree',
      load: async () => (await import('./finding-list-page.tsx')).FindingListPage,
    },
    {
      path: '/contract/findings/$id',
      title: findings.title,
      permission: 'contract.readFindings',
      at: { under: '/contract/findings' },
      load: async () => (await import('./finding-page.tsx')).FindingPage,
    },
  ],
  actions: [
    {
      label: words.menu,
      keywords: ['joukou', 'clause', 'duty', 'gimu'],
      to: '/contract/clauses',
      permission: 'contract.readClauses',
    },
    {
      label: findings.menu,
      keywords: ['shiteki', 'finding', 'kansa'],
      to: '/contract/findings',
      permission: 'contract.readFindings',
    },
  ],
};
