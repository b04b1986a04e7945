import type { WebModule } from '#ui/routing/web-module.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';

export const knowledgeWeb: WebModule = {
  name: 'knowledge',
  pages: [
    {
      path: '/knowledge',
      title: words.title,
      permission: 'knowledge.read',
      keywords: ['knowledge', 'faq', 'manual'],
      at: { place: 'knowledge', section: 'work', order: 1, label: words.screen },
      load: async () => (await import('./knowledge-list-page.tsx')).KnowledgeListPage,
    },
    {
      path: '/knowledge/new',
      title: words.editor.create,
      permission: 'knowledge.write',
      keywords: ['knowledge', 'new'],
      at: { under: '/knowledge' },
      load: async () => (await import('./write-knowledge-page.tsx')).WriteKnowledgePage,
    },
    {
      path: '/knowledge/$id',
      title: words.title,
      permission: 'knowledge.read',
      at: { under: '/knowledge' },
      load: async () => (await import('./knowledge-page.tsx')).KnowledgePage,
    },
    {
      path: '/knowledge/$id/edit',
      title: words.steps.revise,
      permission: 'knowledge.write',
      at: { under: '/knowledge' },
      load: async () => (await import('./revise-knowledge-page.tsx')).ReviseKnowledgePage,
    },
  ],
};
