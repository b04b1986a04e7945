import type { AtDesk } from '#features/counter/web/counter-slot.public.ts';
import type { ComboOption } from '#ui/form/combo-state.ts';
import type { LoanView } from '../contract/loan.ts';

export type LoanAtDesk = AtDesk<LoanView>;

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
