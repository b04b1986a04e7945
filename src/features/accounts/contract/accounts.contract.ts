import { z } from 'zod';
import { overseers } from '#kernel/actor.ts';
import { civilDate } from '#kernel/civil-date.ts';
import { mapOf } from '#kernel/contract/map-of.ts';
import { inspects, permissions, reads, readsPersons, writes } from '#kernel/contract/procedure.ts';
import { filterOf, listInput, pageInput, pageOf } from '#kernel/page.ts';
import { refusals } from '#kernel/refusal.ts';
import {
  account,
  accountDraft,
  accountPatch,
  accountRoles,
  accountStates,
  auditEntry,
  brokenWhys,
  listPrefs,
  me,
  preferences,
  rowHeights,
  savedView,
  session,
  themes,
  token,
} from './account.ts';
import { accountChange, changeListInput, changeNotice, changeReason, wantedChange } from './account-change.ts';

/** `me` and `changePassword` are all that a first password can do: their names are known to the sign-in room. */
export const accountsPermissions = permissions('accounts', {
  me: accountRoles,
  changePassword: accountRoles,
  own: accountRoles,
  manage: ['administrator', 'manager'],
  manageTokens: ['administrator'],
  readChanges: ['administrator', 'auditor'],
  decideChanges: ['administrator'],
  readHistory: [...overseers, 'administrator'],
  searchAudit: ['auditor', 'administrator'],
});
const may = accountsPermissions;

export const accountsRefusals = refusals('accounts', {
  absent: { kind: 'absent', words: '利用者が見つかりません。一覧を読み直してください。' },
  usernameTaken: {
    kind: 'conflict',
    field: 'username',
    words: (d: { name: string }) => `この利用者IDは${d.name}さんが使っています。別の利用者IDにしてください。`,
  },
  emailTaken: {
    kind: 'conflict',
    field: 'email',
    words: (d: { name: string }) => `このメールアドレスは${d.name}さんが使っています。確かめて入れ直してください。`,
  },
  personTaken: {
    kind: 'conflict',
    words: (d: { name: string; username: string }) =>
      `同じ担当者または職員の利用者に${d.name}さん（${d.username}）がいます。一人が使える利用者は一つです。その利用者を使うか、利用を停止してください。`,
  },
  ownAccount: {
    kind: 'forbidden',
    words: '自分の役割や利用の停止は、自分では変えられません。ほかの管理者に依頼してください。',
  },
  beyondRole: {
    kind: 'forbidden',
    words: 'この役割の利用者は、いまの役割では扱えません。システム管理者に依頼してください。',
  },
  secondNeeded: {
    kind: 'forbidden',
    words:
      'この操作は、管理者にない権限を持つ利用者に関わるため、もう一人のシステム管理者の確認が要ります。理由を書いて確認を依頼してください。',
  },
  secondNotNeeded: {
    kind: 'conflict',
    words: 'この操作に、もう一人の確認は要りません。利用者の画面からそのまま行ってください。',
  },
  noSecond: {
    kind: 'conflict',
    words:
      '確認できるシステム管理者がほかにいません。サーバの運用担当者に、管理者の追加（madoguchi create-admin）か再発行（madoguchi reset-password）を依頼してください。',
  },
  alreadyRequested: {
    kind: 'conflict',
    words: '同じ操作がすでに確認を待っています。「二人目の確認」の一覧を見てください。',
  },
  changeAbsent: { kind: 'absent', words: '確認の依頼が見つかりません。一覧を読み直してください。' },
  changeDecided: { kind: 'conflict', words: 'この依頼はすでに終わっています。一覧を読み直してください。' },
  changeExpired: { kind: 'conflict', words: 'この依頼は期限が過ぎました。要るときは、もう一度依頼してください。' },
  ownChange: {
    kind: 'forbidden',
    words: '自分の依頼は自分では確認できません。ほかのシステム管理者に確認してもらってください。',
  },
  othersChange: {
    kind: 'forbidden',
    words: '取り下げられるのは、依頼した本人だけです。見送るときは「見送る」を選んでください。',
  },
  requesterGone: {
    kind: 'conflict',
    words: '依頼した人はもうシステム管理者ではありません。見送って、要るときは依頼し直してください。',
  },
  changedSince: {
    kind: 'conflict',
    words: '依頼のあとで利用者が変わりました。見送って、いまの内容で依頼し直してもらってください。',
  },
  lastAdministrator: {
    kind: 'conflict',
    words: 'システム管理者がいなくなるため、変えられません。先に別の利用者をシステム管理者にしてください。',
  },
  alreadyDisabled: { kind: 'conflict', words: 'この利用者はすでに停止されています。一覧を読み直してください。' },
  notDisabled: { kind: 'conflict', words: 'この利用者は停止されていません。一覧を読み直してください。' },
  wrongPassword: {
    kind: 'invalid',
    field: 'current',
    words: 'いまのパスワードが違います。確かめて入力し直してください。',
  },
  weakPassword: { kind: 'invalid', field: 'next', words: (d: { why: string }) => d.why },
  samePassword: {
    kind: 'invalid',
    field: 'next',
    words: 'いまと同じパスワードです。別のパスワードにしてください。',
  },
  changedMeanwhile: {
    kind: 'conflict',
    words: 'この間にパスワードが変わりました。新しいパスワードでログインし直してください。',
  },
  notEnrolled: {
    kind: 'conflict',
    words: '二要素認証の登録が始まっていません。「二要素認証を始める」からやり直してください。',
  },
  alreadyEnrolled: {
    kind: 'conflict',
    words: '二要素認証はすでに使っています。端末を替えるときは、いちど解除してから登録し直してください。',
  },
  wrongCode: {
    kind: 'invalid',
    field: 'code',
    words: '確認コードが違います。認証アプリに表示されている新しい6桁の数字を入力してください。',
  },
  noSession: { kind: 'absent', words: 'このログインはすでに終わっています。一覧を読み直してください。' },
  viewTaken: {
    kind: 'conflict',
    field: 'name',
    words: '同じ名前の保存した条件があります。名前を変えてください。',
  },
  viewAbsent: { kind: 'absent', words: '保存した条件が見つかりません。一覧を読み直してください。' },
  tooManyViews: {
    kind: 'conflict',
    words: '保存できる条件は、一つの一覧につき30件までです。使わないものを消してから保存してください。',
  },
  tooManyLists: {
    kind: 'conflict',
    words: '一覧の設定がこれ以上保存できません。使っていない一覧の列の設定を元に戻してから、もう一度保存してください。',
  },
  tooManyViewsInAll: {
    kind: 'conflict',
    words: '保存できる条件は、すべての一覧を合わせて300件までです。使わないものを消してから保存してください。',
  },
  unknownScope: {
    kind: 'invalid',
    field: 'scopes',
    words: '外部連携に許せない操作が選ばれています。選び直してください。',
  },
  expiryPassed: {
    kind: 'invalid',
    field: 'expiresOn',
    words: '有効期限は、明日から2年後までの日にしてください。',
  },
  tokenAbsent: {
    kind: 'absent',
    words: 'このトークンは見つからないか、すでに失効しています。一覧を読み直してください。',
  },
  historyHidden: { kind: 'forbidden', words: 'この記録の履歴は、いまの役割では見られません。' },
});

/** 利用者一覧. `current` hides the stopped ones. */
export const accountListInput = listInput({
  views: ['current', 'all'],
  sorts: ['username', 'name', 'lastSignInAt'],
  filters: { role: filterOf.choice(accountRoles), state: filterOf.choice(accountStates) },
});
export type AccountListInput = z.infer<typeof accountListInput>;

/** 監査の記録. `q` looks at who and at the record's number. */
export const auditListInput = listInput({
  views: ['all', 'signIn', 'export'],
  sorts: ['seq'],
  filters: { at: filterOf.days, entity: filterOf.text, actorId: filterOf.ids },
});
export type AuditListInput = z.infer<typeof auditListInput>;

const byId = z.object({ id: z.uuid() });
const versioned = byId.extend({ version: z.number().int() });
const nothing = z.object({});
const withPassword = z.object({ account, password: z.string() });
/** `half` of a first password, shown this once: the requester sees the first one, who confirms the second one. */
const changeWithHalf = z.object({ change: accountChange, half: z.string().nullable() });
const listKey = z.string().min(1).max(60);
const viewName = z.string().trim().min(1).max(40);
/** A list's address, which a browser keeps short too. */
const viewSearch = mapOf(z.string().max(60), z.string().max(4000), 40).refine(
  (each) => JSON.stringify(each).length <= 6000,
);
const secret = z.string().min(1).max(200);

export const accountsContract = {
  me: reads(may.me).output(me),
  setPreferences: writes(may.own)
    .input(z.object({ theme: z.enum(themes), rowHeight: z.enum(rowHeights) }).partial())
    .output(preferences),
  setListPreferences: writes(may.own)
    .input(z.object({ listKey, prefs: listPrefs }))
    .output(preferences),

  listViews: reads(may.own).input(z.object({ listKey })).output(z.array(savedView)),
  saveView: writes(may.own)
    .input(
      z.object({
        listKey,
        name: viewName,
        search: viewSearch,
      }),
    )
    .output(savedView),
  renameView: writes(may.own)
    .input(byId.extend({ name: viewName }))
    .output(savedView),
  deleteView: writes(may.own).input(byId).output(nothing),

  listSessions: reads(may.own).output(z.array(session)),
  revokeSession: writes(may.own).input(byId).output(nothing),
  revokeOtherSessions: writes(may.own).output(z.object({ ended: z.number().int() })),

  changePassword: writes(may.changePassword)
    .input(z.object({ current: secret, next: secret }))
    .output(nothing),
  enrolSecondFactor: writes(may.own)
    .input(z.object({ current: secret }))
    .output(z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) })),
  confirmSecondFactor: writes(may.own)
    .input(z.object({ code: z.string().max(20) }))
    .output(nothing),
  disableSecondFactor: writes(may.own)
    .input(z.object({ current: secret }))
    .output(nothing),

  list: readsPersons(may.manage).input(accountListInput).output(pageOf(account)),
  get: reads(may.manage).input(byId).output(account),
  create: writes(may.manage).input(accountDraft).output(withPassword),
  revise: writes(may.manage)
    .input(versioned.extend({ draft: accountPatch }))
    .output(account),
  disable: writes(may.manage)
    .input(versioned.extend({ reason: z.string().trim().max(200).nullable() }))
    .output(account),
  enable: writes(may.manage).input(versioned).output(account),
  unlock: writes(may.manage).input(byId).output(account),
  resetPassword: writes(may.manage).input(byId).output(withPassword),
  resetSecondFactor: writes(may.manage).input(byId).output(account),

  listChanges: reads(may.readChanges).input(changeListInput).output(pageOf(accountChange)),
  changeNotice: reads(may.readChanges).output(changeNotice),
  seeChanges: writes(may.readChanges).output(changeNotice),
  requestChange: writes(may.decideChanges)
    .input(z.object({ reason: changeReason, change: wantedChange }))
    .output(changeWithHalf),
  confirmChange: writes(may.decideChanges).input(byId).output(changeWithHalf),
  refuseChange: writes(may.decideChanges)
    .input(byId.extend({ reason: changeReason }))
    .output(accountChange),
  withdrawChange: writes(may.decideChanges).input(byId).output(accountChange),

  listTokens: reads(may.manageTokens).output(z.array(token)),
  tokenScopes: reads(may.manageTokens).output(z.array(z.string())),
  createToken: writes(may.manageTokens)
    .input(
      z.object({
        name: z.string().trim().min(1).max(60),
        scopes: z.array(z.string().max(80)).min(1).max(100),
        expiresOn: civilDate,
      }),
    )
    .output(z.object({ token, secret: z.string() })),
  revokeToken: writes(may.manageTokens).input(byId).output(nothing),

  history: reads(may.readHistory)
    .input(pageInput.extend({ entity: z.string().max(60), entityId: z.string().max(100) }))
    .output(z.object({ rows: z.array(auditEntry), nextCursor: z.string().nullable() })),
  searchAudit: inspects(may.searchAudit).input(auditListInput).output(pageOf(auditEntry)),
  verifyAudit: inspects(may.searchAudit).output(
    z.object({
      checked: z.number().int(),
      waiting: z.object({ count: z.number().int(), oldestAt: z.string().nullable() }),
      code: z.string().nullable(),
      broken: z.object({ seq: z.number().int(), batch: z.number().int(), why: z.enum(brokenWhys) }).nullable(),
    }),
  ),
};
