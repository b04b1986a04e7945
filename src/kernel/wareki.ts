/** One 元号. An era holds the days from its first to the day before the next one's first. */
export interface Era {
  readonly letter: 'M' | 'T' | 'S' | 'H' | 'R';
  readonly name: string;
  /** First day, "YYYY-MM-DD". */
  readonly from: string;
}

/** Newest first. A new era is one more line at the top. */
export const eras: readonly Era[] = [
  { letter: 'R', name: '令和', from: '2019-05-01' },
  { letter: 'H', name: '平成', from: '1989-01-08' },
  { letter: 'S', name: '昭和', from: '1926-12-25' },
  { letter: 'T', name: '大正', from: '1912-07-30' },
  // The day the era was proclaimed: days before it were lunar and have no exact 明治 date in this calendar.
  { letter: 'M', name: '明治', from: '1868-10-23' },
];

export interface Wareki {
  readonly era: Era;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const noBreakSpace = '\u00A0';
const weekdayWords = '日月火水木金土';

/** Throws RangeError for a date before 明治. Needs no Temporal, so that every browser can show dates. */
export function toWareki(date: string): Wareki {
  const era = eras.find((candidate) => candidate.from <= date);
  if (!era) throw new RangeError(`no era for ${date}`);
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) throw new RangeError(`not a date: ${date}`);
  return { era, year: year - Number(era.from.slice(0, 4)) + 1, month, day };
}

/** "R8.4.1": in text and on buttons. */
export function formatWareki(date: string): string {
  const { era, year, month, day } = toWareki(date);
  return `${era.letter}${year}.${month}.${day}`;
}

/** "R8. 4. 1", padded with no-break spaces: in columns, where points stand under points when aligned right. */
export function formatWarekiColumn(date: string): string {
  const { era, year, month, day } = toWareki(date);
  return `${era.letter}${year}.${pad(month)}.${pad(day)}`;
}

/** "R8.11.24  8:58" for "08:58", the hour padded: in columns. */
export function formatWarekiTimeColumn(date: string, time: string): string {
  return `${formatWarekiColumn(date)} ${formatTime(time).padStart(5, noBreakSpace)}`;
}

/** "8:58" for "08:58". */
export function formatTime(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** "11.24": where the year is plain from the place, as in a deadline. */
export function formatMonthDay(date: string): string {
  const { month, day } = toWareki(date);
  return `${month}.${day}`;
}

/** "令和8年4月1日", "令和元年5月1日": in documents. */
export function formatWarekiLong(date: string): string {
  const { era, year, month, day } = toWareki(date);
  return `${era.name}${year === 1 ? '元' : year}年${month}月${day}日`;
}

/** "令和8年11月24日(火)". */
export function formatWarekiWithWeekday(date: string): string {
  return `${formatWarekiLong(date)}(${weekdayWord(date)})`;
}

/** The other day of a span: "11月20日(金)" beside a day of the same year, else the whole. */
export function formatWarekiBeside(date: string, other: string): string {
  const whole = formatWarekiWithWeekday(date);
  const [year, rest] = whole.split(/(?<=年)/);
  return rest && formatWarekiWithWeekday(other).startsWith(year ?? whole) ? rest : whole;
}

/** 日 … 土. */
export function weekdayWord(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // Zeller: January and February count as months 13 and 14 of the year before.
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
  const index =
    day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return weekdayWords.charAt((index + 6) % 7);
}

function pad(number: number): string {
  return String(number).padStart(2, noBreakSpace);
}
