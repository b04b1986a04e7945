import type { WebModule } from '#ui/routing/web-module.ts';
import { intakeTitles } from '../contract/intake-titles.messages.ts';

export const intakeWeb: WebModule = {
  name: 'intake',
  pages: [
    {
      path: '/tickets/new',
      title: intakeTitles.take,
      permission: 'intake.take',
      keywords: ['new', 'uketsuke'],
      at: { under: '/tickets' },
      frame: 'crumbs',
      load: async () => (await import('./intake-page.tsx')).IntakePage,
    },
    {
      path: '/ask',
      title: intakeTitles.ask,
      permission: 'intake.ask',
      keywords: ['soudan', 'ask'],
      at: { place: 'tickets', section: 'work', order: 3 },
      load: async () => (await import('./ask-page.tsx')).AskPage,
    },
  ],
};
