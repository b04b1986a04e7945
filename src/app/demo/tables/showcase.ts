/**
 * The open work of the demo's today. Times are told against an office hour of 10:42 and moved with the demo's now in
 * business minutes. open days back | time | department | kind i/f | channel | scenario | assignee (- none) | state | flags | subject | what is said | notes ／.
 * Flags: nk (the requester's NKパソコン), NAME= (a person of the cast), esc=SYSTEM (handed over), reply (with its answer), late
 * (no first answer yet), auth=due|sent|done (report to 県), flash=SYSTEM, wait=requester|escalation|vendor|authority, due=TIME of today.
 */
export const SHOWCASE_TEXT = `
1|14:02|紀北地域活性化局 環境室|f|phone|line-down|kawamura|waiting|auth=sent wait=authority|出張所の回線断続（経過観察）|海山の出張所で、業務システムが日に何度か切れます|ルータのログを採取。県に報告し、通信事業者に調査を依頼。／収容局の工事の有無を照会中。
0|9:40|医療政策課|i|mail|shared-mailbox|ito|inProgress||共有メールボックスの追加方法|課の共有メールボックスが左に出ません。{person}さんには出ています|登録の状態を照会。反映を待って連絡する。
0|9:31|鈴鹿建設事務所 総務・建築課|f|phone|scan-save|onishi|inProgress||スキャン先に保存できない|複合機からスキャンすると送信できませんでしたと出ます。昨日までは使えました|宛先の資格情報を確認中。
0|8:41|津保健所 健康増進課|f|phone|wifi-resume|ito|resolved|nk|復帰後に無線へつながらない|スリープから戻すと無線の一覧が空になります|遠隔操作で無線ドライバの版を確認。
0|8:52|広聴広報課|i|chat|zoom-webinar|kubo|resolved||Zoomウェビナーの人数上限|知事会見の配信で、ウェビナーは何人まで入れますか|
0|9:20|県立図書館|f|phone|display-fault|tsuji|inProgress||閲覧用端末の画面が暗いまま|閲覧室の端末の画面が暗いままで、利用者が使えません|輝度の設定を案内。変化なし。午後に現地で確認する。
0|9:33|志摩建設事務所 流域課|i|portal|nas-full|-|received||NASの空き容量と退避の方法|NASの残りが5GBです。河川の写真をどこに移せばよいですか|
0|10:21|北勢児童相談所|i|phone|usb-permit|kobayashi|inProgress|nk|外付けDVDの利用申請の要否|裁判所に出す映像をDVDに書きます。申請は必要ですか|機器の登録の有無を統合運用管理システムで確認中。
0|10:33|道路企画課|i|portal|exchange-limit|-|received||ファイル交換の期限延長|委託先が受け取る前に期限が切れそうです。延ばせますか|
0|10:36|雇用対策課|i|portal|excel-lock|-|received||Excelの共同編集でロックが残る|{file}がロックされたままで、保存できません|
1|10:18|農業研究所|i|mail|transfer-reject|onishi|waiting|esc=transfer wait=escalation|LGWAN転送で拡張子を拒否|国から届いた解析プログラムを転送すると、許可されていない形式と出ます|転送番号と拡張子を控え、受渡しの手順の可否を照会。
1|15:26|四日市建設事務所 総務・建築課|f|phone|bid-fault|sakai|waiting|esc=bid reply wait=requester flash=bid|電子入札でカードを認識しない|電子入札の締切が近いのですが、カードを挿しても認識しません|ドライバを入れ直したが変わらず。
1|17:01|水産研究所|f|mail|clock-drift|hamaguchi|inProgress||調査船PCの時刻がずれる|調査船で使う端末の時計が、戻るたびに12分ずれます|同期先を確認中。次の入港の日に現地で設定する。
2|11:07|尾鷲建設事務所 道路課|f|phone|display-fault|nakamori|waiting|nk wait=vendor|NK 液晶に縦線（修理）|画面の右に縦の線が3本出ています|外部モニターでは正常。液晶の故障と判断。／代替機にデータを移し、業者の見積りを待つ。
2|16:44|教育総務課|i|mail|mk-user|kobayashi|inProgress||MKパソコン利用者の変更 4名|担当の交替で、MKパソコンの利用者を4名入れ替えます|様式を確認。静脈の登録の日程を調整中。
1|11:32|北勢水道事務所|f|phone|power-fault|kawamura|waiting|wait=requester|KK 充電が80%で止まる|KKパソコンの充電が80%より増えません|電源管理の設定の画面を送ってもらうよう依頼。
2|14:20|防災対策総務課|i|mail|room-equip|okuda|waiting|wait=requester|訓練当日のWeb会議の構成|総合防災訓練で、県庁と29市町を同時につなぎます。構成を相談したいです|構成案を2つ送付。参加拠点の数の返事を待つ。
2|10:05|財政課 予算第一班|i|mail|dbox-ask|onishi|waiting|esc=dbox wait=escalation overdue|D*BOXの件数が合わない（決算の集計）|D*BOXの決算の一覧と集計で件数が3件違います|条件を外しても変わらず。担当窓口に引継ぎ。
1|13:10|税収確保課|i|portal|usb-encrypt|sakai|inProgress|late|復号できないUSBメモリ（市町への提供）|市町に渡すUSBが、市町の端末で読めません|
1|16:00|観光戦略課|i|portal|teams-meet|-|received|late|Teamsの文字起こしを使いたい|来週の審議会で文字起こしを使いたいです|
1|15:45|住宅政策課|i|mail|docs-ask|onishi|inProgress|late|文書管理の添付が開けない|住宅の家賃算定の起案で、添付が開けません|
0|8:35|津総合県税事務所 課税課|f|phone|virus-alert|sakai|inProgress|nk auth=sent|ウィルス検知の画面が出た（添付の請求書）|添付の請求書を開いたら、脅威を検出し隔離しましたと出ました|LANを抜き無線を切ってもらった。／県に報告。SOCの判定を待つ。
1|11:20|道路企画課|i|phone|bid-ask|kobayashi|waiting|NAME=中川真理 wait=requester|電子納品の閲覧ソフトが開かない|橋梁点検の電子納品のDVDを開こうとすると、閲覧ソフトがすぐ閉じます|版の番号を教えてもらうよう依頼。
0|9:52|農産園芸課|f|phone|boot-fault|ito|inProgress|nk auth=due|R6型で起動の途中に止まる（原因不明）|今朝からロゴのまま進みません。更新のあとからです|放電と最小構成でも変わらず。再現を確認。
0|9:05|総務課|f|chat|portal-fault|onishi|resolved|flash=portal|職員ポータルのサインインがくり返される|ポータルを開くとサインインの画面が何度も出ます|
0|10:08|税務企画課|f|chat|wifi-resume|-|received|nk|ふたを開けると無線が切れている|会議室に持って行くと無線が切れます。再起動で直ります|
3|11:20|住宅政策課|i|mail|usb-permit|kobayashi|waiting|wait=authority|委員の私物端末を会議室につなぐ可否|審議会の委員が、私物の端末を会議室の画面につなぎたいとのことです。認めてよいですか|取扱いの判断を県に照会。
2|9:35|薬務課|i|mail|shared-mailbox|onishi|waiting|wait=authority|退職者のメールの引継ぎ|3月に退職した職員のメールを、後任が見られるようにできますか|本人の同意がない場合の取扱いを県に照会。
0|10:39|桑名保健所 衛生指導課|f|portal|recovery-key|-|received|nk|青い画面で回復キーの入力になる|今朝から毎回、青い画面で48桁の数字を求められます|
`;

/** The long story of the ticket screen: open days back | time | kind | by | text. Its first line is the receipt. */
export const RECOVERY_STORY = `
1|16:38|received|kobayashi|電話で受付。回復キーを案内して起動。
1|16:40|assigned|ito|伊藤 彩が担当します。
1|16:52|answered|ito|回復キーで起動できることを伝え、原因を調べると回答。
0|9:05|authorityReported|ito|原因不明の不具合として報告。
0|9:22|authorityAcknowledged|mori|受領しました。
0|9:30|escalated|ito|同型での発生状況と、更新の内容を確認してください。
0|9:48|remoteSession|ito|隣席の2台でも発生。
0|9:51|correction|ito|同型は3台。
0|10:05|note|ito|遠隔操作で構成値を確認。再起動5回で再現なし。
0|10:20|escalationReplied|skyseasys|{update}配信の更新以降、同型3台で発生しています。構成値を戻す手順を送ります。次回配信は保留です。
0|10:31|note|ito|隣席2台にも手順を適用。3台とも正常に起動。
`;
