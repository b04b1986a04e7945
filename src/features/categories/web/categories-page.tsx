import { useQuery } from '@tanstack/react-query';
import { LedgerPage } from '#ui/ledger-page.tsx';
import { categoriesWords } from '../contract/categories.messages.ts';
import { type CategoryView, pathOf } from '../contract/category.ts';
import { categories } from './categories.client.ts';
import { CategoryDialog } from './category-dialog.tsx';

const words = categoriesWords.categories;
const countOf = (rows: readonly CategoryView[]) => `${rows.length}${categoriesWords.unit}`;
const c = words.columns;

const columns = [
  {
    title: c.name,
    cell: (row: CategoryView) => (row.parentName ? pathOf(row) : <strong>{row.name}</strong>),
  },
  { title: c.clause, width: 8, cell: (row: CategoryView) => row.clause },
  { title: c.sortOrder, width: 5, className: 'num', cell: (row: CategoryView) => row.sortOrder },
  {
    title: c.active,
    width: 7,
    cell: (row: CategoryView) =>
      row.active ? categoriesWords.inUse : <span className="muted">{categoriesWords.ended}</span>,
  },
];

/** 分類 of 受付 in two levels, those no longer used included. */
export function CategoriesPage() {
  const query = useQuery(categories.query.list.queryOptions({ input: { closed: true } }));
  return (
    <LedgerPage
      title={words.title}
      words={{ ...categoriesWords, ...words }}
      columns={columns}
      query={query}
      count={countOf}
      may
      dialog={(row, close) => <CategoryDialog row={row} all={query.data ?? []} onClose={close} />}
    />
  );
}
