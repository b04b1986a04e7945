import { type AccountLink, accountLinks } from '#features/accounts/web/account-links.public.ts';
import type { WebModule } from '#ui/routing/web-module.ts';
import { agentWords, departmentWords, staffWords } from '../contract/people.messages.ts';

const people = () => import('./people.client.public.ts');
type People = Awaited<ReturnType<typeof people>>;
type Found = Awaited<ReturnType<People['findStaff']>>;

const options = (found: Found) => found.map(({ value, label, sub }) => ({ key: value, word: label, note: sub }));

/** The roll that finds and names whom an account acts as; loaded when it is asked. */
const link = (
  field: AccountLink['field'],
  find: 'findAgents' | 'findStaff' | 'findDepartments',
  name: 'nameAgents' | 'nameStaff' | 'nameDepartments',
) =>
  accountLinks.fill({
    field,
    find: async (q, signal) => options(await (await people())[find](q, signal)),
    named: async (ids) => options(await (await people())[name](ids)),
  });

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
  fills: [
    link('agentId', 'findAgents', 'nameAgents'),
    link('staffMemberId', 'findStaff', 'nameStaff'),
    link('departmentId', 'findDepartments', 'nameDepartments'),
  ],
  actions: [
    { label: agentWords.title, keywords: ['tantou', 'agent'], to: '/people/agents', permission: 'people.edit' },
  ],
};
