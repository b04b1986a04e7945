import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { addDays } from '#kernel/calendar/civil.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import type { Ctx } from '#platform/use-case/context.ts';
import type { MissingDevice } from '../contract/patch.ts';
import { settleWithin, tellWithin } from '../contract/patch-targets.data.ts';
import { patchesWords } from '../contract/patches.messages.ts';
import { patchesRefusals as refused } from '../contract/patches.refusals.ts';
import { searchProcess } from '../contract/search.process.ts';
import type { SearchRecord } from './patches.repo.ts';
import { searchRecords } from './patches.scope.public.ts';
import { findSearch, listMissing } from './search.reads.ts';

/** Devices that have no patch still. */
export const unsettled = (devices: readonly MissingDevice[]) => devices.filter(({ settledAt }) => settledAt === null);

interface Facts {
  readonly devices: readonly MissingDevice[];
}

export const tellSoon: DeadlineRule = { kind: 'endOfOpenDay', offsetDays: tellWithin, warnMinutes: [480] };
export const settleBy = (searchedOn: string): DeadlineRule => ({
  kind: 'fixedDate',
  date: addDays(searchedOn, settleWithin),
  warnMinutes: [480],
});

export const searchKind: RecordKind<typeof searchProcess, SearchRecord, Facts, 'patch_searches'> = {
  process: searchProcess,
  words: patchesWords.searches,
  table: 'patch_searches',
  scope: searchRecords,
  href: (id) => `/patches/searches/${id}`,
  find: findSearch,
  facts: async (ctx: Ctx, search) => ({ devices: await listMissing(ctx, search) }),
  needs: {
    left: ({ devices }) => (unsettled(devices).length > 0 ? null : refused.noneLeft()),
    allSettled: ({ devices }) => {
      const left = unsettled(devices).length;
      return left > 0 ? refused.devicesLeft({ left }) : null;
    },
  },
  clocks: {},
};
