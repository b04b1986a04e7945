import { recordPages } from '#features/records/web/record-pages.public.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';

export const recallsWeb = recordPages({
  name: 'recalls',
  at: { place: 'assets', section: 'work', order: 11 },
  words: words.menu,
  keywords: ['kaishuu', 'yuukyuu', 'recall', 'idle'],
  web: async () => (await import('./recall-web.tsx')).recallWeb,
  list: async () => (await import('./recall-list-page.tsx')).RecallListPage,
  make: {
    title: words.report.title,
    may: 'recalls.report',
    load: async () => (await import('./report-idle-page.tsx')).ReportIdlePage,
  },
  pages: [
    {
      path: '/recalls/retirements',
      title: words.retirements.title,
      permission: 'recalls.export',
      keywords: ['haishi', 'ipad', 'retire'],
      at: { under: '/recalls' },
      frame: 'crumbs',
      load: async () => (await import('./retirements-page.tsx')).RetirementsPage,
    },
  ],
});
