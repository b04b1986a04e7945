import { PhoneCall } from 'lucide-react';
import { departmentFilter } from '#features/people/web/department-filter.public.ts';
import { today } from '#kernel/calendar/civil.ts';
import { formatDate, formatMonthDay, formatShortDateTime } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { ListSpec } from '#ui/list/list-spec.ts';
import { type TokenListInput, type TokenRow, tokenViews } from '../contract/tokens.contract.ts';
import { tokensWords } from '../contract/tokens.messages.ts';
import { tokens } from './tokens.client.ts';

const { ledger: words, results, checks } = tokensWords;
const { columns: c } = words;

const lastSaid = ({ last }: TokenRow) =>
  last ? words.lastSaid(formatShortDateTime(last.at), results[last.result]) : '';

/** トークン台帳 (§10-5). */
const tokenList: ListSpec<TokenRow, TokenListInput> = {
  key: 'tokens',
  noun: words.noun,
  unit: words.unit,
  views: tokenViews,
  idOf: (row) => row.id,
  nameOf: (row) => row.assetTag,
  hrefOf: (row) => (row.holder ? `/loans/${row.holder.loanId}` : `/assets/${row.id}`),
  filters: [departmentFilter(c.department)],
  columns: [
    {
      key: 'assetTag',
      title: c.assetTag,
      width: 6,
      fixed: true,
      sortable: true,
      className: 'code',
      card: 'number',
      cell: (row) => row.assetTag,
    },
    { key: 'status', title: c.status, width: 5, card: 'state', cell: (row) => row.status },
    {
      key: 'holder',
      title: c.holder,
      width: 'grow',
      card: 'title',
      hint: (row) => (row.holder ? `${row.holder.department} ${row.holder.name}` : ''),
      cell: (row) => row.holder && `${row.holder.department} ${row.holder.name}`,
    },
    {
      key: 'lentAt',
      title: c.lentAt,
      width: 6,
      sortable: true,
      className: 't',
      cell: (row) => row.holder && formatDate(today(row.holder.lentAt)),
    },
    {
      key: 'dueAt',
      title: c.dueAt,
      width: 6,
      className: 't',
      card: 'due',
      cell: (row) => row.holder && formatDate(today(row.holder.dueAt)),
    },
    { key: 'last', title: c.last, width: 13, card: 'second', hint: true, cell: lastSaid },
    {
      key: 'nextOn',
      title: c.nextOn,
      width: 5,
      className: 't',
      cell: (row) => row.last?.nextOn && formatMonthDay(row.last.nextOn),
    },
    { key: 'model', title: c.model, width: 9, optional: true, cell: (row) => row.model },
    { key: 'loan', title: c.loan, width: 5.5, className: 't', cell: (row) => row.holder?.number },
  ],
};

/** ハードウェアトークン: where each is, since when, and what its holder last said. */
export const TokenListPage = () => (
  <ListScreen
    spec={tokenList}
    topic="loan"
    list={tokens.call.list}
    counts={tokens.query.counts.queryOptions({ input: {} })}
    titles={words.views}
    tree={(counts) => [
      {
        title: words.group,
        items: tokenViews.map((view) => ({
          label: words.views[view],
          state: { view },
          count: counts?.[view],
          urgent: view === 'overdue' || view === 'unconfirmed',
        })),
      },
    ]}
    links={[{ href: '/tokens/checks', word: checks.menu, icon: PhoneCall }]}
    empty={words.empty}
    excel={{ may: 'tokens.export', call: tokens.call.exportTokens }}
  />
);
