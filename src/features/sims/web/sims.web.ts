import type { WebModule } from '#ui/routing/web-module.ts';
import { simsWords as words } from '../contract/sims.messages.ts';

export const simsWeb: WebModule = {
  name: 'sims',
  pages: [
    {
      path: '/sims',
      title: words.title,
      permission: 'sims.read',
      keywords: ['sim', 'kaisen'],
      at: { place: 'assets', section: 'work', order: 5 },
      load: async () => (await import('./sim-list-page.tsx')).SimListPage,
    },
    {
      path: '/sims/new',
      title: words.actions.create,
      permission: 'sims.keep',
      at: { under: '/sims' },
      load: async () => (await import('./sim-form-page.tsx')).CreateSimPage,
    },
    {
      path: '/sims/$id',
      title: words.title,
      permission: 'sims.read',
      at: { under: '/sims' },
      load: async () => (await import('./sim-page.tsx')).SimPage,
    },
    {
      path: '/sims/$id/edit',
      title: words.actions.revise,
      permission: 'sims.keep',
      at: { under: '/sims' },
      load: async () => (await import('./sim-form-page.tsx')).ReviseSimPage,
    },
  ],
};
