import { type RawBuilder, sql } from 'kysely';
import type { ChoiceFilter, DaysFilter } from '#kernel/page.ts';

type Condition = RawBuilder<boolean>;

/** `column` is (not) one of the chosen values; null when nothing is chosen. A null column counts as "not in". */
export function choiceCondition<T extends string>(
  column: RawBuilder<unknown>,
  filter: ChoiceFilter<T> | undefined,
): Condition | null {
  if (!filter) return null;
  if ('in' in filter) return filter.in.length > 0 ? sql<boolean>`${column} = any(${filter.in}::text[])` : null;
  if (filter.notIn.length === 0) return null;
  return sql<boolean>`(${column} is null or ${column} <> all(${filter.notIn}::text[]))`;
}

export function idsCondition(column: RawBuilder<unknown>, ids: readonly string[] | undefined): Condition | null {
  return ids && ids.length > 0 ? sql<boolean>`${column} = any(${ids}::uuid[])` : null;
}

/** A date column within the days, both included. */
export function dateCondition(column: RawBuilder<unknown>, days: DaysFilter | undefined): Condition | null {
  return allOf([
    days?.from ? sql<boolean>`${column} >= ${days.from}::date` : null,
    days?.to ? sql<boolean>`${column} <= ${days.to}::date` : null,
  ]);
}

/** An instant column within the days of Japan, both included. */
export function instantCondition(column: RawBuilder<unknown>, days: DaysFilter | undefined): Condition | null {
  return allOf([
    days?.from ? sql<boolean>`${column} >= (${days.from}::date)::timestamp at time zone 'Asia/Tokyo'` : null,
    days?.to ? sql<boolean>`${column} < (${days.to}::date + 1)::timestamp at time zone 'Asia/Tokyo'` : null,
  ]);
}

/** Every condition that is there, joined by and; null when there is none. */
export function allOf(conditions: readonly (Condition | null)[]): Condition | null {
  const present = conditions.filter((condition) => condition !== null);
  return present.length > 0 ? sql<boolean>`(${sql.join(present, sql` and `)})` : null;
}
