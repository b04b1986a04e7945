import { Plus, ScanSearch } from 'lucide-react';
import { figureFilter, recordList } from '#features/records/web/record-list.public.tsx';
import { choicesOf, optionsOf } from '#ui/form/choices.ts';
import { formatDate, formatDateTimeColumn } from '#ui/format.ts';
import { ListScreen } from '#ui/list/list-screen.tsx';
import type { patchProcess } from '../contract/patch.process.ts';
import type { PatchRow, PatchView } from '../contract/patch.ts';
import { patchKinds, patchTargets } from '../contract/patch-targets.data.ts';
import type { PatchListInput } from '../contract/patches.contract.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { PatchSections } from './patch-sections.tsx';
import { patchWeb } from './patch-web.tsx';
import { patches } from './patches.client.ts';

const { columns: c, menu } = words;

/** 修正パッチの一覧: every publication by what waits. */
const patchList = recordList<typeof patchProcess, PatchView, PatchRow, PatchListInput>(patchWeb, {
  home: '/patches',
  words,
  list: patches.call.list,
  counts: patches.query.counts.queryOptions({ input: {} }),
  excel: { may: 'patches.export', call: patches.call.exportPatches },
  links: [
    { href: '/patches/searches', word: menu.searches, icon: ScanSearch, may: 'patches.read' },
    { href: '/patches/new', word: menu.register, icon: Plus, may: 'patches.handle' },
  ],
  groups: [
    { title: words.groups.work, views: ['open', 'toDecide', 'toTest', 'toDeliver', 'overdue'] },
    {
      title: words.groups.targets,
      items: choicesOf(patchTargets, words.targets).map(({ key, word }) => ({
        label: word,
        state: { view: 'open', filters: { target: { kind: 'choice', values: [key], not: false } } },
      })),
    },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    { key: 'target', label: c.target, kind: 'choice', options: optionsOf(patchTargets, words.targets) },
    { key: 'kind', label: c.kind, kind: 'choice', options: optionsOf(patchKinds, words.kinds) },
    { key: 'publishedOn', label: c.publishedOn, kind: 'date' },
    figureFilter,
  ],
  columns: [
    { key: 'target', title: c.target, width: 11, card: 'second', cell: (row) => words.targets[row.target] },
    { key: 'product', title: c.product, width: 11, hint: true, cell: (row) => row.product },
    {
      key: 'severity',
      title: c.severity,
      width: 6,
      cell: (row) => [words.severities[row.severity], row.urgent && words.urgent].filter(Boolean).join(words.listed),
    },
    {
      key: 'publishedOn',
      title: c.publishedOn,
      width: 6.5,
      sortable: true,
      className: 't',
      cell: (row) => formatDate(row.publishedOn),
    },
    {
      key: 'dueAt',
      title: c.dueAt,
      width: 8,
      sortable: true,
      className: 't',
      card: 'due',
      cell: (row) => row.dueAt && formatDateTimeColumn(row.dueAt),
    },
    {
      key: 'delivered',
      title: c.delivered,
      width: 8,
      className: 'num',
      cell: (row) => row.devices !== null && words.of(row.delivered, row.devices),
    },
  ],
  sections: (patch) => <PatchSections patch={patch} />,
});

export const PatchListPage = () => <ListScreen {...patchList} />;
