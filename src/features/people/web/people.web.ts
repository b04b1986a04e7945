import { Users } from 'lucide-react';
import type { WebModule } from '#ui/routing/web-module.ts';
import { agentWords, departmentWords, rollWords, staffWords } from '../contract/people.messages.ts';

export const peopleWeb: WebModule = {
  name: 'people',
  menu: [{ label: rollWords.menu, to: '/people/staff', permission: 'people.readStaff', icon: Users, order: 85 }],
  pages: [
    {
      path: '/people/departments',
      title: departmentWords.title,
      permission: 'people.lookUp',
      load: async () => (await import('./department-list-page.tsx')).DepartmentListPage,
    },
    {
      path: '/people/departments/$id',
      title: departmentWords.title,
      permission: 'people.lookUp',
      load: async () => (await import('./department-page.tsx')).DepartmentPage,
    },
    {
      path: '/people/staff',
      title: staffWords.title,
      permission: 'people.readStaff',
      load: async () => (await import('./staff-list-page.tsx')).StaffListPage,
    },
    {
      path: '/people/staff/$id',
      title: staffWords.title,
      permission: 'people.readStaff',
      load: async () => (await import('./staff-page.tsx')).StaffPage,
    },
    {
      path: '/people/agents',
      title: agentWords.title,
      permission: 'people.lookUp',
      load: async () => (await import('./agents-page.tsx')).AgentsPage,
    },
  ],
  actions: [
    {
      label: departmentWords.title,
      keywords: ['shozoku', 'department'],
      to: '/people/departments',
      permission: 'people.lookUp',
    },
    { label: staffWords.title, keywords: ['shokuin', 'staff'], to: '/people/staff', permission: 'people.readStaff' },
    { label: agentWords.title, keywords: ['tantou', 'agent'], to: '/people/agents', permission: 'people.edit' },
  ],
};
