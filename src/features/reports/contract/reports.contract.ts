import { z } from 'zod';
import { exports, prints, reads, writes } from '#kernel/contract/procedure.ts';
import { seenRecord, stepProcedures } from '#kernel/contract/step-procedures.ts';
import { refusals } from '#kernel/refusal.ts';
import { reportsPermissions as may, reportProcess } from './report.process.ts';
import { section, weeklyReport, weeklyReportRow } from './weekly-report.ts';

export const reportsRefusals = refusals('reports', {
  absent: { kind: 'absent', words: '週間報告書が見つかりません。一覧から選び直してください。' },
  weekTaken: { kind: 'conflict', words: 'この週の報告書はすでにあります。一覧から開いてください。' },
  weekAhead: { kind: 'invalid', words: 'まだ始まっていない週の報告書は作れません。' },
  frozen: { kind: 'conflict', words: '提出した報告書は変えられません。直すときは、県に差し戻しを依頼してください。' },
  unconfirmed: {
    kind: 'invalid',
    words: (d: { sections: string }) => `確認していない節があります：${d.sections}。読んで確かめてから進めてください。`,
  },
  unchecked: {
    kind: 'conflict',
    words: 'まだ確認されていません。作成者とは別の人が「確認した」を押すと、提出できます。',
  },
  ownWriting: {
    kind: 'forbidden',
    words: (d: { name: string }) =>
      `${d.name}さんは前の確認のあとにこの報告書を書きました。書いていない人が「確認した」を押してください。`,
  },
  checkedAlready: { kind: 'conflict', words: '確認は済んでいます。文を直すと、もう一度確認できます。' },
});

const byId = z.object({ id: z.uuid() });

export const reportsContract = {
  list: reads(may.read)
    .input(z.object({}))
    .output(z.object({ reports: z.array(weeklyReportRow), nextWeek: z.number().int().nullable() })),
  get: reads(may.read).input(byId).output(weeklyReport),
  draft: writes(may.edit)
    .input(z.object({ weekNo: z.number().int().min(1).max(500) }))
    .output(weeklyReport),
  saveSection: writes(may.edit).input(seenRecord.extend({ section })).output(weeklyReport),
  printPdf: prints(may.export).input(byId).output(z.file()),
  exportWord: exports(may.export).input(byId).output(z.file()),
  exportExcel: exports(may.export).input(byId).output(z.file()),
  ...stepProcedures(reportProcess, weeklyReport),
};
