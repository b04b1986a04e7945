import { useQuery } from '@tanstack/react-query';
import { choicesWords } from '../contract/choices.messages.ts';
import type { CategoryView } from '../contract/ticket-draft.ts';
import { CategoryDialog } from './category-dialog.tsx';
import { ChoiceLedger } from './choice-ledger.tsx';
import { tickets } from './tickets.client.ts';

const words = choicesWords.categories;
const c = words.columns;

const columns = [
  {
    title: c.name,
    cell: (row: CategoryView) => (row.parentName ? `${row.parentName} › ${row.name}` : <strong>{row.name}</strong>),
  },
  { title: c.clause, width: 8, cell: (row: CategoryView) => row.clause },
  { title: c.sortOrder, width: 5, className: 'num', cell: (row: CategoryView) => row.sortOrder },
  {
    title: c.active,
    width: 7,
    cell: (row: CategoryView) =>
      row.active ? choicesWords.inUse : <span className="muted">{choicesWords.ended}</span>,
  },
];

/** 分類 of 受付 in two levels, those no longer used included. */
export function CategoriesPage() {
  const query = useQuery(tickets.query.categories.queryOptions({ input: { closed: true } }));
  return (
    <ChoiceLedger
      title={words.title}
      create={words.create}
      empty={words.empty}
      columns={columns}
      query={query}
      dialog={(row, close) => <CategoryDialog row={row} all={query.data ?? []} onClose={close} />}
    />
  );
}
