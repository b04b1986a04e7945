const start =
  '個人番号利用事務ネットワークの、台帳でMKパソコンのある所属への異動と、県か所属が利用を伝えた職員の、1人ずつ';
const end = 'MKパソコンのある所属からの異動、退職、県か所属が利用の終わりを伝えた利用者のうち、登録のある1人ずつ';
const follows = (where: string, also: string) =>
  `始まりは5開庁日のうちに、${where}に登録したか、利用しないと伝えた人とともに記録した${also}`;

/** For each duty of §5-12 that 利用者台帳 shows: what counts as an occasion, and when it is kept. */
export const accessDutyWords = {
  '5-12.1': [
    `${start}。${end}`,
    follows('静脈認証', '。終わりは3開庁日のうちに、停止したか、利用を続けると伝えた人とともに記録した'),
  ],
  '5-12.2': [start, follows('運用管理ソフト', '')],
  '5-12.3': [
    `${start}。${end}`,
    follows(
      'Active Directory',
      '。終わりは3開庁日のうちに、停止か削除をしたか、利用を続けると伝えた人とともに記録した',
    ),
  ],
} as const;
