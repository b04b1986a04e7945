import type { ColumnType } from 'kysely';
import type { JsonValue } from './json.ts';

// The column types schema.generated.ts is written in.

/** A column the database fills when an insert leaves it out. */
export type Defaulted<T> = [T] extends [ColumnType<infer S, infer I, infer U>]
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

/**
 * jsonb: read as a value, written as an object or as JSON text. An array must be written as text (`JSON.stringify`):
 * the driver would send it as a PostgreSQL array. A plain string is taken as JSON text too.
 */
export type Json = ColumnType<JsonValue, JsonInput, JsonInput>;
type JsonInput = string | { readonly [key: string]: unknown };

/** numeric: read as text, because a number would round it. The generated schema names it. @public */
export type Numeric = ColumnType<string, string | number, string | number>;
