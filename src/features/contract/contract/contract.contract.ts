import { z } from 'zod';
import { civilDate } from '#kernel/civil-date.ts';
import { exports, permissions, prints, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { stepProcedures } from '#kernel/contract/step-procedures.ts';
import { contractNames } from '#kernel/contract-names.ts';
import { refusals } from '#kernel/refusal.ts';
import {
  chapterJudgement,
  clauseCalendar,
  clauseStandings,
  drawnSample,
  flaw,
  judgedPeriod,
  judgementHistory,
  sampleDraw,
  standingAsked,
  standingDuties,
} from './clause-judgement.ts';
import { findingPermissions, findingProcess } from './finding.process.ts';
import { findingDraft, findingFilter, findingLine, findingView } from './finding.ts';

/** Who judges the contract: 県, the contractor's manager and the auditor. */
export const contractPermissions = permissions('contract', {
  readClauses: ['manager', 'authority', 'auditor'],
  keepNames: ['administrator', 'manager'],
});
const may = contractPermissions;

export const contractRefusals = refusals('contract', {
  dutyAbsent: { kind: 'absent', words: 'この義務は仕様書にありません。条項の一覧から選び直してください。' },
  clauseAbsent: { kind: 'absent', words: 'この条項は仕様書にありません。条項の一覧から選び直してください。' },
  namesChanged: {
    kind: 'conflict',
    words: 'ほかの人が先に名前を変えました。開き直して、いまの名前を確かめてから直してください。',
  },
  startFixed: {
    kind: 'conflict',
    field: 'from',
    words: '週間報告書が作られたあとは、業務の始まりの日を変えられません。週の番号がこの日から数えられているためです。',
  },
  answerDueClosed: {
    kind: 'invalid',
    field: 'dueOn',
    words: '回答の期限は、今日からあとの開庁日にしてください。',
  },
  periodReversed: {
    kind: 'invalid',
    field: 'to',
    words: '期間の終わりが始まりより前です。終わりの日を直してください。',
  },
});

/** `version` is what the form was opened with; 0 while nobody has set them. */
export const keptNames = contractNames.extend({ version: z.number().int().min(0).max(1_000_000_000) });

const chapter = z.number().int().min(1).max(14);

export const contractContract = {
  judgeChapter: reads(may.readClauses).input(judgedPeriod.extend({ chapter })).output(chapterJudgement),
  dutiesStanding: reads(may.readClauses).input(standingAsked).output(standingDuties),
  clauseStandings: reads(may.readClauses).input(judgedPeriod).output(clauseStandings),
  clauseCalendar: reads(may.readClauses)
    .input(z.object({ clause: z.string().max(12), month: civilDate }))
    .output(clauseCalendar),
  listFlaws: readsPersons(may.readClauses)
    .input(
      judgedPeriod.extend({
        duty: z.string().max(12),
        offset: z.number().int().min(0).max(1_000_000).default(0),
        limit: z.number().int().min(1).max(200).default(20),
      }),
    )
    .output(z.object({ rows: z.array(flaw), total: z.number().int() })),
  listJudgements: reads(may.readClauses)
    .input(judgedPeriod.extend({ duty: z.string().max(12) }))
    .output(judgementHistory),
  drawSample: readsPersons(may.readClauses).input(sampleDraw).output(drawnSample),
  exportSample: exports(may.readClauses).input(sampleDraw).output(z.file()),
  exportClauses: exports(may.readClauses).input(judgedPeriod).output(z.file()),
  getNames: reads(may.keepNames).output(keptNames),
  keepNames: writes(may.keepNames).input(keptNames).output(keptNames),
  findings: readsPersons(findingPermissions.readFindings).input(findingFilter).output(z.array(findingLine)),
  getFinding: readsPersons(findingPermissions.readFindings)
    .input(z.object({ id: z.uuid() }))
    .output(findingView),
  openFinding: writes(findingPermissions.askFinding).input(findingDraft).output(findingView),
  ...stepProcedures(findingProcess, findingView),
  printChapter: prints(may.readClauses).input(judgedPeriod.extend({ chapter })).output(z.file()),
};
