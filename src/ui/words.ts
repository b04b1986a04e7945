/** The words of the kit itself. A feature brings its own; these are the ones every screen shares. */
export const words = {
  due: { warn: '期限間近', breach: '期限超過' },
  close: '閉じる',
  cancel: 'やめる',
  more: 'その他の操作',
} as const;
