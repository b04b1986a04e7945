import { z } from 'zod';
import { agreedDay } from '#kernel/civil-date.ts';
import { defineProcess } from '#kernel/process.ts';
import { patchesPermissions, tagList } from './patch.process.ts';

const text = (most: number) => z.string().trim().max(most).default('');

export const tellMeans = ['mail', 'phone', 'visit'] as const;
/** What became of a device that lacked a patch. */
export const settledHows = ['delivered', 'appliedByUser', 'byHand', 'outOfUse'] as const;

export const tellForm = z.object({
  tags: tagList(1, 500),
  means: z.enum(tellMeans),
  nextOn: agreedDay.nullable().default(null),
  note: text(400),
});
export const settleForm = z.object({ tags: tagList(1, 500), how: z.enum(settledHows), note: text(400) });

const { handle } = patchesPermissions;

/** 未適用の検索 (§12-2): what was found without its patches is told of and followed until it has them. */
export const searchProcess = defineProcess('patchSearch', {
  version: 1,
  letter: 'V',
  states: { following: 'active', settled: 'closed' },
  initial: 'following',
  open: ['following'],
  steps: {
    tell: { from: 'following', by: handle, form: tellForm, needs: ['left'], meets: ['tellDue'] },
    settle: { from: 'following', by: handle, form: settleForm, needs: ['left'] },
    close: {
      from: 'following',
      to: 'settled',
      by: handle,
      form: z.object({ note: text(400) }),
      needs: ['allSettled'],
      meets: ['settleDue'],
      voids: ['tellDue'],
    },
  },
});
export type SearchState = keyof typeof searchProcess.states & string;
