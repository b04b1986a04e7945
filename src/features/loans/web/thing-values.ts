import { normalizeAssetTag } from '#kernel/text/digits.ts';
import type { ComboOption } from '#ui/form/combo-state.ts';
import type { LoanView } from '../contract/loan.ts';
import { loansWords } from '../contract/loans.messages.ts';

const words = loansWords.form;

interface Thing {
  readonly assetId: string;
  readonly assetTag: string;
}

/** What a reading does to the ticks, and what is said of it; null for nothing read. */
export function scanInto(items: readonly Thing[], ticked: readonly string[], code: string) {
  const read = code.trim();
  if (read === '') return null;
  const tag = normalizeAssetTag(read);
  const item = items.find(({ assetTag }) => assetTag === tag);
  if (!item) return { ok: false, ticked, words: words.strange(tag) };
  if (ticked.includes(item.assetId)) return { ok: true, ticked, words: words.twice(tag) };
  return { ok: true, ticked: [...ticked, item.assetId], words: words.ticked(tag) };
}

/** One line of small things, parted by commas: "HDMI 2" is two of it. */
export function readAccessories(line: string): { name: string; count: number }[] {
  return line
    .normalize('NFKC')
    .split(/[,、\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const counted = /^(\S.*\S|\S)\s+(\d{1,2})$/u.exec(part);
      const count = Number(counted?.[2] ?? 1);
      return counted && count > 0 ? { name: counted[1] ?? part, count } : { name: part, count: 1 };
    });
}

/** A loan with what the counter has read of it already. */
export type LoanAtDesk = LoanView & { readonly read?: readonly string[] };

/** The things of a loan that are booked or out. */
export const out = (loan: LoanView) => loan.items.filter(({ active }) => active);

const siteKey = 'mg.loans.site';

/** Where this desk handed over last, on this machine: the place of the next one too. */
export function lastSite(): ComboOption | null {
  try {
    return JSON.parse(localStorage.getItem(siteKey) ?? 'null') as ComboOption | null;
  } catch {
    return null;
  }
}

export function siteOf(site: ComboOption | null): string {
  if (site) localStorage.setItem(siteKey, JSON.stringify({ key: site.key, word: site.word }));
  return site?.key ?? '';
}
