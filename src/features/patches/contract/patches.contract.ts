import { z } from 'zod';
import { recordListInput } from '#features/records/contract/record-procedures.ts';
import { countOf, exports, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { filterOf, pageOf } from '#kernel/page.ts';
import { imageDraft, imagesView } from './image.ts';
import { patchesPermissions as may, patchProcess } from './patch.process.ts';
import { patchDraft, patchRow, patchView, searchDraft, searchLine, searchView } from './patch.ts';
import { patchKinds, patchTargets } from './patch-targets.data.ts';
import { searchProcess } from './search.process.ts';

export const patchListInput = recordListInput({
  views: ['open', 'toDecide', 'toTest', 'toDeliver', 'overdue', 'closed', 'all'],
  sorts: ['publishedOn', 'dueAt', 'number'],
  filters: {
    target: filterOf.choice(patchTargets),
    kind: filterOf.choice(patchKinds),
    publishedOn: filterOf.days,
  },
});
export type PatchListInput = z.infer<typeof patchListInput>;

const one = z.object({ id: z.uuid() });

export const patchesContract = {
  list: reads(may.read).input(patchListInput).output(pageOf(patchRow)),
  counts: reads(may.read).input(z.object({})).output(z.record(z.string(), z.number().int())),
  get: reads(may.read).input(one).output(patchView),
  exportPatches: exports(may.export).input(patchListInput).output(z.file()),
  register: writes(may.handle).input(patchDraft).output(patchView),
  ...stepProcedures(patchProcess, patchView),
  searches: reads(may.read).input(z.object({})).output(z.array(searchLine)),
  getSearch: readsPersons(may.read, countOf('devices')).input(one).output(searchView),
  startSearch: writes(may.handle).input(searchDraft).output(searchView),
  ...stepProcedures(searchProcess, searchView),
  images: reads(may.read).input(z.object({})).output(imagesView),
  recordImage: writes(may.handle).input(imageDraft).output(imagesView),
};
