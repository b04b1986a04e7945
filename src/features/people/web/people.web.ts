import type { WebModule } from '#ui/routing/web-module.ts';
import { agentWords, departmentWords, staffWords } from '../contract/people.messages.ts';

export const peopleWeb: WebModule = {
  name: 'people',
  pages: [
    {
      path: '/people/departments',
      title: departmentWords.title,
      permission: 'people.lookUp',
      keywords: ['shozoku', 'department'],
      at: { place: 'roll', section: 'people', order: 2 },
      load: async () => (await import('./department-list-page.tsx')).DepartmentListPage,
    },
    {
      path: '/people/departments/$id',
      title: departmentWords.title,
      permission: 'people.lookUp',
      at: { under: '/people/departments' },
      load: async () => (await import('./department-page.tsx')).DepartmentPage,
    },
    {
      path: '/people/staff',
      title: staffWords.title,
      permission: 'people.readStaff',
      keywords: ['shokuin', 'staff'],
      at: { place: 'roll', section: 'people', order: 1 },
      load: async () => (await import('./staff-list-page.tsx')).StaffListPage,
    },
    {
      path: '/people/staff/$id',
      title: staffWords.title,
      permission: 'people.readStaff',
      at: { under: '/people/staff' },
      load: async () => (await import('./staff-page.tsx')).StaffPage,
    },
    {
      path: '/people/agents',
      title: agentWords.title,
      permission: 'people.lookUp',
      roles: ['manager', 'agent', 'authority', 'auditor', 'administrator'],
      at: { place: 'roll', section: 'people', order: 3 },
      frame: 'tree',
      load: async () => (await import('./agents-page.tsx')).AgentsPage,
    },
  ],
  actions: [
    { label: agentWords.title, keywords: ['tantou', 'agent'], to: '/people/agents', permission: 'people.edit' },
  ],
};
