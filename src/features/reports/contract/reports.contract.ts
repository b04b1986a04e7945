import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { exports, permissions, prints, reads, writes } from '#kernel/contract/procedure.ts';
import { refusals } from '#kernel/refusal.ts';
import { section, weeklyReport, weeklyReportRow } from './weekly-report.ts';

export const reportsPermissions = permissions('reports', {
  read: overseers,
  edit: ['manager', 'agent'],
  submit: ['manager'],
  receive: ['authority'],
  export: overseers,
});
const may = reportsPermissions;

export const reportsRefusals = refusals('reports', {
  absent: { kind: 'absent', words: '週間報告書が見つかりません。一覧から選び直してください。' },
  weekTaken: { kind: 'conflict', words: 'この週の報告書はすでにあります。一覧から開いてください。' },
  weekAhead: { kind: 'invalid', words: 'まだ始まっていない週の報告書は作れません。' },
  notNow: {
    kind: 'conflict',
    words: (d: { state: string }) =>
      `いまは「${d.state}」の段階のため、この操作はできません。画面を読み直してください。`,
  },
  frozen: { kind: 'conflict', words: '提出した報告書は変えられません。直すときは、県に差し戻しを依頼してください。' },
  unconfirmed: {
    kind: 'invalid',
    words: (d: { sections: string }) => `確認していない節があります：${d.sections}。読んで確かめてから進めてください。`,
  },
  ownCheck: { kind: 'forbidden', words: '自分が作成した報告書は、ほかの人が確認してください。' },
});

const byId = z.object({ id: z.uuid() });
const versioned = byId.extend({ version: z.number().int() });
const text = z.string().trim().min(1).max(4000);

export const reportsContract = {
  list: reads(may.read)
    .input(z.object({}))
    .output(z.object({ reports: z.array(weeklyReportRow), nextWeek: z.number().int().nullable() })),
  get: reads(may.read).input(byId).output(weeklyReport),
  draft: writes(may.edit)
    .input(z.object({ weekNo: z.number().int().min(1).max(500) }))
    .output(weeklyReport),
  saveSection: writes(may.edit).input(versioned.extend({ section })).output(weeklyReport),
  refresh: writes(may.edit).input(versioned).output(weeklyReport),
  requestCheck: writes(may.edit).input(versioned).output(weeklyReport),
  check: writes(may.edit).input(versioned).output(weeklyReport),
  submit: writes(may.submit).input(versioned).output(weeklyReport),
  accept: writes(may.receive).input(versioned).output(weeklyReport),
  returnIt: writes(may.receive)
    .input(versioned.extend({ reason: text }))
    .output(weeklyReport),
  remark: writes(may.read)
    .input(byId.extend({ body: text }))
    .output(weeklyReport),
  printPdf: prints(may.export).input(byId).output(z.file()),
  exportWord: exports(may.export).input(byId).output(z.file()),
  exportExcel: exports(may.export).input(byId).output(z.file()),
};
