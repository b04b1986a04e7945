/**
 * Questions and faults of the first weeks of service that the years of history have none of, taken by the product's own steps.
 * open day of service, time | category | kind | class of the device | subject | what was said | answer | open days until the
 * answer (- none yet) | how: cause:<kind> of a fault, to:<所属> or system:<key> handed on the same day, report told to 県 at last
 */
export const PAST_QUESTIONS = `
6 09:40|system.regulation|inquiry||時間外勤務を入れる期限の取扱い|月をまたぐ時間外は、いつまでに入れればよいですか。|人事課の担当から、翌月5日までと回答がありました。|1|to:人事課
11 13:20|system.regulation|inquiry||旅費の精算をやり直すときの決裁|精算の後で行程が変わりました。決裁は取り直しますか。|福利厚生課の担当から、取り直しが要ると回答がありました。|1|to:福利厚生課
17 10:15|system.regulation|inquiry||在宅勤務の申請の様式|在宅勤務の様式が変わったと聞きました。どれを使いますか。|手元の要領で案内しました。|0|
7 10:05|special.mkprinter|fault|MK|個人番号の端末から証明書の帳票が印刷できない|端末から印刷すると、プリンタが「用紙サイズ違い」で止まります。|給紙の設定を直し、印刷できました。|0|cause:userOperation
15 14:30|special.mkprinter|fault|MK|個人番号系のプリンタの印刷がかすれる|端末から出した帳票の右端がかすれます。|ドラムの寿命でした。交換を所管の担当に依頼しました。|1|cause:other
19 11:10|special.mkprinter|inquiry||個人番号系のプリンタの給紙の設定|給紙を手差しに替える手順を教えてください。|印刷の設定の画面を案内しました。|0|
9 09:25|special.lk|fault|LK-department|所属のLKパソコンが起動しない|電源を入れても、ロゴのまま止まります。|外したUSB機器が原因でした。起動することを確認しました。|1|cause:userOperation
18 15:05|special.lk|inquiry|LK-department|所属のLKパソコンの更新の再起動|更新の再起動を後に回せますか。|業務の後に再起動する設定を案内しました。|0|
8 10:50|special.mobileset|inquiry|mobile|モバイルで会議のアプリの背景を替えたい|モバイルの会議アプリで背景をぼかせますか。|設定の場所を案内しました。|0|
20 16:10|special.mobileset|inquiry|mobile|モバイルの表示が小さい|モバイルを大きな画面につなぐと文字が小さいです。|表示の倍率の設定を案内しました。|3|
12 09:15|special.mobileauth|inquiry|mobile|モバイルのパスワードを忘れた|貸出中のモバイルに入れません。|本人を確認し、初期のパスワードに戻しました。|0|
22 13:40|special.mobileauth|inquiry|mobile|モバイルから庁内につながらない|会議室でモバイルから庁内につながりません。|接続のアプリの再サインインを案内し、つながりました。|0|
10 11:00|special.byodtrouble|inquiry||BYODで予定表の通知が出ない|私物のスマートフォンで予定の通知が出ません。|通知の許可の設定を案内しました。|0|
14 10:20|telework.byodWish|request||BYODの利用状況を所属ごとに知りたい|BYODの利用者を所属ごとに集計してください。|所属ごとの一覧を作り、渡しました。|2|report
21 09:30|telework.byodWish|request||BYODの利用の手引きを改めたい|機種変更の手順を手引きに加えられますか。|手引きの案を作りました。|1|
6 10:10|telework.lost|inquiry||在宅勤務のパスワードを忘れた|自宅から入れません。パスワードを忘れました。|再設定の画面と、本人確認の方法を案内しました。|0|
15 17:00|telework.lost|inquiry||スマートフォンを替えて二要素認証ができない|機種変更の後、認証アプリの番号が出ません。|解除の申請の方法を案内しました。|0|
5 13:10|telework.register|request||在宅勤務のアカウントを登録してほしい|来週から在宅勤務をします。|在宅勤務システムに登録しました。|1|
18 09:50|telework.register|request||係の3人の在宅勤務の登録|係の3人のアカウントを登録してください。|3人を在宅勤務システムに登録しました。|2|
9 10:40|telework.release|request||在宅勤務の二要素認証の解除|スマートフォンを紛失しました。|本人を確認し、二要素認証を解除しました。|0|
16 14:20|telework.release|request||機種変更による二要素認証の解除|機種を替えるので解除してください。|二要素認証を解除しました。|1|
21 09:10|telework.release|request||二要素認証の解除の申請|認証の番号が届きません。|二要素認証を解除しました。|1|
10 13:20|telework.byodStatus|inquiry||BYODの申請はどこまで進んでいるか|先週出した申請の状況を知りたいです。|運用窓口から、審査中で今週中に終わると回答がありました。|1|system:groupware
19 11:20|telework.byodStatus|inquiry||BYODの申請が届いているか|申請が届いているか確認してください。|届いていることを画面で確認しました。|0|
4 09:30|telework.account|inquiry||在宅勤務のアカウントがあるか|在宅勤務をする予定です。アカウントはありますか。|登録があることを確認しました。|0|
12 15:40|telework.account|inquiry||在宅勤務の利用者IDを知りたい|利用者IDがわかりません。|本人を確認し、案内しました。|0|
7 11:20|telework.office|inquiry||在宅勤務のために職場のパソコンを設定したい|退庁の前に何を設定しますか。|電源とスリープの設定を案内しました。|0|
14 16:00|telework.office|inquiry||職場のパソコンが眠ってしまう|自宅からつなぐと応答がありません。|スリープの設定を案内しました。|2|
11 10:00|telework.app|inquiry||二要素認証アプリの入れ方|認証のアプリはどれですか。|アプリの名前と登録の手順を案内しました。|0|
20 13:30|telework.app|inquiry||認証アプリの番号が合わない|番号を入れても進めません。|時刻の自動設定を案内し、進めました。|0|
8 13:50|telework.dropped|fault||在宅勤務の画面が10分おきに切れる|自宅からつなぐと10分おきに切れます。|自宅の無線の混信でした。帯域を替えて切れなくなりました。|1|cause:userOperation
17 09:20|telework.dropped|inquiry||在宅勤務の通信が切れたときのつなぎ直し|切れたらどうしますか。|つなぎ直しの手順を案内しました。|0|
9 14:40|webmeeting.invitation|inquiry||会議の通知が相手に届かない|開催の通知が庁外の相手に届きません。|宛先の誤りでした。送り直しを案内しました。|0|
18 10:30|webmeeting.invitation|inquiry||会議の開催通知の様式|通知に何を書きますか。|様式の置き場所を案内しました。|0|
10 09:35|other.shredder|request||シュレッダーが詰まった|3階のシュレッダーが止まりました。|詰まりを取り、動くことを確認しました。|0|
19 15:15|other.shredder|inquiry||クラッシャーの使い方|ハードディスクを自分で壊せますか。|ヘルプデスクで行うことを案内しました。|0|
13 15:30|rollout.feature|inquiry||大型アップデートの後にアイコンが動いた|更新の後、タスクバーの並びが変わりました。|並べ直す手順を案内しました。|0|
16 09:50|rollout.feature|inquiry||大型アップデートはいつ配信されるか|課の窓口の業務と重ならない日に更新したいです。|配信の予定日と、後に回せる期間を案内しました。|0|
23 10:10|rollout.feature|inquiry||大型アップデートの再起動が終わらない|再起動の画面が30分続いています。|そのまま待つよう案内し、50分で終わりました。|0|
`;
