import { recordPages } from '#features/records/web/record-pages.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { disposalsWords } from '../contract/disposals.messages.ts';

const words = disposalsWords.menu;

export const disposalsWeb: WebModule = {
  name: 'disposals',
  pages: recordPages({
    home: '/disposals',
    at: { place: 'assets', section: 'work', order: 4 },
    words: { ...words, make: words.propose },
    may: { read: 'disposals.read', make: 'disposals.handle' },
    keywords: ['haiki', 'hakai', 'shoumeisho'],
    list: async () => (await import('./disposal-list-page.tsx')).DisposalListPage,
    make: async () => (await import('./propose-disposal-page.tsx')).ProposeDisposalPage,
    one: async () => (await import('./disposal-page.tsx')).DisposalPage,
  }),
};
