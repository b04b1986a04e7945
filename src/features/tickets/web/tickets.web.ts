import type { WebModule } from '#ui/routing/web-module.ts';
import { deskWords as words } from '../contract/desk.messages.ts';
import { portalWords } from '../contract/portal.messages.ts';

export const ticketsWeb: WebModule = {
  name: 'tickets',
  pages: [
    {
      path: '/tickets',
      title: words.menu,
      permission: 'tickets.readDesk',
      keywords: ['ticket'],
      at: { place: 'tickets', section: 'work', order: 1, label: words.screen },
      load: async () => (await import('./ticket-list-page.tsx')).TicketListPage,
    },
    {
      path: '/asked',
      title: portalWords.list.title,
      permission: 'tickets.ask',
      at: { place: 'tickets', section: 'work', order: 2 },
      frame: 'strip',
      load: async () => (await import('./asked-page.tsx')).AskedPage,
    },
    {
      // One address for everybody, so that links in mails lead whoever reads them to the page that is theirs.
      path: '/tickets/$id',
      title: words.menu,
      permission: 'tickets.read',
      at: { under: ['/tickets', '/asked'] },
      load: async () => (await import('./any-ticket-page.tsx')).AnyTicketPage,
    },
  ],
};
