import type { WebModule } from '#ui/routing/web-module.ts';
import { choicesWords } from '../contract/choices.messages.ts';
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
      path: '/tickets/new',
      title: words.newTicket,
      permission: 'tickets.register',
      keywords: ['new', 'uketsuke'],
      at: { under: '/tickets' },
      frame: 'crumbs',
      load: async () => (await import('./intake-page.tsx')).IntakePage,
    },
    {
      path: '/tickets/categories',
      title: choicesWords.categories.title,
      permission: 'tickets.editCategories',
      keywords: ['bunrui', 'category'],
      at: { place: 'tickets', section: 'keep', order: 10 },
      frame: 'tree',
      load: async () => (await import('./categories-page.tsx')).CategoriesPage,
    },
    {
      path: '/tickets/templates',
      title: choicesWords.templates.title,
      permission: 'tickets.editTemplates',
      keywords: ['teikeibun', 'template'],
      at: { place: 'tickets', section: 'keep', order: 11 },
      frame: 'tree',
      load: async () => (await import('./templates-page.tsx')).TemplatesPage,
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
      path: '/ask',
      title: portalWords.ask.title,
      permission: 'tickets.ask',
      keywords: ['soudan', 'ask'],
      at: { place: 'tickets', section: 'work', order: 3 },
      load: async () => (await import('./ask-page.tsx')).AskPage,
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
