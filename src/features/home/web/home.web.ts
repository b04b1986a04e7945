import type { WebModule } from '#ui/routing/web-module.ts';
import { homeWords as words } from '../contract/home.messages.ts';

/** The first screen of a role is where its day begins: 自分の一日 for an agent, 朝の確認 for a manager, what waits for them for all others. */
export const homeWeb: WebModule = {
  name: 'home',
  pages: [
    {
      path: '/home',
      title: words.home.title,
      permission: 'home.mine',
      at: { place: 'home', section: 'work', order: 0, label: words.home.waiting },
      frame: 'strip',
      load: async () => (await import('./home-page.tsx')).HomePage,
    },
    {
      path: '/board',
      title: words.board.title,
      permission: 'home.board',
      keywords: ['board', 'asa'],
      at: { place: 'home', section: 'work', order: 2 },
      frame: 'strip',
      load: async () => (await import('./board-page.tsx')).BoardPage,
    },
    {
      path: '/day',
      title: words.day.title,
      permission: 'home.day',
      keywords: ['day', 'mine'],
      at: { place: 'home', section: 'work', order: 1 },
      frame: 'strip',
      load: async () => (await import('./day-page.tsx')).DayPage,
    },
    {
      path: '/handover',
      title: words.handover.title,
      permission: 'home.read',
      keywords: ['handover', 'moushiokuri'],
      at: { place: 'home', section: 'work', order: 3 },
      load: async () => (await import('./handover-list-page.tsx')).HandoverListPage,
    },
    {
      path: '/handover/$day',
      title: words.handover.title,
      permission: 'home.read',
      at: { under: '/handover' },
      load: async () => (await import('./handover-page.tsx')).HandoverPage,
    },
  ],
};
