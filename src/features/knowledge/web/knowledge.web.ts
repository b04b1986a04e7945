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
      path: '/knowledge/wanted',
      title: words.wanted.title,
      permission: 'knowledge.plan',
      keywords: ['knowledge', 'wanted'],
      at: { place: 'knowledge', section: 'work', order: 2 },
      frame: 'tree',
      load: async () => (await import('./wanted-page.tsx')).WantedPage,
    },
    {
      path: '/knowledge/manuals',
      title: words.shelf.title,
      permission: 'knowledge.plan',
      keywords: ['manual', 'seibi'],
      at: { place: 'knowledge', section: 'work', order: 3 },
      frame: 'tree',
      load: async () => (await import('./manuals-page.tsx')).ManualsPage,
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
