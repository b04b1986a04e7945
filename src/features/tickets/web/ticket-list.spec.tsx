import { FileCheck, type LucideIcon, MessageCircle, Wrench } from 'lucide-react';
import { findAssets, nameAssets } from '#features/assets/web/assets.lookups.public.ts';
import { findCategories, nameCategories } from '#features/categories/web/categories.lookups.public.ts';
import { findKnowledge, nameKnowledge } from '#features/knowledge/web/knowledge.client.public.ts';
import {
  findAgents,
  findDepartments,
  findStaff,
  nameAgents,
  nameDepartments,
  nameStaff,
} from '#features/people/web/people.client.public.ts';
import { findSites, nameSites } from '#features/places/web/places.lookups.public.ts';
import { DueCell } from '#ui/due.tsx';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDateTimeColumn } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import type { FilterOf, ListSpec } from '#ui/list/list-spec.ts';
import { State } from '#ui/state-sign.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import { ticketProcess } from '../contract/ticket.process.ts';
import {
  causeKinds,
  channels,
  type TicketKind,
  type TicketRow,
  ticketKinds,
  ticketStatuses,
} from '../contract/ticket.ts';
import { type TicketListInput, ticketViews } from '../contract/tickets.contract.ts';
import { ticketsWords as words } from '../contract/tickets.messages.ts';
import { nameTickets } from './ticket-lookups.ts';

const icons: Record<TicketKind, LucideIcon> = { inquiry: MessageCircle, fault: Wrench, request: FileCheck };

const none = async () => [];

const filters: readonly FilterOf<TicketListInput>[] = [
  {
    key: 'status',
    label: deskWords.filters.status,
    kind: 'choice',
    options: optionsOf(ticketStatuses, words.statuses),
  },
  { key: 'kind', label: deskWords.filters.kind, kind: 'choice', options: optionsOf(ticketKinds, words.kinds) },
  { key: 'channel', label: deskWords.filters.channel, kind: 'choice', options: optionsOf(channels, words.channels) },
  { key: 'received', label: deskWords.filters.received, kind: 'date' },
  { key: 'category', label: deskWords.filters.category, kind: 'lookup', find: findCategories, namesOf: nameCategories },
  {
    key: 'department',
    label: deskWords.filters.department,
    kind: 'lookup',
    find: findDepartments,
    namesOf: nameDepartments,
  },
  { key: 'site', label: deskWords.filters.site, kind: 'lookup', find: findSites, namesOf: nameSites },
  { key: 'assignee', label: deskWords.filters.assignee, kind: 'lookup', find: findAgents, namesOf: nameAgents },
  { key: 'cause', label: deskWords.filters.cause, kind: 'choice', options: optionsOf(causeKinds, words.causes) },
  { key: 'breached', label: deskWords.filters.breached, kind: 'flag', words: deskWords.filters.breachedWords },
  { key: 'ids', label: deskWords.filters.ids, kind: 'lookup', find: none, namesOf: nameTickets },
  { key: 'figure', label: deskWords.filters.figure, kind: 'lookup', find: none, namesOf: none },
  {
    key: 'knowledge',
    label: deskWords.filters.knowledge,
    kind: 'lookup',
    find: findKnowledge,
    namesOf: nameKnowledge,
  },
  { key: 'asset', label: deskWords.filters.asset, kind: 'lookup', find: findAssets, namesOf: nameAssets },
  { key: 'requester', label: deskWords.filters.requester, kind: 'lookup', find: findStaff, namesOf: nameStaff },
];

function Subject({ row }: { row: TicketRow }) {
  return (
    <span className="row">
      <Icon of={icons[row.kind]} label={words.kinds[row.kind]} className="kind" />
      <span className="clip">{row.subject}</span>
    </span>
  );
}

const c = words.columns;

/** 受付一覧. Number, date, names, state and deadline have fixed widths; 件名 takes the rest. */
export const ticketList: ListSpec<TicketRow, TicketListInput> = {
  key: 'tickets',
  noun: words.title,
  unit: words.unit,
  views: ticketViews,
  idOf: (row) => row.id,
  nameOf: (row) => `${row.ticketNo} ${row.subject}`,
  hrefOf: (row) => `/tickets/${row.id}`,
  filters,
  columns: [
    {
      key: 'ticketNo',
      title: c.ticketNo,
      width: 4.75,
      fixed: true,
      sortable: true,
      className: 't',
      card: 'number',
      cell: (row) => row.ticketNo,
    },
    {
      key: 'receivedAt',
      title: c.receivedAt,
      width: 7.125,
      sortable: true,
      className: 't',
      cell: (row) => formatDateTimeColumn(row.receivedAt),
    },
    {
      key: 'department',
      title: c.department,
      width: 7.75,
      sortable: true,
      card: 'second',
      hint: true,
      cell: (row) => row.departmentName,
    },
    {
      key: 'subject',
      title: c.subject,
      width: 'grow',
      card: 'title',
      hint: (row) => row.subject,
      cell: (row) => <Subject row={row} />,
    },
    {
      key: 'requester',
      title: c.requester,
      width: 6.5,
      sortable: true,
      optional: true,
      cell: (row) => row.requesterName,
    },
    { key: 'category', title: c.category, width: 8, optional: true, cell: (row) => row.categoryName },
    { key: 'channel', title: c.channel, width: 4.5, optional: true, cell: (row) => words.channels[row.channel] },
    { key: 'asset', title: c.asset, width: 6.5, optional: true, className: 'code', cell: (row) => row.assetTag },
    {
      key: 'priority',
      title: c.priority,
      width: 4.5,
      sortable: true,
      optional: true,
      cell: (row) => words.priorities[row.priority],
    },
    {
      key: 'assignee',
      title: c.assignee,
      width: 3.75,
      sortable: true,
      cell: (row) => row.assigneeName ?? <span className="who-none">{words.unassigned}</span>,
    },
    {
      key: 'status',
      title: c.status,
      width: 5.75,
      sortable: true,
      card: 'state',
      cell: (row) => <State tone={ticketProcess.states[row.status]}>{words.statuses[row.status]}</State>,
    },
    {
      key: 'due',
      title: c.due,
      width: 9,
      sortable: true,
      className: 'cell-due',
      card: 'due',
      cell: (row) => row.due && <DueCell {...row.due} />,
    },
  ],
};
