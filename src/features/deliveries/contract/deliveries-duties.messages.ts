const pc = '一人一台パソコン';
const mk = 'MKパソコン';
const lk = 'LKパソコン';
const mobile = 'モバイルパソコン';

const collected = (what: string) => `台帳に「回収」と記録した${what}の移動（誰がどの画面で記録したものも）`;
const given = (what: string) => `台帳に「配付」と記録した${what}の移動（誰がどの画面で記録したものも）`;
const collections = (what: string) =>
  ({
    whose: [collected(what), '同じ日に、その場所で利用者の氏名とともに引き取ったと回収に記録した'],
    inspected: [collected(what), '同じ日のうちに動作確認を記録し、不具合は県へ報告した'],
    wiped: [collected(what), '5開庁日のうちに、専用ソフトの名前・版・方式・作業者とともに消去を記録した'],
    counted: [collected(what), '翌開庁日までに、付属品の数量と状態を記録した'],
    kept: [collected(what), '5開庁日のうちに、県が指定した保管場所に納めたと記録した'],
  }) as const;
const distributions = (what: string) =>
  ({
    imaged: [given(what), '渡す前に、展開した標準イメージを準備に記録した'],
    patched: [given(what), '渡す前の30日以内に適用した修正パッチの日を準備に記録した'],
    whom: [given(what), '同じ日に、手配した利用者に渡したと記録した'],
    checked: [given(what), '同じ日に、その場所で受取人の所属・氏名・連絡先を確かめて渡したと記録した'],
  }) as const;
const carried = (what: string, between: boolean) =>
  [
    `${what}を敷地内で運ぶ県の指示（期限の前に改めたものと取り消したものを除く）。台帳で、使用者に渡さないまま${what}の拠点が変わった移動（移動・保管・廃棄待ち。誰がどの画面で記録したものも）`,
    between
      ? '敷地内は、期限までに着いた。庁舎間は、過不足などの事情のある県の指示により、防止策と、運び方を県と協議した相手と日を記録して、その日にその拠点に着いた'
      : '敷地内で、期限までに着いた。ほかの拠点に移したものは未履行',
  ] as const;

/** What the ledger is asked for, whichever paper the day stands on. */
export const movedOnTheDay = (what: string) =>
  [
    `${what}の、県が指示した配付・回収・庁舎間の運搬の期限と約束の日、修理の業者と約束した渡しと戻りの日（その日が終わる前に改めたものと取り消したものを除く）。翌開庁日より遅れて台帳に記録した移動`,
    'その日のうちに、管理番号ごとに、その移動と移動先を台帳に登録した。訂正した移動は、訂正したときに登録したものとする',
  ] as const;
const [c4, c5, c6, c7] = [collections(pc), collections(mk), collections(lk), collections(mobile)];
const [d4, d5, d6] = [distributions(pc), distributions(mk), distributions(lk)];

const inDeskRoom = '本庁舎の、ヘルプデスク室と決めた部屋';
const inRoom = `${inDeskRoom}か、地域総合庁舎の、情報機器室と決めた部屋`;
/** The room a movement of the ledger was told with, and what that room was on the day, as it was known then. */
const met = (occasions: string, room: string) =>
  [
    occasions,
    `その日のうちに、受渡しの部屋を台帳に記録し、その部屋が、その日（記録するより前に決めた用途で）${room}である。部屋の記録がないものは証拠不足、ほかの拠点か部屋で渡したものは未履行。部屋を訂正した移動は、訂正したときに記録したものとする`,
  ] as const;

/** For each duty that 配付・回収・運搬 shows: what counts as an occasion, and when it is kept. */
export const deliveryDutyWords = {
  '4-10.6': [
    'NKパソコンを配付すると県が指定した所属の職員に、一人一台パソコンを「配付」と台帳に記録した移動（指定のあとで遡って外したものも）',
    '配付した端末がNKパソコンである',
  ],
  '4-11.1': carried(pc, true),
  '5-10.1': carried(mk, false),
  '6-10.1': carried(lk, false),
  '7-5.1': carried(mobile, true),
  '4-4.2': movedOnTheDay(pc),
  '5-3.2': movedOnTheDay(mk),
  '6-3.2': movedOnTheDay(lk),
  '4-9.1': met(collected(pc), inRoom),
  '4-10.4': met(given(pc), inRoom),
  '5-8.1': met(collected(mk), inDeskRoom),
  '5-9.4': met(given(mk), inDeskRoom),
  '6-8.1': met(collected(lk), inDeskRoom),
  '6-9.4': met(given(lk), inDeskRoom),
  '7-4.1': met(collected(mobile), inDeskRoom),
  '4-9.2': c4.whose,
  '4-9.3': c4.inspected,
  '4-9.4': c4.wiped,
  '4-9.5': c4.counted,
  '4-9.6': c4.kept,
  '5-8.2': c5.whose,
  '5-8.3': c5.inspected,
  '5-8.4': c5.wiped,
  '5-8.5': c5.counted,
  '5-8.6': c5.kept,
  '6-8.2': c6.whose,
  '6-8.3': c6.inspected,
  '6-8.4': c6.wiped,
  '6-8.5': c6.counted,
  '6-8.6': c6.kept,
  '7-4.3': c7.whose,
  '7-4.4': c7.inspected,
  '7-4.5': c7.counted,
  '7-4.6': c7.kept,
  '4-10.1': d4.imaged,
  '4-10.2': d4.patched,
  '4-10.3': d4.whom,
  '4-10.5': d4.checked,
  '5-9.1': d5.imaged,
  '5-9.2': d5.patched,
  '5-9.3': d5.whom,
  '5-9.5': d5.checked,
  '6-9.1': d6.imaged,
  '6-9.2': d6.patched,
  '6-9.3': d6.whom,
  '6-9.5': d6.checked,
} as const;
