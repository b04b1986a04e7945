import { findSites, nameSites } from '#features/places/web/places.lookups.public.ts';
import { formatDate } from '#ui/format.ts';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { Tag } from '#ui/tag.tsx';
import type { StaffListInput } from '../contract/people.contract.ts';
import { staffWords as words } from '../contract/people.messages.ts';
import type { StaffRow } from '../contract/staff-member.ts';
import { findDepartments, nameDepartments } from './people.client.public.ts';

const { columns } = words;

/** 職員一覧: columns, conditions and views. */
export const staffList: ListSpec<StaffRow, StaffListInput> = {
  key: 'staff',
  noun: words.title,
  unit: words.unit,
  views: ['present', 'coordinators', 'left', 'all'],
  idOf: (row) => row.id,
  nameOf: (row) => `${row.staffNo} ${row.name}`,
  hrefOf: (row) => `/people/staff/${row.id}`,
  filters: [
    {
      key: 'departmentId',
      label: columns.departmentName,
      kind: 'lookup',
      find: findDepartments,
      namesOf: nameDepartments,
    },
    { key: 'siteId', label: columns.siteName, kind: 'lookup', find: findSites, namesOf: nameSites },
    { key: 'leftOn', label: columns.leftOn, kind: 'date' },
  ],
  columns: [
    {
      key: 'staffNo',
      title: columns.staffNo,
      width: 6,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.staffNo,
    },
    {
      key: 'name',
      title: columns.name,
      width: 10,
      card: 'title',
      cell: (row) => (
        <>
          {row.name} {row.coordinator && <Tag>{words.coordinatorMark}</Tag>}
        </>
      ),
    },
    { key: 'reading', title: columns.reading, width: 10, sortable: true, cell: (row) => row.reading },
    {
      key: 'department',
      title: columns.departmentName,
      width: 'grow',
      sortable: true,
      card: 'second',
      hint: true,
      cell: (row) => row.departmentName,
    },
    { key: 'siteName', title: columns.siteName, width: 9, hint: true, cell: (row) => row.siteName },
    {
      key: 'extension',
      title: columns.extension,
      width: 6,
      className: 't',
      card: 'state',
      cell: (row) => row.extension,
    },
    { key: 'phone', title: columns.phone, width: 8, className: 't', optional: true, cell: (row) => row.phone },
    { key: 'mail', title: columns.mail, width: 13, optional: true, hint: true, cell: (row) => row.mail },
    {
      key: 'leftOn',
      title: columns.leftOn,
      width: 6,
      className: 't',
      cell: (row) => row.leftOn && formatDate(row.leftOn),
    },
  ],
};
