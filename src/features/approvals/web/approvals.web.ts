import { recordPages } from '#features/records/web/record-pages.public.ts';
import { approvalsWords as words } from '../contract/approvals.messages.ts';

export const approvalsWeb = recordPages({
  name: 'approvals',
  at: { place: 'requests', section: 'work', order: 1 },
  words: words.menu,
  keywords: ['shounin', 'approval', 'kessai'],
  web: async () => (await import('./approval-web.tsx')).approvalWeb,
  list: async () => (await import('./approval-list-page.tsx')).ApprovalListPage,
});
