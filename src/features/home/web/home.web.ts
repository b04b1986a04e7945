import { Sun, Sunrise } from 'lucide-react';
import type { WebModule } from '#ui/routing/web-module.ts';
import { homeWords as words } from '../contract/home.messages.ts';

/** An agent's day begins at 自分の一日, everyone else's at 朝の確認: the first menu entry is the first page. */
export const homeWeb: WebModule = {
  name: 'home',
  menu: [
    { label: words.day.menu, to: '/day', permission: 'home.day', icon: Sun, order: 1 },
    { label: words.board.menu, to: '/board', permission: 'home.board', icon: Sunrise, order: 2 },
  ],
  pages: [
    {
      path: '/board',
      title: words.board.title,
      permission: 'home.board',
      load: async () => (await import('./board-page.tsx')).BoardPage,
    },
    {
      path: '/day',
      title: words.day.title,
      permission: 'home.day',
      load: async () => (await import('./day-page.tsx')).DayPage,
    },
    {
      path: '/handover',
      title: words.handover.title,
      permission: 'home.read',
      load: async () => (await import('./handover-list-page.tsx')).HandoverListPage,
    },
    {
      path: '/handover/$day',
      title: words.handover.title,
      permission: 'home.read',
      load: async () => (await import('./handover-page.tsx')).HandoverPage,
    },
  ],
  actions: [
    { label: words.board.title, keywords: ['board', 'asa'], to: '/board', permission: 'home.board' },
    { label: words.day.title, keywords: ['day', 'mine'], to: '/day', permission: 'home.day' },
    { label: words.handover.title, keywords: ['handover', 'moushiokuri'], to: '/handover', permission: 'home.read' },
  ],
};
