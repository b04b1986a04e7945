import { Plus, ScanSearch } from 'lucide-react';
import { choiceOf, columnsBy } from '#features/records/web/record-fields.public.tsx';
import { recordList } from '#features/records/web/record-list.public.tsx';
import type { PatchRow } from '../contract/patch.ts';
import { patchFields as f } from '../contract/patch-fields.messages.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchWeb } from './patch-web.tsx';
import { patches } from './patches.client.ts';

const { menu } = words;
const column = columnsBy<PatchRow>(f);

/** 修正パッチの一覧: every publication by what waits. */
export const PatchListPage = recordList(patchWeb, {
  words,
  excel: { may: 'patches.export', call: patches.call.exportPatches },
  links: [
    { href: '/patches/searches', word: menu.searches, icon: ScanSearch, may: 'patches.read' },
    { href: '/patches/new', word: menu.register, icon: Plus, may: 'patches.handle' },
  ],
  groups: [
    { title: words.groups.work, views: ['open', 'toDecide', 'toTest', 'toDeliver', 'overdue'] },
    { title: words.groups.targets, each: 'target' },
    { title: words.groups.all, views: ['closed', 'all'] },
  ],
  filters: [
    choiceOf(f, 'target'),
    choiceOf(f, 'kind'),
    { key: 'publishedOn', label: f.publishedOn.label, kind: 'date' },
  ],
  columns: [
    column('target', { width: 11, card: 'second' }),
    column('product', { width: 11, hint: true }),
    column('severity', {
      cell: (row) => [words.severities[row.severity], row.urgent && words.urgent].filter(Boolean).join(words.listed),
    }),
    column('publishedOn', { width: 6.5, sortable: true }),
    column('dueAt', { width: 8, card: 'due' }),
    column('delivered', {
      width: 8,
      className: 'num',
      cell: (row) => row.devices !== null && words.of(row.delivered, row.devices),
    }),
  ],
});
