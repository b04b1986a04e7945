import type { WebModule } from '#ui/routing/web-module.ts';
import { catalogWords as words } from '../contract/catalog.messages.ts';

export const catalogWeb: WebModule = {
  name: 'catalog',
  pages: [
    {
      path: '/catalog/policies',
      title: words.policies.title,
      permission: 'catalog.read',
      keywords: ['policy', 'toriatsukai'],
      at: { place: 'assets', section: 'rules', order: 10 },
      frame: 'tree',
      load: async () => (await import('./policies-page.tsx')).PoliciesPage,
    },
    {
      path: '/catalog/systems',
      title: words.systems.title,
      permission: 'catalog.read',
      keywords: ['system', 'renraku', 'contact'],
      at: { place: 'roll', section: 'partners', order: 20 },
      load: async () => (await import('./system-list-page.tsx')).SystemListPage,
    },
    {
      path: '/catalog/systems/new',
      title: words.systems.create,
      permission: 'catalog.edit',
      at: { under: '/catalog/systems' },
      load: async () => (await import('./system-form-page.tsx')).CreateSystemPage,
    },
    {
      path: '/catalog/systems/$id',
      title: words.systems.title,
      permission: 'catalog.read',
      at: { under: '/catalog/systems' },
      load: async () => (await import('./system-page.tsx')).SystemPage,
    },
    {
      path: '/catalog/systems/$id/edit',
      title: words.systems.actions.revise,
      permission: 'catalog.edit',
      at: { under: '/catalog/systems' },
      load: async () => (await import('./system-form-page.tsx')).ReviseSystemPage,
    },
    {
      path: '/catalog/models',
      title: words.models.title,
      permission: 'catalog.read',
      keywords: ['model', 'katashiki'],
      at: { place: 'assets', section: 'rules', order: 11 },
      load: async () => (await import('./model-list-page.tsx')).ModelListPage,
    },
    {
      path: '/catalog/software',
      title: words.software.title,
      permission: 'catalog.read',
      keywords: ['software'],
      at: { place: 'assets', section: 'rules', order: 12 },
      load: async () => (await import('./software-list-page.tsx')).SoftwareListPage,
    },
    {
      path: '/catalog/software/$id',
      title: words.software.title,
      permission: 'catalog.read',
      at: { under: '/catalog/software' },
      load: async () => (await import('./software-page.tsx')).SoftwarePage,
    },
    {
      path: '/catalog/vendors',
      title: words.vendors.title,
      permission: 'catalog.read',
      keywords: ['vendor', 'gyosha'],
      at: { place: 'roll', section: 'partners', order: 21 },
      frame: 'tree',
      load: async () => (await import('./vendors-page.tsx')).VendorsPage,
    },
  ],
  actions: [
    {
      label: words.systems.views.overdue,
      keywords: ['system', 'kakunin'],
      to: '/catalog/systems?view=overdue',
      permission: 'catalog.read',
    },
  ],
};
