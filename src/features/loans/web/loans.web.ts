import { recordPages } from '#features/records/web/record-pages.public.ts';
import { loansWords as words } from '../contract/loans.messages.ts';

export const loansWeb = recordPages({
  name: 'loans',
  at: { place: 'loans', section: 'work', order: 1 },
  words: words.menu,
  keywords: ['kashidashi', 'loan'],
  web: async () => (await import('./loan-web.tsx')).loanWeb,
  list: async () => (await import('./loan-list-page.tsx')).LoanListPage,
  make: {
    title: words.request.title,
    may: 'loans.request',
    load: async () => (await import('./request-loan-page.tsx')).RequestLoanPage,
  },
  atCounter: 'loan',
});
