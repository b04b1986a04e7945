import type { WebModule } from '#ui/routing/web-module.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';

export const reportsWeb: WebModule = {
  name: 'reports',
  pages: [
    {
      path: '/reports',
      title: words.title,
      permission: 'reports.read',
      keywords: ['weekly', 'report', 'shuukan'],
      at: { place: 'reports', section: 'work', order: 1 },
      frame: 'tree',
      load: async () => (await import('./report-list-page.tsx')).ReportListPage,
    },
    {
      path: '/reports/$id',
      title: words.title,
      permission: 'reports.read',
      at: { under: '/reports' },
      load: async () => (await import('./report-page.tsx')).ReportPage,
    },
  ],
};
