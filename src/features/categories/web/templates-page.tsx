import { useQuery } from '@tanstack/react-query';
import { LedgerPage } from '#ui/ledger-page.tsx';
import { categoriesWords } from '../contract/categories.messages.ts';
import type { TemplateView } from '../contract/category.ts';
import { categories } from './categories.client.ts';
import { TemplateDialog } from './template-dialog.tsx';

const words = categoriesWords.templates;
const countOf = (rows: readonly TemplateView[]) => `${rows.length}${categoriesWords.unit}`;
const c = words.columns;

const columns = [
  { title: c.use, width: 6, cell: (row: TemplateView) => words.uses[row.use] },
  { title: c.title, width: 14, cell: (row: TemplateView) => row.title },
  { title: c.body, className: 'two-lines', cell: (row: TemplateView) => <span>{row.body}</span> },
  { title: c.category, width: 9, cell: (row: TemplateView) => row.categoryName },
  { title: c.by, width: 6, cell: (row: TemplateView) => row.updatedByName },
  {
    title: c.active,
    width: 4.5,
    cell: (row: TemplateView) =>
      row.active ? categoriesWords.inUse : <span className="muted">{categoriesWords.ended}</span>,
  },
];

/** 定型文, those no longer used included. */
export function TemplatesPage() {
  return (
    <LedgerPage
      title={words.title}
      words={words}
      columns={columns}
      query={useQuery(categories.query.templates.queryOptions({ input: { closed: true } }))}
      count={countOf}
      may
      dialog={(row, close) => <TemplateDialog row={row} onClose={close} />}
    />
  );
}
