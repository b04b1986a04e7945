import { type RawBuilder, sql } from 'kysely';
import type { AnyRecordKind } from '#features/records/server/record-kind.public.ts';
import { defineSlot } from '#platform/use-case/module.ts';

/** A step that is taken at the counter, while its thing passes from hand to hand. */
export interface CounterStop {
  readonly step: string;
  /** Over to somebody, or back to the desk. */
  readonly way: 'out' | 'in';
  /** Whether a row of the process waits for it. The first that fits is its next step. */
  readonly when: RawBuilder<boolean>;
  /** When: an instant of the row; null for what nobody has agreed on. */
  readonly at: RawBuilder<unknown>;
  /** `booked`: nobody comes for it before its day, and a day late is no fault. Else `at` is until when. */
  readonly booked?: true;
  /** Nothing passes from hand to hand yet: it is set up, asked about. */
  readonly ahead?: true;
}

/** What a process says to the counter: which of its records wait there, of which things, for which step. */
export interface CounterProcess {
  /** Conditions name its table and `records`. */
  readonly kind: AnyRecordKind & { readonly table: string };
  /** Whether a device is in the record now. */
  readonly holds: (assetId: string) => RawBuilder<boolean>;
  /** The 管理番号 of what is in it. */
  readonly tags: RawBuilder<string[]>;
  readonly stops: readonly CounterStop[];
}

/** Every process whose things pass over the counter. */
export const counterProcesses = defineSlot<CounterProcess>('counter.processes');

/** When the first of these clocks of a record rings, while it runs. */
export const clockAt = (...kinds: string[]): RawBuilder<unknown> => sql`(select min(k.due_at) from record_clocks as k
  where k.record_id = records.id and k.kind = any(${kinds}::text[]) and k.met_at is null and k.voided_at is null)`;

/** For a process of one device a record, in the column `asset_id`. */
export const oneDevice = (kind: CounterProcess['kind']): Pick<CounterProcess, 'kind' | 'holds' | 'tags'> => ({
  kind,
  holds: (assetId) => sql<boolean>`${sql.ref(`${kind.table}.asset_id`)} = ${assetId}::uuid`,
  tags: sql<string[]>`array(select a.asset_tag from assets as a where a.id = ${sql.ref(`${kind.table}.asset_id`)})`,
});
