import type { RecordKind } from '#features/records/server/record-kind.public.ts';
import { addDays } from '#kernel/calendar/civil.ts';
import type { DeadlineRule } from '#kernel/deadline/deadline-rule.ts';
import { patchProcess } from '../contract/patch.process.ts';
import { patchFields } from '../contract/patch-fields.messages.ts';
import { type PatchPart, patchDays } from '../contract/patch-targets.data.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';
import { patchesRefusals as refused } from '../contract/patches.refusals.ts';
import { findPatch, listWaves, unscopedPatchTexts } from './patch.reads.ts';
import type { PatchRecord, Wave } from './patches.repo.ts';
import { patchRecords } from './patches.scope.public.ts';

/** By when a part of the way is done, after the publication. */
export function partDue(part: PatchPart, patch: { published_on: string; urgent: boolean }): DeadlineRule {
  const days = patchDays[part][patch.urgent ? 'urgent' : 'usual'];
  return { kind: 'fixedDate', date: addDays(patch.published_on, days), warnMinutes: [480] };
}

export interface PatchFacts {
  readonly hasManual: boolean;
  readonly waves: readonly Wave[];
}

export const leftOf = (waves: readonly Wave[]): Wave[] => waves.filter(({ delivered_on }) => delivered_on === null);

export const patchKind: RecordKind<typeof patchProcess, PatchRecord, PatchFacts, 'patches'> = {
  process: patchProcess,
  words,
  table: 'patches',
  fields: patchFields,
  scope: patchRecords,
  href: (id) => `/patches/${id}`,
  texts: unscopedPatchTexts,
  find: findPatch,
  facts: async (ctx, patch) => ({
    hasManual: patch.knowledge_id !== null,
    waves: await listWaves(ctx, patch),
  }),
  needs: {
    waveLeft: ({ waves }) => (leftOf(waves).length > 0 ? null : refused.noWaveLeft()),
    delivered: ({ waves }) => {
      const left = leftOf(waves).length;
      return left > 0 ? refused.wavesLeft({ left }) : null;
    },
    manual: ({ hasManual }) => (hasManual ? null : refused.manualFirst()),
  },
  clocks: {
    decideDue: (patch) => partDue('decide', patch),
    testDue: (patch) => partDue('test', patch),
    finishDue: (patch) => partDue('finish', patch),
  },
};
