/** The ways in which clerks write the same value; all of these must still be readable. */
import { dayOf } from './demo-calendar.ts';
import type { Rng } from './prng.ts';

const FULL_WIDTH_OFFSET = 0xfee0;

/** `NK06-01837` → `ＮＫ０６－０１８３７` */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + FULL_WIDTH_OFFSET)).replaceAll(' ', '　');
}

const HALF_KANA: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー',
  ].map((full, i) => [full, [...'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ'][i] ?? full]),
);
const VOICED = '\u3099';
const SEMI_VOICED = '\u309a';

/** Hiragana or katakana → half-width katakana, `がっこう` → `ｶﾞｯｺｳ`. */
export function halfKana(text: string): string {
  const katakana = text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
  return [...katakana.normalize('NFD')]
    .map((c) => (c === VOICED ? 'ﾞ' : c === SEMI_VOICED ? 'ﾟ' : (HALF_KANA[c] ?? c)))
    .join('');
}

function katakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
}

const EXCEL_EPOCH = dayOf('1899-12-30');
const REIWA_START = '2019-05-01';

function warekiParts(iso: string): { era: string; letter: string; year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const reiwa = iso >= REIWA_START;
  return { era: reiwa ? '令和' : '平成', letter: reiwa ? 'R' : 'H', year: year - (reiwa ? 2018 : 1988), month, day };
}

/** One date in one of the spellings found in real ledgers, among them Excel's own serial number. */
export function messyDate(iso: string, rng: Rng): string | number {
  const { era, letter, year, month, day } = warekiParts(iso);
  const western = iso.split('-').map(Number).join('/');
  switch (rng.int(0, 7)) {
    case 0:
      return `${era}${year === 1 ? '元' : year}年${month}月${day}日`;
    case 1:
      return `${letter}${year}.${month}.${day}`;
    case 2:
      return fullWidth(`${letter}${year}.${month}.${day}`);
    case 3:
      return western;
    case 4:
      return iso;
    case 5:
      return dayOf(iso) - EXCEL_EPOCH;
    case 6:
      return `${letter}${String(year).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`;
    default:
      return fullWidth(western);
  }
}

/** The same code or number, now and then wide or with blanks around it. */
export function messyCode(code: string, rng: Rng): string {
  const roll = rng.next();
  if (roll < 0.12) return fullWidth(code);
  if (roll < 0.2) return `${code}　`;
  if (roll < 0.26) return ` ${code}`;
  return roll < 0.32 ? code.toLowerCase() : code;
}

export function messyReading(reading: string, rng: Rng): string {
  const roll = rng.next();
  if (roll < 0.4) return halfKana(reading);
  return roll < 0.8 ? katakana(reading) : reading;
}

/** `中川 真理`, `中川　真理`, `中川真理` */
export function messyName(family: string, given: string, rng: Rng): string {
  return `${family}${rng.pick([' ', '　', '', '  '])}${given}`;
}

export function messyPrice(price: number, rng: Rng): string | number {
  const grouped = price.toLocaleString('en-US');
  return rng.pick([price, grouped, `${grouped}円`, `¥${grouped}`, fullWidth(grouped)]);
}
