/** Device models, vendors and software of the sample prefecture. Makers and vendors are invented; products of §1-5(2) are not. */

type ModelRow = readonly [
  key: string,
  deviceClass: 'NK' | 'DK' | 'KK' | 'MK' | 'LK' | 'SK' | 'PK' | 'TK' | 'SS' | 'mobile' | 'iPad',
  maker: string,
  name: string,
  fiscalYear: number,
  procurer: 'central' | 'department',
  os: string,
  cpu: string,
  memoryGb: number,
  storageGb: number,
  price: number,
];

export const MODEL_ROWS: readonly ModelRow[] = [
  ['nk03', 'NK', 'ミズホ電機', 'R3型 14インチ', 2021, 'central', 'Windows 11 Pro', 'Core i5-1135G7', 8, 256, 118_800],
  ['nk04', 'NK', 'ミズホ電機', 'R4型 14インチ', 2022, 'central', 'Windows 11 Pro', 'Core i5-1235U', 16, 256, 132_000],
  ['nk05', 'NK', 'あずま計算機', 'R5型 13インチ', 2023, 'central', 'Windows 11 Pro', 'Core i5-1335U', 16, 256, 139_700],
  [
    'nk06',
    'NK',
    'あずま計算機',
    'R6型 13インチ',
    2024,
    'central',
    'Windows 11 Pro',
    'Core Ultra 5 125U',
    16,
    256,
    148_500,
  ],
  [
    'nk07',
    'NK',
    '伊勢路テクノ',
    'R7型 13インチ',
    2025,
    'central',
    'Windows 11 Pro',
    'Core Ultra 5 225U',
    16,
    512,
    156_200,
  ],
  [
    'nkd05',
    'NK',
    'あずま計算機',
    '所属調達 15インチ',
    2023,
    'department',
    'Windows 11 Pro',
    'Core i7-1355U',
    16,
    512,
    178_200,
  ],
  [
    'nkd07',
    'NK',
    '伊勢路テクノ',
    '所属調達 16インチ（CAD用）',
    2025,
    'department',
    'Windows 11 Pro',
    'Core Ultra 7 255H',
    32,
    1024,
    246_400,
  ],
  ['dk01', 'DK', 'ミズホ電機', 'R1型 デスクトップ', 2019, 'central', 'Windows 11 Pro', 'Core i5-9500', 8, 256, 96_800],
  [
    'kk07',
    'KK',
    '伊勢路テクノ',
    '企業庁R7型 14インチ',
    2025,
    'central',
    'Windows 11 Pro',
    'Core Ultra 5 225U',
    16,
    256,
    151_800,
  ],
  ['mk05', 'MK', 'あずま計算機', '番号利用R5型', 2023, 'central', 'Windows 11 Pro', 'Core i5-1335U', 8, 256, 128_700],
  [
    'mkd06',
    'MK',
    'あずま計算機',
    '番号利用 所属調達',
    2024,
    'department',
    'Windows 11 Pro',
    'Core i5-1335U',
    8,
    256,
    134_200,
  ],
  ['lk04', 'LK', 'ミズホ電機', 'LGWAN R4型', 2022, 'central', 'Windows 11 Pro', 'Core i5-1235U', 8, 256, 119_900],
  [
    'lkd04',
    'LK',
    'ミズホ電機',
    'LGWAN 所属調達',
    2022,
    'department',
    'Windows 11 Pro',
    'Core i5-1235U',
    8,
    256,
    121_000,
  ],
  [
    'sk03',
    'SK',
    '木曽三川産業',
    '事務用デスクトップ 3',
    2021,
    'department',
    'Windows 11 Pro',
    'Core i3-10105',
    8,
    256,
    79_200,
  ],
  [
    'sk05',
    'SK',
    'ミズホ電機',
    '事務用ノート 15',
    2023,
    'department',
    'Windows 11 Pro',
    'Core i5-1235U',
    8,
    256,
    104_500,
  ],
  [
    'sk07',
    'SK',
    '木曽三川産業',
    '事務用デスクトップ 7',
    2025,
    'department',
    'Windows 11 Pro',
    'Core i5-14400',
    16,
    512,
    112_200,
  ],
  ['pk05', 'PK', '木曽三川産業', '警察事務用', 2023, 'department', 'Windows 11 Pro', 'Core i5-1235U', 8, 256, 108_900],
  ['tk03', 'TK', '木曽三川産業', '公社事務用', 2021, 'department', 'Windows 11 Pro', 'Core i3-10105', 8, 256, 82_500],
  ['ss-nas', 'SS', '志摩ストレージ', 'NAS 4ベイ', 2022, 'department', 'Linux', 'Atom C3538', 8, 16_000, 264_000],
  [
    'ss-srv',
    'SS',
    'ミズホ電機',
    'タワーサーバ',
    2022,
    'department',
    'Windows Server 2022',
    'Xeon E-2334',
    32,
    2000,
    583_000,
  ],
  ['ss-net', 'SS', '鈴鹿ネットワークス', 'L3スイッチ 24ポート', 2021, 'department', '専用OS', '専用', 1, 1, 198_000],
  [
    'ss-pc',
    'SS',
    '木曽三川産業',
    '計測制御用パソコン',
    2020,
    'department',
    'Windows 11 Pro',
    'Core i5-10500',
    16,
    512,
    165_000,
  ],
  ['ss-mfp', 'SS', 'まるや事務機', '複合機 A3カラー', 2023, 'department', '専用OS', '専用', 4, 320, 880_000],
  [
    'mb04',
    'mobile',
    'ミズホ電機',
    'モバイルノート 12インチ',
    2022,
    'central',
    'Windows 11 Pro',
    'Core i5-1230U',
    8,
    256,
    126_500,
  ],
  [
    'mb06',
    'mobile',
    'あずま計算機',
    'モバイルノート R6型',
    2024,
    'central',
    'Windows 11 Pro',
    'Core Ultra 5 125U',
    16,
    256,
    143_000,
  ],
  ['ipad', 'iPad', 'Apple', 'iPad 第9世代', 2022, 'central', 'iPadOS', 'A13', 3, 64, 52_800],
];

/** key | name | reading | kind | contact | phone | mail | note */
export const VENDOR_TEXT = `
desk|熊野灘システムサービス株式会社|くまのなだしすてむさーびす|contractor|水野 聡|3-9999|desk@desk.example.jp|ヘルプデスク業務の受託者
former|旧受託者（R8.9.30まで）|きゅうじゅたくしゃ|contractor|松尾 雅之|059-000-1100|office@former.example.jp|前契約の受託者。引継ぎの照会先
repair-a|北勢PCサポート株式会社|ほくせいぴーしーさぽーと|vendor|藤井 亮介|059-000-1201|repair@hokusei-pc.example.jp|R3型・R4型・モバイルの保守
repair-b|あずま保守サービス株式会社|あずまほしゅさーびす|vendor|緒方 美雪|059-000-1202|mente@azuma-hoshu.example.jp|R5型・R6型・番号利用端末の保守
repair-c|伊勢路テクノサポート|いせじてくのさぽーと|vendor|真野 大地|059-000-1203|support@iseji.example.jp|R7型・企業庁R7型の保守
supply-a|ミズホ電機販売株式会社|みずほでんきはんばい|supplier|岸本 翼|059-000-1301|sales@mizuho-denki.example.jp|納入業者
supply-b|あずま計算機株式会社 中部営業所|あずまけいさんき|supplier|小杉 佳乃|059-000-1302|chubu@azuma-kei.example.jp|納入業者
supply-c|伊勢路テクノ株式会社|いせじてくの|supplier|矢田 航|059-000-1303|order@iseji.example.jp|納入業者
mfp|まるや事務機株式会社|まるやじむき|vendor|早川 昇|059-000-1401|service@maruya-jimuki.example.jp|複合機の保守
carrier-a|三岐通信株式会社|さんぎつうしん|carrier|保守受付|0120-000-113|noc@sangi-tsushin.example.jp|単独地域機関のアクセス回線
carrier-b|東海モバイル通信株式会社|とうかいもばいるつうしん|carrier|法人窓口|0120-000-157|corp@tokai-mobile.example.jp|SIM
network|鈴鹿ネットワークス株式会社|すずかねっとわーくす|vendor|運用管理SE|3-9960|se@suzuka-net.example.jp|行政WANの運用管理
dx|DX推進基盤 運用保守受託者|でぃーえっくすすいしんきばん|vendor|運用窓口|3-9970|dx@dx-kiban.example.jp|三重県DX推進基盤整備及び運用保守業務
telework|在宅勤務システム 運用受託者|ざいたくきんむしすてむ|vendor|サポート窓口|0120-000-210|tele@telework.example.jp|在宅勤務システムとトークン
disposal|伊賀リサイクルセンター株式会社|いがりさいくるせんたー|vendor|山室 勉|0595-00-1501|haiki@iga-recycle.example.jp|廃棄処分
`;

/** key | name | maker | version | support end | channel | note */
export const SOFTWARE_TEXT = `
windows11|Windows 11 Pro|Microsoft|25H2（26200）|2027-10-12|統合運用管理システム|標準搭載。月例更新は検証機、試験、波の順に配信
office|Microsoft 365 Apps（Word、Excel、PowerPoint、Access、Outlook、OneDrive、Power Apps）|Microsoft|月次エンタープライズ 2609||DX推進基盤|Office for the Web を含む
edge|Microsoft Edge|Microsoft|142||統合運用管理システム|職員ポータルの標準ブラウザ。IEモードは業務システムごとに設定
thunderbird|Mozilla Thunderbird|Mozilla|140 ESR|2026-12-15|統合運用管理システム|LGWANメール用に一部の所属で使用
snapdeploy|Acronis Snap Deploy|Acronis|6||ヘルプデスク|標準イメージの展開
skysea|SKYSEA ClientView|Sky|21||統合運用管理システム|資産管理、外部デバイス管理、遠隔操作
tanium|Tanium|Tanium|7.6||EDR|EDR。停止や削除はできない
soliton|Soliton Secure Workspace|ソリトンシステムズ|3.2||統合運用管理システム|持出し時の作業領域
acrobat|Adobe Acrobat Reader|Adobe|25||統合運用管理システム|電子署名の検証に使用
zoom|Zoom Workplace|Zoom|6.6||統合運用管理システム|会議の主催は申請したライセンスの範囲
webex|Webex|Cisco|45.10||統合運用管理システム|国や他県が主催する会議の参加用
teams|Microsoft Teams|Microsoft|新しいTeams||DX推進基盤|庁内の会議とチャット
slack|Slack|Slack|4.46||DX推進基盤|庁外との共同作業で許可されたワークスペースだけ
sevenzip|7-Zip|Igor Pavlov|25.01||統合運用管理システム|パスワード付き書庫の展開
`;

/** key | name | reading | owner department | contact | phone | mail | hours | dx | description */
export const SYSTEM_TEXT = `
lgwan|LGWAN|えるじーわん|デジタル改革推進課/行政WAN班|行政WAN班 LGWAN担当|3-2210|lgwan@pref.example.jp|開庁日 8:30-17:15||地方公共団体を結ぶ専用ネットワーク
portal|職員ポータル|しょくいんぽーたる|デジタル戦略企画課|ポータル担当|3-2231|portal@pref.example.jp|開庁日 8:30-17:15||業務システムと庁内ホームページの入口
groupware|グループウェア|ぐるーぷうぇあ|デジタル改革推進課/DX基盤班|DX推進基盤 運用窓口|3-9970|gw@dx-kiban.example.jp|開庁日 8:30-18:00|dx|職員録、スケジュール、掲示板、ファイル共有
mail|メールシステム（Outlook）|めーるしすてむ|デジタル改革推進課/DX基盤班|DX推進基盤 運用窓口|3-9970|mail@dx-kiban.example.jp|開庁日 8:30-18:00|dx|庁内と庁外のメール、予定表、施設と備品の予約
account|職員アカウント集中管理システム|しょくいんあかうんとしゅうちゅうかんりしすてむ|デジタル改革推進課/行政WAN班|アカウント担当|3-2212|account@pref.example.jp|開庁日 8:30-17:15||職員のアカウントと機器の接続情報
antivirus|ウィルス対策システム|うぃるすたいさくしすてむ|デジタル改革推進課/情報セキュリティ班|セキュリティ担当|3-2221|sec@pref.example.jp|開庁日 8:30-17:15||検知と感染対策、パターンファイルの再配信
dbox|簡易データベースシステム（D*BOX）|でぃーぼっくす|デジタル戦略企画課|D*BOX担当|3-2233|dbox@pref.example.jp|開庁日 8:30-17:15||県庁職員間で共有するデータベース
storage|ファイルストレージ|ふぁいるすとれーじ|デジタル改革推進課/DX基盤班|DX推進基盤 運用窓口|3-9970|storage@dx-kiban.example.jp|開庁日 8:30-18:00|dx|共有と共同編集のための文書の保存
chat|チャットツール|ちゃっとつーる|デジタル改革推進課/DX基盤班|DX推進基盤 運用窓口|3-9970|chat@dx-kiban.example.jp|開庁日 8:30-18:00|dx|テーマごとのグループで会話
lowcode|ローコードツール|ろーこーどつーる|デジタル改革推進課/DX基盤班|DX推進基盤 運用窓口|3-9970|lowcode@dx-kiban.example.jp|開庁日 8:30-18:00|dx|コードを書かずに業務アプリを作る
telework|在宅勤務システム|ざいたくきんむしすてむ|デジタル改革推進課/行政WAN班|在宅勤務システム サポート窓口|0120-000-210|tele@telework.example.jp|毎日 8:00-20:00||自宅の端末から職場のパソコンに接続
webmeeting|Web会議システム|うぇぶかいぎしすてむ|デジタル改革推進課/行政WAN班|Web会議担当|3-2214|web@pref.example.jp|開庁日 8:30-17:15||Zoom、Webex、Teams による会議
lgwanenv|LGWAN接続環境|えるじーわんせつぞくかんきょう|デジタル改革推進課/行政WAN班|行政WAN班 LGWAN担当|3-2210|lgwan@pref.example.jp|開庁日 8:30-17:15||DKパソコン等からLGWAN接続系に入る
transfer|ファイル転送システム|ふぁいるてんそうしすてむ|デジタル改革推進課/情報セキュリティ班|無害化担当|3-2223|musai@pref.example.jp|開庁日 8:30-17:15||LGWAN接続環境とのファイルのやり取りと無害化
exchange|ファイル交換システム|ふぁいるこうかんしすてむ|デジタル戦略企画課|ファイル交換担当|3-2234|exchange@pref.example.jp|開庁日 8:30-17:15||庁外と最大1GBのファイルを送受信
skyseasys|統合運用管理システム|とうごううんようかんりしすてむ|デジタル改革推進課/情報セキュリティ班|統合運用管理 担当窓口|3-2225|skysea@pref.example.jp|開庁日 8:30-17:15||更新の配信、外部デバイスの管理（SKYSEA ClientView）
edr|EDR|いーでぃーあーる|デジタル改革推進課/情報セキュリティ班|EDR担当（SOC）|3-2226|edr@pref.example.jp|毎日 終日||端末の不審な動作の検出と調査（Tanium）
finance|財務会計システム|ざいむかいけいしすてむ|会計支援課|財務会計ヘルプ|3-2771|zaimu@pref.example.jp|開庁日 8:30-17:15||予算執行、支出、収入
attendance|勤務管理システム|きんむかんりしすてむ|人事課|勤務管理担当|3-2104|kinmu@pref.example.jp|開庁日 8:30-17:15||出勤、休暇、時間外
payroll|年末調整・給与明細|ねんまつちょうせいきゅうよめいさい|福利厚生課|給与担当|3-2113|kyuyo@pref.example.jp|開庁日 8:30-17:15||年末調整の申告と給与明細の閲覧
docs|文書管理システム|ぶんしょかんりしすてむ|法務・文書課|文書担当|3-2126|bunsho@pref.example.jp|開庁日 8:30-17:15||起案、決裁、保存
bid|電子入札・電子納品システム|でんしにゅうさつでんしのうひんしすてむ|技術管理課|電子入札担当|3-2918|nyusatsu@pref.example.jp|開庁日 9:00-17:00||公共工事の入札と成果品
`;

export const CATEGORY_TEXT = `
operation|操作|3-1.6
 operation.windows|Windows|3-1.6
 operation.word|Word|3-1.6
 operation.excel|Excel|3-1.6
 operation.powerpoint|PowerPoint|3-1.6
 operation.access|Access|3-1.6
 operation.edge|Edge|3-1.6
 operation.pdf|PDF|3-1.6
 operation.archive|圧縮・展開|3-1.6
 operation.input|日本語入力|3-1.6
network|ネットワーク|3-1.2
 network.wireless|無線LAN|3-1.2
 network.wired|有線LAN|3-1.2
 network.line|回線|3-1.2
 network.sim|SIM・庁外接続|3-1.2
 network.lgwan|LGWAN接続|11-3.1
print|印刷|3-1.4
 print.driver|プリンタドライバ|3-1.4
 print.trouble|印刷できない|3-1.4
 print.scan|スキャン|3-1.4
storage|ファイル・NAS
 storage.nas|NAS|3-1.5
 storage.share|共有フォルダ|3-1.5
 storage.cloud|ファイルストレージ|3-1.6
 storage.transfer|ファイル転送|11-3.2
 storage.exchange|ファイル交換|1-5.22
account|アカウント
 account.password|パスワード
 account.mfa|二要素認証|10-5.6
 account.ledger|登録内容の照会|3-1.3
 account.transfer|異動・所属変更|3-1.3
mail|メール・予定表|3-1.6
 mail.outlook|Outlook|3-1.6
 mail.shared|共有メールボックス|3-1.6
 mail.calendar|予定表・施設予約|3-1.6
 mail.thunderbird|Thunderbird|3-1.6
security|セキュリティ
 security.encryption|暗号化|3-1.6
 security.virus|ウィルス対策・EDR
 security.suspicious|不審なメール|12-1.3
 security.device|外部デバイス
 security.patch|更新・パッチ|3-1.7
software|ソフトウェア|3-1.6
 software.install|インストール|3-1.6
 software.license|ライセンス認証|3-1.6
 software.setting|設定|3-1.6
hardware|ハードウェア|3-1.2
 hardware.display|画面|3-1.2
 hardware.power|電源・充電|3-1.2
 hardware.keyboard|キーボード・マウス|3-1.2
 hardware.storage|ドライブ・起動|3-1.2
 hardware.peripheral|周辺機器|3-1.2
 hardware.sound|音声・カメラ|3-1.2
system|業務システム|1-5.22
 system.portal|職員ポータル|1-5.22
 system.groupware|グループウェア|1-5.22
 system.dbox|D*BOX|1-5.22
 system.chat|チャット|1-5.22
 system.lowcode|ローコード|1-5.22
 system.office|庶務・財務|1-5.22
 system.bid|電子入札・電子納品|1-5.22
 system.regulation|制度・運用ルール|3-1.9
webmeeting|Web会議・在宅勤務
 webmeeting.zoom|Zoom|9-2.3
 webmeeting.webex|Webex|9-2.3
 webmeeting.teams|Teams会議|9-2.3
 webmeeting.room|会議室・備品|9-2.5
 webmeeting.host|会議の主催|9-2.6
 webmeeting.limit|人数・ライセンスの制限|9-2.2
 webmeeting.trouble|会議のトラブル|9-2.4
 webmeeting.telework|在宅勤務|10-2.4
 webmeeting.remote|在宅勤務の接続不良|10-3.1
 telework.office|職場側のパソコンの設定|10-2.3
 telework.account|在宅勤務のアカウントの確認|10-2.2
 telework.app|二要素認証アプリ|10-2.5
 telework.dropped|在宅勤務の通信が切れる|10-3.2
 webmeeting.invitation|開催通知・連絡|9-2.7
 telework.lost|在宅勤務のパスワードの亡失|10-4.2
 telework.register|在宅勤務のアカウントの登録の依頼|10-4.1
 telework.release|在宅勤務の二要素認証の解除の申請|10-4.3
special|専用端末
 special.mk|MKパソコン|5-12.8
 special.mkinit|MKパソコンの初期化|5-12.7
 special.lk|LKパソコン|6-12.3
 special.mobile|モバイル・iPad|7-2.1
 special.byod|BYOD|8-2.3
 special.mkprinter|個人番号系のプリンタ|5-12.6
 special.mobileset|モバイルの設定・操作|7-2.2
 special.mobileauth|モバイルの認証・接続|7-2.3
 special.byodtrouble|BYODの不具合|8-3.1
 telework.byodStatus|BYODの申請の受付状況|8-2.2
 telework.byodWish|BYODについての県の要望|8-3.1
 telework.byodList|BYODの一括の停止・登録|8-2.5
rollout|配付・更新
 rollout.schedule|日程・手続|1-2.7
 rollout.migration|データ移行
 rollout.after|配付後の不具合
 rollout.feature|大型アップデート|12-3.5
 rollout.verify|検証用パソコンの貸出|12-3.3
other|その他
 other.shredder|シュレッダー・クラッシャー|13-3.5
`;
