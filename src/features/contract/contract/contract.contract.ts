import { z } from 'zod';
import { exports, permissions, prints, reads, readsPersons } from '#kernel/contract/procedure.ts';
import { refusals } from '#kernel/refusal.ts';
import { chapterJudgement, flaw, judgedPeriod } from './clause-judgement.ts';

/** Who judges the contract: 県, the contractor's manager and the auditor. */
export const contractPermissions = permissions('contract', {
  readClauses: ['manager', 'authority', 'auditor'],
});
const may = contractPermissions;

export const contractRefusals = refusals('contract', {
  dutyAbsent: { kind: 'absent', words: 'この義務は仕様書にありません。条項の一覧から選び直してください。' },
  periodReversed: {
    kind: 'invalid',
    field: 'to',
    words: '期間の終わりが始まりより前です。終わりの日を直してください。',
  },
});

const chapter = z.number().int().min(1).max(14);

export const contractContract = {
  judgeChapter: reads(may.readClauses).input(judgedPeriod.extend({ chapter })).output(chapterJudgement),
  listFlaws: readsPersons(may.readClauses)
    .input(
      judgedPeriod.extend({
        duty: z.string().max(12),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.object({ rows: z.array(flaw), total: z.number().int() })),
  exportClauses: exports(may.readClauses).input(judgedPeriod).output(z.file()),
  printChapter: prints(may.readClauses).input(judgedPeriod.extend({ chapter })).output(z.file()),
};
