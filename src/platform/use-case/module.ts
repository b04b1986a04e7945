import type { AnyContractProcedure } from '@orpc/contract';
import type { AnyRouter } from '@orpc/server';
import type { DutyCheck } from '../duty/duty-check.ts';
import type { AnyJob } from '../jobs/job.ts';
import type { RecordScope } from '../scope/record-scope.ts';
import type { Ctx } from './context.ts';
import type { Subscription } from './events.ts';

/** Work that runs by the clock or by an outbox message. Times are Asia/Tokyo. */
export interface JobDefinition {
  /** `<feature>.<verb>`. */
  readonly name: string;
  /** Cron text for a repeating job; absent for one that is sent. */
  readonly cron?: string;
  readonly run: (ctx: Ctx, data: never) => Promise<void>;
}

/** What a feature brings. The app composes the product from these and refuses to boot on any contradiction. */
export interface FeatureModule {
  readonly name: string;
  readonly contract: Readonly<Record<string, AnyContractProcedure>>;
  readonly procedures: AnyRouter;
  readonly subscriptions?: readonly Subscription[];
  /** Who sees which of the feature's records: search, live updates and histories ask them. */
  readonly scopes?: readonly RecordScope[];
  readonly jobs?: readonly AnyJob[];
  /** The checks of the duties that its records show. */
  readonly duties?: readonly DutyCheck[];
  /** Fillings for slots that lower features declare: slot name → value. */
  readonly slots?: readonly SlotFilling[];
}

/** A place a lower feature leaves for higher ones to fill: search providers, import definitions, caller cards. */
export interface Slot<T> {
  readonly name: string;
  /** The values filled in at boot, in feature order. */
  readonly fillings: () => readonly T[];
  readonly fill: (value: T) => SlotFilling;
}

export interface SlotFilling {
  readonly slot: string;
  readonly apply: () => void;
}

/** Declares a slot: `defineSlot<SearchProvider>('search.providers')`. */
export function defineSlot<T>(name: string): Slot<T> {
  const values: T[] = [];
  return {
    name,
    fillings: () => values,
    fill: (value) => ({
      slot: name,
      apply: () => {
        if (!values.includes(value)) values.push(value);
      },
    }),
  };
}
