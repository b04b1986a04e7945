import { FileText } from 'lucide-react';
import type { WebModule } from '#ui/routing/web-module.ts';
import { reportsWords as words } from '../contract/reports.messages.ts';

export const reportsWeb: WebModule = {
  name: 'reports',
  menu: [{ label: words.menu, to: '/reports', permission: 'reports.read', icon: FileText, order: 90 }],
  pages: [
    {
      path: '/reports',
      title: words.title,
      permission: 'reports.read',
      load: async () => (await import('./report-list-page.tsx')).ReportListPage,
    },
    {
      path: '/reports/$id',
      title: words.title,
      permission: 'reports.read',
      load: async () => (await import('./report-page.tsx')).ReportPage,
    },
  ],
  actions: [
    { label: words.title, keywords: ['weekly', 'report', 'shuukan'], to: '/reports', permission: 'reports.read' },
  ],
};
