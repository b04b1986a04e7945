/** The list of §1-5(3): what the contract names, and by which words a system's name is known to be it. */
export const standardSystems = {
  lgwan: { name: 'LGWAN', known: ['LGWAN'] },
  portal: { name: '職員ポータル', known: ['職員ポータル'] },
  groupware: { name: 'グループウェア', known: ['グループウェア'] },
  mail: { name: 'メールシステム（Outlook）', known: ['メールシステム', 'Outlook'] },
  account: { name: '職員アカウント集中管理システム', known: ['アカウント集中管理'] },
  antivirus: { name: 'ウィルス対策システム', known: ['ウィルス対策', 'ウイルス対策'] },
  database: { name: '簡易データベースシステム（D*BOX）', known: ['簡易データベース', 'D*BOX'] },
  storage: { name: 'ファイルストレージ', known: ['ファイルストレージ'] },
  chat: { name: 'チャットツール', known: ['チャット'] },
  lowCode: { name: 'ローコードツール', known: ['ローコード'] },
  telework: { name: '在宅勤務システム', known: ['在宅勤務'] },
  webMeeting: { name: 'Web会議システム', known: ['Web会議'] },
  lgwanEnvironment: { name: 'LGWAN接続環境', known: ['LGWAN接続環境'] },
  transfer: { name: 'ファイル転送システム', known: ['ファイル転送'] },
  exchange: { name: 'ファイル交換システム', known: ['ファイル交換'] },
  operations: { name: '統合運用管理システム', known: ['統合運用管理'] },
  edr: { name: 'EDR', known: ['EDR'] },
} as const;

export type StandardSystemKey = keyof typeof standardSystems;
export const standardSystemKeys = Object.keys(standardSystems) as [StandardSystemKey, ...StandardSystemKey[]];
