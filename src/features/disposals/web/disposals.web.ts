import { recordPages } from '#features/records/web/record-pages.public.ts';
import { disposalsWords as words } from '../contract/disposals.messages.ts';

export const disposalsWeb = recordPages({
  name: 'disposals',
  at: { place: 'assets', section: 'work', order: 4 },
  words: words.menu,
  keywords: ['haiki', 'hakai', 'shoumeisho'],
  web: async () => (await import('./disposal-web.tsx')).disposalWeb,
  list: async () => (await import('./disposal-list-page.tsx')).DisposalListPage,
  make: {
    title: words.propose.title,
    may: 'disposals.handle',
    load: async () => (await import('./propose-disposal-page.tsx')).ProposeDisposalPage,
  },
  pages: [
    {
      path: '/disposals/validations',
      title: words.menu.validations,
      permission: 'disposals.read',
      keywords: ['datousei', 'nist', 'haiki'],
      at: { under: '/disposals' },
      frame: 'crumbs',
      load: async () => (await import('./validations-page.tsx')).ValidationsPage,
    },
  ],
});
