import { z } from 'zod';
import { deskRoles, overseers } from '#kernel/actor.ts';
import { exports, permissions, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, pageOf } from '#kernel/page.ts';
import { dayAhead, refusals } from '#kernel/refusal.ts';
import { accessChange, accessRow, accessView, deedDone, networks, useTold } from './access.ts';

export const accessPermissions = permissions('access', {
  read: overseers,
  export: overseers,
  keep: deskRoles,
});

export const accessRefusals = refusals('access', {
  absent: { kind: 'absent', words: '利用者が見つかりません。一覧から選び直してください。' },
  staffUnknown: {
    kind: 'invalid',
    field: 'staffNos',
    words: (d: { nos: readonly string[] }) =>
      `職員番号 ${d.nos.join('、')} が職員の台帳にありません。番号を直してください。`,
  },
  notUser: {
    kind: 'conflict',
    field: 'staffNos',
    words: (d: { nos: readonly string[] }) =>
      `職員番号 ${d.nos.join('、')} は利用者ではありません。終わりを記録するのは利用者だけです。`,
  },
  toldInFuture: dayAhead('toldOn', '聞いた日'),
  doneInFuture: dayAhead('on', '処理した日'),
  deedUnfit: {
    kind: 'invalid',
    field: 'registers',
    words: (d: { where: string; deed: string }) =>
      `${d.where}では「${d.deed}」の処理をしません。登録先を選び直してください。`,
  },
  alreadyThere: {
    kind: 'conflict',
    field: 'registers',
    words: (d: { where: string }) => `${d.where}にはすでに登録されています。登録先を選び直してください。`,
  },
  notThere: {
    kind: 'conflict',
    field: 'registers',
    words: (d: { where: string }) => `${d.where}に登録がありません。登録先を選び直してください。`,
  },
});

export const accessViews = ['using', 'differs', 'ended', 'all'] as const;
export const accessListInput = listInput({
  views: accessViews,
  sorts: ['staffNo', 'reading'],
  filters: { network: filterOf.choice(networks), departmentId: filterOf.ids },
});
export type AccessListInput = z.infer<typeof accessListInput>;

const byId = z.object({ id: z.uuid() });

export const accessContract = {
  list: readsPersons(accessPermissions.read).input(accessListInput).output(pageOf(accessRow)),
  get: readsPersons(accessPermissions.read).input(byId).output(accessView),
  /** 異動の処理: what the registers do not follow yet. */
  changes: readsPersons(accessPermissions.read).output(z.array(accessChange)),
  /** What 県 or the 所属 said of people, one or many. */
  tell: writes(accessPermissions.keep)
    .input(useTold)
    .output(z.object({ told: z.number().int() })),
  record: writes(accessPermissions.keep)
    .input(deedDone.extend({ id: z.uuid(), version: z.number().int() }))
    .output(accessView),
  exportUsers: exports(accessPermissions.export).input(accessListInput).output(z.file()),
};
