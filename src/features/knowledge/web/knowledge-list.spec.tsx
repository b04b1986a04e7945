import {
  findModels,
  findSoftware,
  findSystems,
  nameModels,
  nameSoftware,
  nameSystems,
} from '#features/catalog/web/catalog.client.public.ts';
import { findCategories, nameCategories } from '#features/categories/web/categories.lookups.public.ts';
import { optionsOf } from '#ui/form/choices.ts';
import { formatDate, formatNumber, officeDay } from '#ui/format.ts';
import type { FilterOf, ListSpec } from '#ui/list/list-spec.ts';
import { State } from '#ui/state-sign.tsx';
import { type KnowledgeListInput, knowledgeViews } from '../contract/knowledge.contract.ts';
import { knowledgeWords as words } from '../contract/knowledge.messages.ts';
import { knowledgeProcess } from '../contract/knowledge.process.ts';
import { type KnowledgeRow, knowledgeKinds, knowledgeStatuses } from '../contract/knowledge.ts';

const c = words.columns;
const f = words.filters;

const filters: readonly FilterOf<KnowledgeListInput>[] = [
  { key: 'kind', label: c.kind, kind: 'choice', options: optionsOf(knowledgeKinds, words.kinds) },
  { key: 'status', label: c.status, kind: 'choice', options: optionsOf(knowledgeStatuses, words.states) },
  { key: 'category', label: c.category, kind: 'lookup', find: findCategories, namesOf: nameCategories },
  { key: 'model', label: f.model, kind: 'lookup', find: findModels, namesOf: nameModels },
  { key: 'software', label: f.software, kind: 'lookup', find: findSoftware, namesOf: nameSoftware },
  { key: 'system', label: f.system, kind: 'lookup', find: findSystems, namesOf: nameSystems },
  { key: 'updated', label: f.updated, kind: 'date' },
];

/** ナレッジ一覧: number, kind, uses and day have fixed widths; 題名 takes the rest. */
export const knowledgeList: ListSpec<KnowledgeRow, KnowledgeListInput> = {
  key: 'knowledge',
  noun: words.title,
  unit: words.unit,
  views: knowledgeViews,
  idOf: (row) => row.id,
  nameOf: (row) => `${row.knowledgeNo} ${row.title}`,
  hrefOf: (row) => `/knowledge/${row.id}`,
  filters,
  columns: [
    {
      key: 'knowledgeNo',
      title: c.knowledgeNo,
      width: 5,
      fixed: true,
      sortable: true,
      className: 't',
      card: 'number',
      cell: (row) => row.knowledgeNo,
    },
    { key: 'title', title: c.title, width: 'grow', card: 'title', hint: true, cell: (row) => row.title },
    { key: 'kind', title: c.kind, width: 6.5, card: 'second', cell: (row) => words.kinds[row.kind] },
    { key: 'category', title: c.category, width: 8, hint: true, cell: (row) => row.categoryName },
    { key: 'targets', title: c.targets, width: 12, hint: true, cell: (row) => row.targetNames },
    {
      key: 'useCount',
      title: c.useCount,
      width: 4.5,
      align: 'end',
      sortable: true,
      className: 't',
      cell: (row) => formatNumber(row.useCount),
    },
    { key: 'edition', title: c.edition, width: 3, align: 'end', className: 't', cell: (row) => row.edition },
    {
      key: 'updatedAt',
      title: c.updatedAt,
      width: 6.5,
      sortable: true,
      className: 't',
      cell: (row) => formatDate(officeDay(row.updatedAt)),
    },
    {
      key: 'status',
      title: c.status,
      width: 5.5,
      card: 'state',
      cell: (row) => <State tone={knowledgeProcess.states[row.status]}>{words.states[row.status]}</State>,
    },
    { key: 'author', title: c.author, width: 6, optional: true, cell: (row) => row.authorName },
  ],
};
