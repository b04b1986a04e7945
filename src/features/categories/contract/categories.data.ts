/** 分類 as the desk starts with: two levels, from the list of §3-1 and §3-2. A manager edits them afterwards. */
export interface CategorySeed {
  readonly code: string;
  readonly name: string;
  /** The duty its answers fulfil; null where no row of the contract names it. */
  readonly clause: string | null;
  readonly children: readonly { readonly code: string; readonly name: string; readonly clause: string | null }[];
}

export const categorySeeds: readonly CategorySeed[] = [
  {
    code: 'hardware',
    name: 'ハードウェア',
    clause: '3-1.2',
    children: [
      { code: 'hardware.pc', name: 'パソコン本体', clause: '3-1.2' },
      { code: 'hardware.display', name: '画面・モニター', clause: '3-1.2' },
      { code: 'hardware.input', name: 'キーボード・マウス', clause: '3-1.2' },
      { code: 'hardware.peripheral', name: '周辺機器', clause: '3-1.2' },
      { code: 'hardware.mobile', name: 'モバイル・iPad', clause: '7-2.1' },
      { code: 'hardware.mk', name: 'MKパソコン', clause: '5-12.8' },
      { code: 'hardware.mkInitialise', name: 'MKパソコンの初期化', clause: '5-12.7' },
      { code: 'hardware.lk', name: 'LKパソコン', clause: '6-12.3' },
      { code: 'hardware.renewal', name: '交換・廃棄の相談', clause: '1-2.7' },
    ],
  },
  {
    code: 'network',
    name: 'ネットワーク',
    clause: '3-1.2',
    children: [
      { code: 'network.wireless', name: '無線LAN', clause: '3-1.2' },
      { code: 'network.wired', name: '有線LAN', clause: '3-1.2' },
      { code: 'network.nas', name: 'NAS・共有フォルダ', clause: '3-1.5' },
      { code: 'network.lgwan', name: 'LGWAN接続環境', clause: '11-3.1' },
      { code: 'network.transfer', name: 'ファイル転送システム', clause: '11-3.2' },
      { code: 'network.line', name: '回線・拠点の通信', clause: '3-1.2' },
    ],
  },
  {
    code: 'printer',
    name: '複合機・プリンタ',
    clause: '3-1.4',
    children: [
      { code: 'printer.driver', name: 'プリンタドライバ', clause: '3-1.4' },
      { code: 'printer.print', name: '印刷できない', clause: '3-1.4' },
      { code: 'printer.scan', name: 'スキャン', clause: '3-1.4' },
      { code: 'printer.mk', name: '個人番号系のプリンタ', clause: '5-12.6' },
    ],
  },
  {
    code: 'software',
    name: 'ソフトウェア',
    clause: '3-1.6',
    children: [
      { code: 'software.install', name: '導入・更新', clause: '3-1.6' },
      { code: 'software.license', name: 'ライセンス認証', clause: '3-1.6' },
      { code: 'software.setting', name: '設定', clause: '3-1.6' },
      { code: 'software.usage', name: '基本操作', clause: '3-1.6' },
      { code: 'software.office', name: '文書・表計算', clause: '3-1.6' },
      { code: 'software.browser', name: 'ブラウザ', clause: '3-1.6' },
      { code: 'software.mobile', name: 'モバイルの設定・操作', clause: '7-2.2' },
    ],
  },
  {
    code: 'update',
    name: '更新プログラム',
    clause: '3-1.7',
    children: [
      { code: 'update.patch', name: '修正パッチ', clause: '3-1.7' },
      { code: 'update.feature', name: '大型アップデート', clause: '12-3.5' },
      { code: 'update.verification', name: '検証用パソコンの貸出', clause: '12-3.3' },
    ],
  },
  {
    code: 'account',
    name: 'アカウント・認証',
    clause: '3-1.3',
    children: [
      { code: 'account.directory', name: 'アカウント登録内容の照会', clause: '3-1.3' },
      { code: 'account.password', name: 'パスワード', clause: '3-1.3' },
      { code: 'account.twoFactor', name: '二要素認証', clause: '10-5.6' },
      { code: 'account.token', name: 'トークンの電池切れ・故障', clause: '10-5.7' },
      { code: 'account.card', name: 'ICカード・ID/PWログオン', clause: null },
      { code: 'account.mobile', name: 'モバイルの認証・接続', clause: '7-2.3' },
    ],
  },
  {
    code: 'mail',
    name: 'メール・グループウェア',
    clause: '3-1.1',
    children: [
      { code: 'mail.outlook', name: 'Outlook', clause: '3-1.1' },
      { code: 'mail.groupware', name: 'グループウェア・職員ポータル', clause: '3-1.1' },
      { code: 'mail.fileTransfer', name: 'ファイル交換・D*BOX', clause: '3-1.1' },
      { code: 'mail.chat', name: 'チャット', clause: '3-1.1' },
    ],
  },
  {
    code: 'system',
    name: '業務システム',
    clause: '1-5.22',
    children: [
      { code: 'system.usage', name: '基本操作', clause: '1-5.22' },
      { code: 'system.regulation', name: '制度・運用ルール', clause: '3-1.9' },
      { code: 'system.trouble', name: 'つながらない・エラー', clause: '3-3.2' },
    ],
  },
  {
    code: 'meeting',
    name: 'Web会議',
    clause: null,
    children: [
      { code: 'meeting.usage', name: '操作・設定', clause: '9-2.3' },
      { code: 'meeting.license', name: 'アプリ・ライセンスの制限', clause: '9-2.2' },
      { code: 'meeting.trouble', name: 'つながらない・聞こえない', clause: '9-2.4' },
      { code: 'meeting.equipment', name: '会議用の備品', clause: '9-2.5' },
      { code: 'meeting.host', name: '会議の主催', clause: '9-2.6' },
      { code: 'meeting.invitation', name: '開催通知・連絡', clause: '9-2.7' },
      { code: 'meeting.desks', name: '窓口どうしのWeb会議の不具合', clause: '13-5.2' },
      { code: 'meeting.plan', name: '構成の相談', clause: null },
    ],
  },
  {
    code: 'telework',
    name: '在宅勤務・BYOD',
    clause: null,
    children: [
      { code: 'telework.connect', name: '接続できない', clause: '10-3.1' },
      { code: 'telework.dropped', name: '通信が切れる', clause: '10-3.2' },
      { code: 'telework.account', name: 'アカウント・パスワードの確認', clause: '10-2.2' },
      { code: 'telework.lost', name: 'パスワードの亡失・認証ができない', clause: '10-4.2' },
      { code: 'telework.register', name: 'アカウントの登録の依頼', clause: '10-4.1' },
      { code: 'telework.release', name: '二要素認証の解除の申請', clause: '10-4.3' },
      { code: 'telework.office', name: '職場側のパソコンの設定', clause: '10-2.3' },
      { code: 'telework.home', name: '自宅の準備・ログイン', clause: '10-2.4' },
      { code: 'telework.app', name: '二要素認証アプリ', clause: '10-2.5' },
      { code: 'telework.byod', name: 'BYODの初期設定', clause: '8-2.3' },
      { code: 'telework.byodStatus', name: 'BYODの申請の受付状況', clause: '8-2.2' },
      { code: 'telework.byodTrouble', name: 'BYODの不具合', clause: '8-3.1' },
      { code: 'telework.byodWish', name: 'BYODについての県の要望', clause: '8-3.1' },
      { code: 'telework.byodList', name: 'BYODの一括の停止・登録', clause: '8-2.5' },
    ],
  },
  {
    code: 'security',
    name: 'セキュリティ',
    clause: null,
    children: [
      { code: 'security.encryption', name: '暗号化', clause: null },
      { code: 'security.suspiciousMail', name: '不審メール', clause: null },
      { code: 'security.malware', name: 'ウィルス対策の通知', clause: null },
      { code: 'security.storage', name: '外部記憶媒体', clause: null },
    ],
  },
  {
    code: 'nkRequest',
    name: 'NKの申請',
    clause: null,
    children: [
      { code: 'nkRequest.admin', name: '管理者権限', clause: null },
      { code: 'nkRequest.logon', name: 'ID/PWログオン', clause: null },
      { code: 'nkRequest.takeOut', name: '持出し', clause: null },
      { code: 'nkRequest.twoFactor', name: '二要素認証解除', clause: null },
    ],
  },
  {
    code: 'other',
    name: 'その他',
    clause: null,
    children: [
      { code: 'other.shredder', name: 'シュレッダー・クラッシャー', clause: '13-3.5' },
      { code: 'other.other', name: 'その他', clause: null },
    ],
  },
];

/** 分類 about what hangs on a PC. */
export const peripheralCategories = [
  'hardware.display',
  'hardware.input',
  'hardware.peripheral',
  'printer.driver',
  'printer.print',
  'printer.scan',
] as const;

/** 分類 about what only an NK has: 二要素認証, SIM, ZTNA, encryption of its drive (§1-5(1), §4-1). */
export const nkSystemCategories = [
  'account.twoFactor',
  'account.mfa',
  'account.card',
  'network.sim',
  'telework.connect',
  'telework.dropped',
  'security.encryption',
] as const;
