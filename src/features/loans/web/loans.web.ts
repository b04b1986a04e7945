import { counterRecords } from '#features/counter/web/counter-slot.public.ts';
import { recordPages } from '#features/records/web/record-pages.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { loansWords } from '../contract/loans.messages.ts';

const words = loansWords.menu;

export const loansWeb: WebModule = {
  name: 'loans',
  pages: recordPages({
    home: '/loans',
    at: { place: 'loans', section: 'work', order: 1 },
    words: { ...words, make: words.request },
    may: { read: 'loans.read', make: 'loans.request' },
    keywords: ['kashidashi', 'loan'],
    list: async () => (await import('./loan-list-page.tsx')).LoanListPage,
    make: async () => (await import('./request-loan-page.tsx')).RequestLoanPage,
    one: async () => (await import('./loan-page.tsx')).LoanPage,
  }),
  fills: [counterRecords.fill({ entity: 'loan', load: async () => (await import('./loan-page.tsx')).LoanAtCounter })],
};
