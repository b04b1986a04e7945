import { formatDate, formatNumber, formatShortDateTime } from '#ui/format.ts';
import type { FilterOf, ListSpec } from '#ui/list/list-spec.ts';
import { State, type StateTone } from '#ui/state-sign.tsx';
import { type HandoverRow, type HandoverState, handoverStates } from '../contract/handover.ts';
import type { HandoverListInput } from '../contract/home.contract.ts';
import { homeWords } from '../contract/home.messages.ts';
import { handoverHref } from './ticket-links.ts';

const words = homeWords.handover;
const c = words.columns;

export const stateTone: Record<HandoverState, StateTone> = { drafting: 'active', closed: 'resolved' };

const filters: readonly FilterOf<HandoverListInput>[] = [
  { key: 'day', label: c.day, kind: 'date' },
  {
    key: 'state',
    label: c.state,
    kind: 'choice',
    options: handoverStates.map((value) => ({ value, label: words.states[value] })),
  },
];

/** 申し送りの一覧: who closed it, how many of the regional desks have read it. */
export const handoverList: ListSpec<HandoverRow, HandoverListInput> = {
  key: 'handovers',
  noun: words.title,
  unit: words.unit,
  views: ['all', 'unread'],
  idOf: (row) => row.id,
  nameOf: (row) => words.titleOf(formatDate(row.day)),
  hrefOf: (row) => handoverHref(row.day),
  filters,
  columns: [
    {
      key: 'day',
      title: c.day,
      width: 6.5,
      fixed: true,
      sortable: true,
      className: 't',
      card: 'number',
      cell: (row) => formatDate(row.day),
    },
    {
      key: 'state',
      title: c.state,
      width: 7,
      card: 'state',
      cell: (row) => <State tone={stateTone[row.state]}>{words.states[row.state]}</State>,
    },
    { key: 'madeBy', title: c.madeBy, width: 8, card: 'second', cell: (row) => row.madeByName },
    { key: 'closedBy', title: c.closedBy, width: 8, cell: (row) => row.closedByName },
    {
      key: 'closedAt',
      title: c.closedAt,
      width: 7.5,
      className: 't',
      cell: (row) => row.closedAt && formatShortDateTime(row.closedAt),
    },
    {
      key: 'openCount',
      title: c.openCount,
      width: 5,
      align: 'end',
      className: 't',
      cell: (row) => row.openCount !== null && formatNumber(row.openCount),
    },
    {
      key: 'read',
      title: c.read,
      width: 'grow',
      card: 'title',
      cell: (row) => (row.state === 'closed' ? words.readOf(row.readCount, row.readerCount) : null),
    },
    {
      key: 'failures',
      title: c.failures,
      width: 9,
      cell: (row) => (row.failureCount > 0 ? words.meetingFailed(row.failureCount) : null),
    },
  ],
};
