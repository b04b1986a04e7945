import type { WebModule } from '#ui/routing/web-module.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';

export const approvalsWeb: WebModule = {
  name: 'approvals',
  pages: [
    {
      path: '/approvals',
      title: words.noun,
      permission: 'approvals.read',
      keywords: ['shounin', 'approval', 'kessai'],
      at: { place: 'requests', section: 'work', order: 1 },
      load: async () => (await import('./approval-list-page.tsx')).ApprovalListPage,
    },
    {
      path: '/approvals/$id',
      title: words.noun,
      permission: 'approvals.read',
      at: { under: '/approvals' },
      load: async () => (await import('./approval-page.tsx')).ApprovalPage,
    },
  ],
};
