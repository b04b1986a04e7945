/**
 * 承認 of manuals in the sample: number | drafted so many open days ago at | due in open days from now | who drafts | approver |
 * stand-in | steps as `name@open days ago TIME by KEY [: words]` with commas | what is added to the text | why.
 */
export const approvalTable = `
MN-0001|12 9:20|-7|ito|mori||check@11 10:05 by mizuno,approve@9 11:10 by mori : 画面の写真は次の版で差し替えてください。|8月の更新で、設定画面の名前が「ネットワークとインターネット」に変わりました。|更新後の画面名と手順が合わず、同じ問い合わせが先月だけで14件ありました。
MN-0006|9 13:30|-3|kobayashi|mori|nagai|check@8 9:15 by tabata,approve@5 14:40 by nagai : 利用申請の様式番号を確認しました。|外部デバイスは、利用申請の承認番号を記録してから接続します。|監査の指摘により、接続前に承認番号を控える手順を加えます。
MN-0015|7 15:10|-2|ito|inagaki||check@6 9:40 by mizuno,returnIt@4 10:30 by inagaki : 隔離を解くのはSOCの判断であることを、手順の中に書いてください。|検知の通知を受けたら、画面を閉じずに隔離のボタンを押します。|初動の順番を、9月の訓練の結果に合わせて入れ替えます。
MN-0024|4 10:20|3|kobayashi|mori|nagai|check@2 15:25 by tabata|テスト配信の確認項目に、電子入札の接続を加えます。|10月の更新で電子入札の接続が切れた事案があり、配信の前に気付けるようにします。
MN-0016|6 11:00|-1|ito|||check@5 16:20 by mizuno|内線で本人を確かめられないときは、所属の代表番号に折り返します。|転出の直後で内線簿に名前がない職員の本人確認について、県と協議した方法を書きます。
MN-0027|1 14:35|5|kobayashi|mori|inagaki||管理者権限の申請は、使う時間を30分の単位で聞き取ります。|権限を渡したままの時間を減らすよう、県から指示がありました（10月の月例会議）。
MN-0032|3 9:50|4|ito|mori||withdraw@2 9:05 by ito : 図を足してから、もう一度お願いします。|接続の履歴は、在宅勤務の画面の右上から確かめます。|切り分けの最初に、接続の履歴を見るようにします。
`;
