import type { WebModule } from '#ui/routing/web-module.ts';
import { writingWords as words } from '../contract/writing.messages.ts';

export const writingWeb: WebModule = {
  name: 'writing',
  pages: [
    {
      path: '/knowledge/wanted',
      title: words.wanted.title,
      permission: 'writing.read',
      keywords: ['knowledge', 'wanted'],
      at: { place: 'knowledge', section: 'work', order: 2 },
      frame: 'tree',
      load: async () => (await import('./wanted-page.tsx')).WantedPage,
    },
    {
      path: '/knowledge/manuals',
      title: words.shelf.title,
      permission: 'writing.read',
      keywords: ['manual', 'seibi'],
      at: { place: 'knowledge', section: 'work', order: 3 },
      frame: 'tree',
      load: async () => (await import('./manuals-page.tsx')).ManualsPage,
    },
  ],
};
