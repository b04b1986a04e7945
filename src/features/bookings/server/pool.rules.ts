import type { Refused } from '#kernel/refusal.ts';
import { bookingsWords as words } from '../contract/bookings.messages.ts';
import { bookingsRefusals as refuse } from '../contract/bookings.refusals.ts';
import { type LoanPool, type LoanSource, loanPoolRules } from '../contract/loan-pools.data.ts';

export interface Lendable {
  readonly asset_tag: string;
  readonly class_code: string;
  readonly status: string;
  readonly loan_pool: boolean;
  /** 取扱方針 lends it at all. */
  readonly lent_out: boolean;
}

const fits = (asset: Lendable, source: LoanSource) =>
  (source.classes as readonly string[]).includes(asset.class_code) && (!source.loanPoolOnly || asset.loan_pool);

/** §4-7, §5-6, §6-6, §7-3, §9-4, §10-5: whether a thing may be lent for the pool; the state counts when it is handed over. */
export function poolProblem(pool: LoanPool, asset: Lendable, needsCurrent: boolean): Refused | null {
  const { sources, clause } = loanPoolRules[pool];
  const fitting = sources.filter((source) => fits(asset, source));
  if (!asset.lent_out || fitting.length === 0)
    return refuse.notOfPool({ tag: asset.asset_tag, pool: words.pools[pool], clause });
  const statuses = fitting.filter((source) => needsCurrent || !source.whenNeeded).flatMap(({ statuses }) => statuses);
  // A thing that is lent now may be booked for later: what it is then is looked at when it is handed over.
  if (asset.status === 'lent' || (statuses as readonly string[]).includes(asset.status)) return null;
  const whenNeeded = fitting.some(
    (source) => source.whenNeeded && (source.statuses as readonly string[]).includes(asset.status),
  );
  return whenNeeded
    ? refuse.onlyWhenNeeded({ tag: asset.asset_tag, clause })
    : refuse.notOfPool({ tag: asset.asset_tag, pool: words.pools[pool], clause });
}
