import type { WebModule } from '#ui/routing/web-module.ts';
import { accessWords as words } from '../contract/access.messages.ts';

export const accessWeb: WebModule = {
  name: 'access',
  pages: [
    {
      path: '/access',
      title: words.title,
      permission: 'access.read',
      keywords: ['riyousha', 'access', 'joumyaku', 'mk', 'lk'],
      at: { place: 'assets', section: 'work', order: 6, label: words.screen },
      load: async () => (await import('./user-list-page.tsx')).UserListPage,
    },
    {
      path: '/access/changes',
      title: words.changes.title,
      permission: 'access.read',
      keywords: ['idou', 'access'],
      at: { place: 'assets', section: 'work', order: 7 },
      frame: 'tree',
      load: async () => (await import('./changes-page.tsx')).ChangesPage,
    },
    {
      path: '/access/new',
      title: words.actions.tell,
      permission: 'access.keep',
      at: { under: '/access' },
      load: async () => (await import('./tell-page.tsx')).TellPage,
    },
    {
      path: '/access/$id',
      title: words.title,
      permission: 'access.read',
      at: { under: '/access' },
      load: async () => (await import('./user-page.tsx')).UserPage,
    },
  ],
};
