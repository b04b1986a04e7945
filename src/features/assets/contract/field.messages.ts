/** What a field says when it cannot be read. */
export const fieldWords = {
  assetTag: '管理番号は英数字とハイフンで入力してください。例：NK06-01837',
  ipAddress: 'IPアドレスは 10.1.2.3 の形で入力してください。',
  macAddress: 'MACアドレスは 00:11:22:AA:BB:CC の形で入力してください。',
  osBuild: 'ビルドは 26200.7171 の形で入力してください。',
  correctionReason: '訂正の理由を入力してください。',
} as const;
