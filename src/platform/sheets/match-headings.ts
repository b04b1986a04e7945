/** A column an import looks for. */
export interface WantedColumn {
  readonly key: string;
  readonly title: string;
  /** Other headings in use for it. */
  readonly aliases?: readonly string[];
}

/** Remarks on how to fill a column in. Other words in brackets, as in 氏名（カナ）, make a different column. */
const REMARK = /必須|任意|半角|全角|漢字|西暦|和暦|形式|記入|入力|選択|例|yyyy|r\d/;

/** No heading and no remark beside it is longer; the rest of a cell that is says nothing about its column. */
export const HEADING_CHARACTERS_READ = 400;

/** Makes headings comparable: width, case, spaces, line breaks, marks and remarks such as 「※必須」 or 「（任意）」 go. */
export function foldHeading(text: string): string {
  const [beforeNote = ''] = withoutRemarks(
    text.slice(0, HEADING_CHARACTERS_READ).normalize('NFKC').toLowerCase(),
  ).split('※', 1);
  return beforeNote.replaceAll(/[\s_・:*★●■▼▲/,.()[\]【】]/g, '');
}

/** Cuts at each closing bracket, so that no bracket is looked at twice, however many are opened. */
function withoutRemarks(text: string): string {
  const pieces = text.split(/(?<=[)\]】])/).map((piece) => {
    const opened = piece.search(/[([【]/);
    const isClosed = /[)\]】]$/.test(piece);
    return isClosed && opened >= 0 && REMARK.test(piece.slice(opened)) ? piece.slice(0, opened) : piece;
  });
  return pieces.join('');
}

interface FoldedName {
  readonly key: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** What a heading may say: all its levels, or the lowest alone (氏名 under 使用者), which is worth a little less. */
export interface Heading {
  readonly joined: string;
  readonly lowest: string | null;
}

/** Exact title, alias, then either of them with words around it that say nothing of their own. */
const EXACT = 3;
const ALIAS = 2;
const WORN = 1;
const LOWEST_ALONE = 0.5;
/** 現所属, 現在の所属, 所属欄. Any other word around a title makes another column of it: 上司内線, After内線. */
const WORN_BEFORE = /^(?:現在の?|現|しい|の|該当|対象)/;
const WORN_BEHIND = /(?:欄|など|等|情報)$/;
/** 納入年月日 and 納入／日付 are 納入日, 管理No is 管理番号. */
const sameEnd = (heading: string) => heading.replace(/(?:年月日|日付)$/, '日').replace(/no$/, '番号');
/** A sheet that has what was beside what will be is about what will be. */
const NEW_FIRST = 1.5;

/** A merged header's levels in one heading. */
const LEVELS = '／';
export const joinedLevels = (levels: readonly string[]): string => levels.join(LEVELS);
export const levelsOf = (heading: string): string[] => heading.split(LEVELS);

/** What stood before a change, in headings such as 旧所属, 異動前所属, 所属（旧）, or 所属 under 異動前. */
const OLD =
  /(?<!復)旧|(?:異動|移動|変更|更新|移行|交換|入替|改正|改訂|修正|訂正|配置換|転出|転入)え?前|(?:異動|移動|転出|移管|配置)元|従前|前所属|前任/;
/** What stands after it. */
const NEW =
  /^新|新$|(?:異動|移動|変更|更新|移行|交換|入替|改正|改訂|修正|訂正|配置換|転出|転入)え?後|(?:異動|移動|転入|移管|配置)先/;

/** Gives the best pairs first, so that 氏名 is not taken by 使用者／氏名カナ when 使用者／氏名 is there. */
export function matchHeadings(headings: readonly Heading[], wanted: readonly WantedColumn[]) {
  const names = wanted.map(foldWanted);
  const pairs = headings.flatMap(({ joined, lowest }, column) => {
    const folded = { joined: foldHeading(joined), lowest: lowest === null ? null : foldHeading(lowest) };
    return names.map((name) => ({ column, key: name.key, points: worth(folded, name) }));
  });
  const candidates = pairs.filter((pair) => pair.points > 0);
  candidates.sort((a, b) => b.points - a.points || a.column - b.column);
  const mapping = new Map<number, string>();
  const used = new Set<string>();
  let points = 0;
  for (const pair of candidates) {
    if (mapping.has(pair.column) || used.has(pair.key)) continue;
    mapping.set(pair.column, pair.key);
    used.add(pair.key);
    points += pair.points;
  }
  return { mapping, points };
}

const foldWanted = (column: WantedColumn): FoldedName => ({
  key: column.key,
  title: foldHeading(column.title),
  aliases: (column.aliases ?? []).map(foldHeading),
});

/** True for a heading of what was before a change: 旧所属, 異動前／所属. */
export const saysOld = (heading: string): boolean => OLD.test(foldHeading(heading));

/** A heading of what was is taken for nothing unless the ledger has a column of that very name; it is for the user to choose. */
function worth({ joined, lowest }: Heading, name: FoldedName): number {
  if (OLD.test(joined)) return joined === name.title || name.aliases.includes(joined) ? ALIAS : 0;
  const whole = likeness(joined, name);
  const alone = lowest === null ? 0 : likeness(lowest, name) - LOWEST_ALONE;
  const bare = NEW.test(joined) ? likeness(joined.replace(NEW, ''), name) : 0;
  const asNew = bare > 0 ? Math.max(bare, alone) + NEW_FIRST : 0;
  return Math.max(whole, alone, asNew);
}

function likeness(heading: string, name: FoldedName): number {
  const exact = named(heading, name);
  if (exact > 0 || heading === '') return exact;
  const bare = sameEnd(heading.replace(WORN_BEFORE, '').replace(WORN_BEHIND, ''));
  return bare !== heading && named(bare, name) > 0 ? WORN : 0;
}

const named = (heading: string, { title, aliases }: FoldedName): number =>
  heading === title ? EXACT : aliases.includes(heading) ? ALIAS : 0;

/** The column a heading names (`isIt`), or whose words it only holds; null when it holds none. */
export function likestColumn(heading: string, wanted: readonly WantedColumn[]): { key: string; isIt: boolean } | null {
  const joined = foldHeading(heading);
  const levels = levelsOf(heading);
  const lowest = levels.length > 1 ? foldHeading(levels.at(-1) ?? '') : null;
  const names = wanted.map(foldWanted);
  const named = names.find((name) => worth({ joined, lowest }, name) > 0);
  if (named) return { key: named.key, isIt: true };
  const holds = (title: string) => title.length >= 2 && joined.includes(title);
  const held = names.find(({ title, aliases }) => [title, ...aliases].some(holds));
  return held ? { key: held.key, isIt: false } : null;
}
