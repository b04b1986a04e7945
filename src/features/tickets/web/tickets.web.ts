import { Headset } from 'lucide-react';
import type { WebModule } from '#ui/routing/web-module.ts';
import { deskWords as words } from '../contract/desk.messages.ts';

export const ticketsWeb: WebModule = {
  name: 'tickets',
  menu: [{ label: words.menu, to: '/tickets', permission: 'tickets.readDesk', icon: Headset, order: 10 }],
  pages: [
    {
      path: '/tickets',
      title: words.menu,
      permission: 'tickets.readDesk',
      load: async () => (await import('./ticket-list-page.tsx')).TicketListPage,
    },
    {
      path: '/tickets/new',
      title: words.newTicket,
      permission: 'tickets.register',
      load: async () => (await import('./intake-page.tsx')).IntakePage,
    },
    {
      path: '/tickets/$id',
      title: words.menu,
      permission: 'tickets.readDesk',
      load: async () => (await import('./ticket-page.tsx')).TicketPage,
    },
  ],
  actions: [
    { label: words.newTicket, keywords: ['new', 'uketsuke'], to: '/tickets/new', permission: 'tickets.register' },
    { label: words.menu, keywords: ['ticket'], to: '/tickets', permission: 'tickets.readDesk' },
  ],
};
