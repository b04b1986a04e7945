import { z } from 'zod';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { exports, permissions, reads, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { dayAhead, refusals } from '#kernel/refusal.ts';
import { simCheck, simDraft, simRow, simStates, simView } from './sim.ts';

export const simsPermissions = permissions('sims', {
  read: overseers,
  export: overseers,
  keep: deskRoles,
});

export const simsRefusals = refusals('sims', {
  absent: { kind: 'absent', words: 'SIMが見つかりません。一覧から選び直してください。' },
  cardTaken: {
    kind: 'conflict',
    field: 'cardNo',
    words: (d: { no: string }) => `SIM番号 ${d.no} はすでに登録されています。一覧から開いて直してください。`,
  },
  lineTaken: {
    kind: 'conflict',
    field: 'lineNo',
    words: (d: { no: string }) => `回線番号 ${d.no} はすでに登録されています。一覧から開いて直してください。`,
  },
  deviceTaken: {
    kind: 'conflict',
    field: 'assetId',
    words: (d: { no: string }) => `この機器には SIM ${d.no} が入っています。先にそちらを予備か停止にしてください。`,
  },
  deviceRequired: { kind: 'invalid', field: 'assetId', words: '使用中のSIMには、入っている機器が必要です。' },
  deviceForbidden: {
    kind: 'invalid',
    field: 'assetId',
    words: '予備と停止のSIMは機器に入りません。機器を空にしてください。',
  },
  deviceAbsent: { kind: 'invalid', field: 'assetId', words: '機器が台帳にありません。選び直してください。' },
  stoppedOnRequired: { kind: 'invalid', field: 'stoppedOn', words: '停止のSIMには停止日が必要です。' },
  stoppedOnForbidden: {
    kind: 'invalid',
    field: 'stoppedOn',
    words: '停止日を書くのは停止のSIMだけです。空にしてください。',
  },
  checkedInFuture: dayAhead('on', '突き合わせた日'),
  checkedLater: {
    kind: 'conflict',
    field: 'on',
    words: (d: { on: string }) => `${d.on}にすでに突き合わせています。その日か、あとの日付にしてください。`,
  },
  stoppedNow: { kind: 'conflict', words: '停止したSIMは突き合わせません。' },
});

export const simViews = ['inUse', 'unsure', 'spare', 'stopped', 'all'] as const;
export const simListInput = listInput({
  views: simViews,
  sorts: ['cardNo', 'checkedOn'],
  filters: { state: filterOf.choice(simStates) },
});
export type SimListInput = z.infer<typeof simListInput>;

const byId = z.object({ id: z.uuid() });

export const simsContract = {
  list: reads(simsPermissions.read).input(simListInput).output(pageOf(simRow)),
  get: reads(simsPermissions.read).input(byId).output(simView),
  create: writes(simsPermissions.keep).input(simDraft).output(simView),
  revise: writes(simsPermissions.keep)
    .input(byId.extend({ version: z.number().int(), draft: simDraft }))
    .output(simView),
  /** 突き合わせ: card, contract and device were compared. */
  check: writes(simsPermissions.keep)
    .input(simCheck.extend({ id: z.uuid(), version: z.number().int() }))
    .output(simView),
  exportSims: exports(simsPermissions.export).input(simListInput).output(z.file()),
};
