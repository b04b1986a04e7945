/**
 * 異体字: variant first, the form a keyboard gives second. Made for the names of people and places, where a caller's
 * spelling is heard and not seen; so 斎 and 斉 fall together too. Variants that NFKC already unifies are left out.
 */
const pairs = `
髙高 﨑崎 嵜崎 碕崎 濵浜 濱浜 邊辺 邉辺 齋斉 斎斉 齊斉 𠮷吉 德徳 惠恵 廣広 澤沢 瀨瀬 眞真 曾曽 國国 囯国 櫻桜
龍竜 瀧滝 嶋島 嶌島 冨富 淵渕 渊渕 藏蔵 圓円 學学 會会 區区 關関 觀観 舘館 舩船 槇槙 靜静 條条 實実 壽寿 與与 禮礼 豐豊
螢蛍 鐵鉄 鷗鴎 驒騨 彌弥 萬万 增増 桒桑 栁柳 桺柳 蘓蘇 凜凛 峯峰 埜野 黑黒 鹽塩 應応 縣県 號号 臺台 圖図 轉転 變変 檢検
證証 權権 發発 對対 點点 當当 來来 寳宝 寶宝 榮栄 營営 衞衛 曻昇 昻昂 濟済 釼剣 劍剣 劒剣 莊荘 萠萌 聰聡 總総 穗穂 兒児
戶戸 敎教 淸清 靑青 淨浄 緖緒 黃黄 吳呉 檜桧 鶯鴬 籠篭 橫横 步歩 每毎 藪薮 鹼鹸 瘦痩 繫繋 麴麹 蠟蝋 蔣蒋
剝剥 塡填 頰頬 濶闊 礒磯 斈学 斍覚 覺覚 樂楽 氣気 假仮 佛仏 龜亀 爲為 鄕郷 卽即 旣既 內内 稻稲 壯壮 將将 巖巌 遙遥
雜雑 傳伝 團団 圍囲 處処 數数 樣様 狹狭 獨独 畫画 缺欠 經経 繩縄 聲声 舊旧 藥薬
蟲虫 醫医 鑛鉱 隱隠 險険 隨随 顯顕 餘余 驗験 體体 麥麦 齒歯 齡齢 薗園 薰薫 逹達 祕秘 亞亜 單単 嚴厳 拂払 攝摂 辯弁 辨弁
`;

/** Variant → common form. */
export const kanjiVariants: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [variant = '', common = ''] = pair;
      return [variant, common];
    }),
);
