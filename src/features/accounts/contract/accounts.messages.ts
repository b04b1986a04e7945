import type { AccountAction, AccountState, Preferences, Token } from './account.ts';

/** Every word of accounts a user sees, besides refusals. */
export const accountsWords = {
  product: '窓口',
  title: '利用者',
  unit: '人',
  states: {
    active: '使用中',
    firstPassword: '初回パスワード',
    locked: 'ロック中',
    disabled: '停止',
  } satisfies Record<AccountState, string>,
  actions: {
    revise: '直す',
    resetPassword: 'パスワードを再発行',
    resetSecondFactor: '二要素認証を外す',
    unlock: 'ロックを解く',
    disable: '利用を停止',
    enable: '利用を再開',
  } satisfies Record<AccountAction, string>,
  themes: { auto: '端末に合わせる', light: '明るい', dark: '暗い' } satisfies Record<Preferences['theme'], string>,
  rowHeights: { comfortable: 'ゆったり', dense: '詰める' } satisfies Record<Preferences['rowHeight'], string>,
  tokenStates: { active: '有効', expired: '期限切れ', revoked: '失効' } satisfies Record<Token['state'], string>,
  sessions: { join: '・', unknownDevice: '不明な端末' },
} as const;
