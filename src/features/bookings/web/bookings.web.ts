import type { WebModule } from '#ui/routing/web-module.ts';
import { bookingsWords } from '../contract/bookings.messages.ts';

const words = bookingsWords.menu;

/** They stand among the pages of 貸出: what is booked there is lent. */
export const bookingsWeb: WebModule = {
  name: 'bookings',
  pages: [
    {
      path: '/loans/calendar',
      title: words.calendar,
      permission: 'bookings.read',
      keywords: ['yotei', 'calendar'],
      at: { place: 'loans', section: 'work', order: 3 },
      frame: 'tree',
      load: async () => (await import('./calendar-page.tsx')).CalendarPage,
    },
    {
      path: '/loans/kits',
      title: words.kits,
      permission: 'bookings.read',
      keywords: ['setto', 'kit'],
      at: { place: 'loans', section: 'keep', order: 10 },
      frame: 'tree',
      load: async () => (await import('./kits-page.tsx')).KitsPage,
    },
  ],
};
