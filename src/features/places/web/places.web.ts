import type { WebModule } from '#ui/routing/web-module.ts';
import { placesWords as words } from '../contract/places.messages.ts';

export const placesWeb: WebModule = {
  name: 'places',
  pages: [
    {
      path: '/places',
      title: words.title,
      permission: 'places.read',
      keywords: ['site', 'kyoten'],
      at: { place: 'roll', section: 'sites', order: 10 },
      load: async () => (await import('./site-list-page.tsx')).SiteListPage,
    },
    {
      path: '/places/$id',
      title: words.title,
      permission: 'places.read',
      at: { under: '/places' },
      load: async () => (await import('./site-page.tsx')).SitePage,
    },
  ],
};
