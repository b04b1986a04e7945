/** What the manuals of the sample cover (§4-5): title | topics | software, `*` for every product but one. */
export const MANUAL_TOPICS = `
NKパソコン 無線LANの設定|setup|
NKパソコンの基本操作|operation|windows11
ソフトウェアセンターの使い方|software|skysea
端末の更新とデータ移行|migration,backup|
`;

/** The manual of every product but the one the desk has yet to write about. */
export const SOFTWARE_MANUAL = {
  title: '標準ソフトウェアの設定と更新',
  without: 'slack',
  steps: [
    'ソフトウェアセンターで版を確認する',
    '更新を選ぶ',
    '再起動の後に設定を確かめる',
    '変わったところを一覧で見る',
  ],
} as const;

/** Changes: software | kind | open days ago | was | became | affects | what | shown or agreed so many open days ago, or nothing | decision. */
export const SOFTWARE_CHANGES = `
edge|version|33|140|141|layout|設定の並びが変わりました|16|
zoom|version|24|6.5|6.6|operation,layout|会議の開始の画面が変わりました||
thunderbird|version|9|128 ESR|140 ESR|feature|予定表の機能が加わりました||
tanium|version|28|7.5|7.6|||26|画面と操作に影響がないことを確認。引き続き対象とする
teams|version|5|新しいTeams|新しいTeams（10月）|layout|会議の操作の帯が上に移りました||
sevenzip|replaced|30|Igor Pavlov 7-Zip ZS|Igor Pavlov 7-Zip|||25|標準の版に戻し、引き続き対象とする
`;
