import { counterRecords } from '#features/counter/web/counter-slot.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { loansWords } from '../contract/loans.messages.ts';

const words = loansWords.menu;

export const loansWeb: WebModule = {
  name: 'loans',
  pages: [
    {
      path: '/loans',
      title: words.list,
      permission: 'loans.read',
      keywords: ['kashidashi', 'loan'],
      at: { place: 'loans', section: 'work', order: 1, label: words.screen },
      load: async () => (await import('./loan-list-page.tsx')).LoanListPage,
    },
    {
      path: '/loans/new',
      title: words.request,
      permission: 'loans.request',
      keywords: ['kashidashi', 'loan', 'new'],
      at: { under: '/loans' },
      load: async () => (await import('./request-loan-page.tsx')).RequestLoanPage,
    },
    {
      path: '/loans/$id',
      title: words.list,
      permission: 'loans.read',
      at: { under: '/loans' },
      load: async () => (await import('./loan-page.tsx')).LoanPage,
    },
  ],
  fills: [counterRecords.fill({ entity: 'loan', load: async () => (await import('./loan-page.tsx')).LoanAtCounter })],
};
