import type { Duty } from '../duty.ts';

// biome-ignore format: one duty a line, so that a change of one duty is a change of one line
export const chapter10: readonly Duty[] = [
  { id: '10-1.1', clause: '10-1', kind: 'scope', owner: 'telework', duty: '在宅勤務の対象：一人一台パソコンとSK等' },
  { id: '10-1.2', clause: '10-1', kind: 'scope', owner: 'telework', duty: '在宅勤務の対象：モバイルパソコン' },
  { id: '10-1.3', clause: '10-1', kind: 'scope', owner: 'telework', duty: '在宅勤務の対象：私物のパソコン・タブレット・通信機器' },

  { id: '10-2.1', clause: '10-2', kind: 'scope', owner: 'telework', duty: '職員の許可を得て、要る範囲でSKYSEA等の遠隔操作ができる' },
  { id: '10-2.2', clause: '10-2', kind: 'duty', owner: 'telework', duty: 'アカウントとパスワードの調べ方を案内する' },
  { id: '10-2.3', clause: '10-2', kind: 'duty', owner: 'telework', duty: '職場側の端末の設定・置き方・注意点を案内する' },
  { id: '10-2.4', clause: '10-2', kind: 'duty', owner: 'telework', duty: '自宅で要る物、つなぎ方、ログインの手順を案内する' },
  { id: '10-2.5', clause: '10-2', kind: 'duty', owner: 'telework', duty: '私物の二要素認証アプリの導入・更新・使い方を案内する' },
  { id: '10-2.6', clause: '10-2', kind: 'duty', owner: 'telework', duty: '設定の支援で要れば、テレワーク運用事業者と連携する' },

  { id: '10-3.1', clause: '10-3', kind: 'duty', owner: 'telework', duty: 'つながらない原因を切り分け、直し方を案内する' },
  { id: '10-3.2', clause: '10-3', kind: 'duty', owner: 'telework', duty: '途中で切れる原因を切り分け、直し方を案内する' },
  { id: '10-3.3', clause: '10-3', kind: 'duty', owner: 'telework', duty: '不具合の解決で要れば、テレワーク運用事業者と連携する' },

  { id: '10-4.1', clause: '10-4', kind: 'duty', owner: 'requests', duty: '依頼を県の決めた方法で受け、在宅勤務アカウントを登録する' },
  { id: '10-4.2', clause: '10-4', kind: 'duty', owner: 'telework', duty: 'パスワード忘れ・二要素認証不能の職員に対処を案内する' },
  { id: '10-4.3', clause: '10-4', kind: 'duty', owner: 'requests', duty: '二要素認証の解除を、開庁日午前は当日、他は翌開庁日に済ませる' },

  { id: '10-5.1', clause: '10-5', kind: 'duty', owner: 'telework', duty: 'ハードウェアトークンの所在と貸出先を管理する' },
  { id: '10-5.2', clause: '10-5', kind: 'duty', owner: 'telework', duty: 'トークンの貸出申請に日時を調整し、受け渡す' },
  { id: '10-5.3', clause: '10-5', kind: 'duty', owner: 'telework', duty: 'トークンを渡した相手と日付を残す' },
  { id: '10-5.4', clause: '10-5', kind: 'duty', owner: 'telework', duty: '貸出中トークンの所持を電話等で定期に確かめる' },
  { id: '10-5.5', clause: '10-5', kind: 'duty', owner: 'telework', duty: 'トークンの返却期限を過ぎた借り手に督促する' },
  { id: '10-5.6', clause: '10-5', kind: 'duty', owner: 'telework', duty: 'トークンの使い方を職員に案内する' },
  { id: '10-5.7', clause: '10-5', kind: 'duty', owner: 'telework', duty: '電池切れ等のトークンを回収・交換し、県へ知らせる' },

  { id: '10-6.1', clause: '10-6', kind: 'duty', owner: 'telework', duty: '接続端末を定期に調べ、期限切れOSは本人に連絡して遮断する' },
  { id: '10-6.2', clause: '10-6', kind: 'duty', owner: 'telework', duty: '期限切れOSの端末名・使用者・OS・処置日を残し、県へ報告する' },

  { id: '10-7.1', clause: '10-7', kind: 'duty', owner: 'telework', duty: '県の求めた期間の接続履歴を取り出し、指定場所に保存する' },

  { id: '10-8.1', clause: '10-8', kind: 'scope', owner: 'telework', duty: 'NKの在宅勤務は持ち帰り、SIMか自宅Wi-Fiで行う' },
  { id: '10-8.2', clause: '10-8', kind: 'duty', owner: 'telework', duty: 'NKはDK並みに支援し、固有の設定はDX基盤の受託者と連携する' },
];
