import type { RecordKind, Standing } from '#features/records/server/record-kind.public.ts';
import { byOpenDay, onDay } from '#kernel/deadline/agreed-rules.ts';
import { recallProcess } from '../contract/recall.process.ts';
import { recallFields } from '../contract/recall-fields.messages.ts';
import { recallPromises } from '../contract/recall-rules.data.ts';
import { recallsWords as words } from '../contract/recalls.messages.ts';
import { recallsRefusals as refused } from '../contract/recalls.refusals.ts';
import { findRecall, type RecallRecord, unscopedRecallTexts } from './recalls.repo.ts';
import { recallRecords } from './recalls.scope.public.ts';

/** §4-9: the 所属 is told within our own days. */
export const tellRule = byOpenDay(recallPromises.tellWithin, 480);

/** 回収の対象: how it is found and decided. */
export const recallKind: RecordKind<typeof recallProcess, RecallRecord, Standing<RecallRecord>, 'recalls'> = {
  process: recallProcess,
  words,
  table: 'recalls',
  fields: recallFields,
  scope: recallRecords,
  href: (id) => `/recalls/${id}`,
  texts: unscopedRecallTexts,
  textColumns: ['reason', 'answer', 'answered_by'],
  find: findRecall,
  needs: {
    notArranged: ({ record: { collection } }) => (collection ? refused.alreadyArranged({ number: collection }) : null),
    collected: ({ record: { came_back, asset_tag } }) =>
      came_back === null ? refused.notCollected({ tag: asset_tag }) : null,
  },
  clocks: {
    answer: () => byOpenDay(recallPromises.answerWithin, 480),
    due: ({ due_on }) => (due_on ? onDay(due_on) : null),
  },
};
