import type { WebModule } from '#ui/routing/web-module.ts';
import { catalogWords as words } from '../contract/catalog.messages.ts';

export const catalogWeb: WebModule = {
  name: 'catalog',
  pages: [
    {
      path: '/catalog/policies',
      title: words.policies.title,
      permission: 'catalog.read',
      at: { place: 'assets', section: 'rules', order: 10 },
      frame: 'tree',
      load: async () => (await import('./policies-page.tsx')).PoliciesPage,
    },
    {
      path: '/catalog/systems',
      title: words.systems.title,
      permission: 'catalog.read',
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
      at: { place: 'assets', section: 'rules', order: 11 },
      load: async () => (await import('./model-list-page.tsx')).ModelListPage,
    },
    {
      path: '/catalog/software',
      title: words.software.title,
      permission: 'catalog.read',
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
      at: { place: 'roll', section: 'partners', order: 21 },
      frame: 'tree',
      load: async () => (await import('./vendors-page.tsx')).VendorsPage,
    },
  ],
  actions: [
    {
      label: words.policies.title,
      keywords: ['policy', 'toriatsukai'],
      to: '/catalog/policies',
      permission: 'catalog.read',
    },
    {
      label: words.systems.title,
      keywords: ['system', 'renraku', 'contact'],
      to: '/catalog/systems',
      permission: 'catalog.read',
    },
    {
      label: words.systems.views.overdue,
      keywords: ['system', 'kakunin'],
      to: '/catalog/systems?view=overdue',
      permission: 'catalog.read',
    },
    { label: words.models.title, keywords: ['model', 'katashiki'], to: '/catalog/models', permission: 'catalog.read' },
    {
      label: words.software.title,
      keywords: ['software'],
      to: '/catalog/software',
      permission: 'catalog.read',
    },
    { label: words.vendors.title, keywords: ['vendor', 'gyosha'], to: '/catalog/vendors', permission: 'catalog.read' },
  ],
};
