import type { Kysely } from 'kysely';
import type { Schema } from './schema.generated.ts';

/** What runs a statement: the transaction of a write, or the plain handle of a read. */
export type Executor = Kysely<Schema>;
