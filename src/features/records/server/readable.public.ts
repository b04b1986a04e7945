import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { recordKinds } from './record-kind.public.ts';

/** The rows of `records` the actor may read, over every process: each by its own scope. */
export function readableRecords(actor: Actor): RawBuilder<boolean> {
  const readable = recordKinds.fillings().map(({ process, scope }) => {
    const own = scope.where(actor) ?? sql<boolean>`true`;
    return sql<boolean>`(records.entity = ${process.entity} and ${own})`;
  });
  return readable.length > 0 ? sql<boolean>`(${sql.join(readable, sql` or `)})` : sql<boolean>`false`;
}
