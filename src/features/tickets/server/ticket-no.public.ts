import { fiscalYearLabel } from '#kernel/calendar/periods.ts';
import { fold } from '#kernel/text/fold.ts';

// 受付番号: how it is made, ordered, and read as somebody says or writes it.

/** R8-00123 for the 123rd of 年度 2026. Five digits, more when a year needs them. */
export function ticketNoOf(fiscalYear: number, serial: number): string {
  return `${fiscalYearLabel(fiscalYear)}-${String(serial).padStart(5, '0')}`;
}

/** Orders tickets across years, also past R9. */
export function ticketOrderOf(fiscalYear: number, serial: number): number {
  return fiscalYear * 10_000_000 + serial;
}

/** "Ｒ8－3712", "r8 3712" and "R8-03712" as R8-03712; null when it is no 受付番号. */
export function parseTicketNo(text: string): string | null {
  const [, year, serial] = /^r(\d{1,2})[-\u30FC\s]?(\d{1,7})$/.exec(fold(text)) ?? [];
  if (!year || !serial) return null;
  return `R${Number(year)}-${String(Number(serial)).padStart(5, '0')}`;
}
