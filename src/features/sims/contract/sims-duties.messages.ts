/** For each duty the ledger of SIMs shows: what counts as an occasion, and when it is kept. */
export const simDutyWords = {
  '4-4.4': [
    '機器台帳にSIM番号があるかSIMの入っている、使用中か貸出中の各NKパソコンと、使用中の各SIM（期間の終わりに1回ずつ）',
    'SIM台帳に同じSIM番号で回線・契約・機器があり、そのSIMが使用中か貸出中の機器に入っている。カード・契約・機器を突き合わせて期間の終わりまでに記録し、その日が180日より古いものと、どちらの台帳にもSIMのない、使用中か貸出中のNKパソコンは証拠不足',
  ],
} as const;
