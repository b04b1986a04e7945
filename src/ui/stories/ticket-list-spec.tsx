import { FileCheck, type LucideIcon, MessageCircle, Wrench } from 'lucide-react';
import { DueCell } from '../due.tsx';
import { formatDateTime } from '../format.ts';
import { Icon } from '../icon.tsx';
import type { ListSpec } from '../list/list-spec.ts';
import { State } from '../state-sign.tsx';
import { type StoryAsked, type StoryTicket, ticketStates } from './story-data.ts';

const kinds: Record<StoryTicket['kind'], { word: string; icon: LucideIcon }> = {
  inquiry: { word: '問い合わせ', icon: MessageCircle },
  fault: { word: '故障・不具合', icon: Wrench },
  request: { word: '申請', icon: FileCheck },
};

function Subject({ kind, subject }: StoryTicket) {
  return (
    <span className="row">
      <Icon of={kinds[kind].icon} label={kinds[kind].word} className="kind" />
      <span className="clip">{subject}</span>
    </span>
  );
}

const stateOptions = Object.entries(ticketStates).map(([value, { word }]) => ({ value, label: word }));
const offices = ['桑名建設事務所', '桑名農政事務所', '四日市県税事務所', '伊勢保健所'].map((label, i) => ({
  value: `o${i}`,
  label,
}));

export const ticketList: ListSpec<StoryTicket, StoryAsked> = {
  key: 'story-tickets',
  noun: '受付',
  unit: '件',
  views: ['open', 'mine', 'overdue', 'unassigned'],
  idOf: (row) => row.id,
  nameOf: (row) => `${row.no} ${row.subject}`,
  hrefOf: (row) => `/kit/detail?no=${row.no}`,
  filters: [
    { key: 'state', label: '状態', kind: 'choice', options: stateOptions },
    { key: 'received', label: '受付日', kind: 'date' },
    { key: 'subject', label: '件名', kind: 'text' },
    {
      key: 'department',
      label: '所属',
      kind: 'lookup',
      find: async (text) => offices.filter((o) => o.label.includes(text)),
      namesOf: async (ids) => offices.filter((o) => ids.includes(o.value)),
    },
    { key: 'noTest', label: '試験', kind: 'flag', words: '試験の受付を除く' },
  ],
  columns: [
    {
      key: 'no',
      title: '受付番号',
      width: 4.875,
      fixed: true,
      sortable: true,
      className: 't',
      card: 'number',
      cell: (row) => row.no,
    },
    {
      key: 'receivedAt',
      title: '受付日時',
      width: 7.25,
      sortable: true,
      className: 't',
      cell: (row) => formatDateTime(row.receivedAt),
    },
    { key: 'department', title: '所属', width: 8, sortable: true, card: 'second', cell: (row) => row.department },
    {
      key: 'subject',
      title: '件名',
      width: 'grow',
      card: 'title',
      hint: (row) => row.subject,
      cell: (row) => <Subject {...row} />,
    },
    {
      key: 'assignee',
      title: '対応者',
      width: 3.75,
      cell: (row) => row.assignee ?? <span className="who-none">未割当</span>,
    },
    {
      key: 'state',
      title: '状態',
      width: 5.75,
      card: 'state',
      cell: (row) => <State tone={ticketStates[row.state].tone}>{ticketStates[row.state].word}</State>,
    },
    {
      key: 'due',
      title: '期限',
      width: 9,
      sortable: true,
      className: 'cell-due',
      card: 'due',
      cell: (row) => <DueCell {...row.due} />,
    },
  ],
};
