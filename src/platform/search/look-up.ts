import { type RawBuilder, sql } from 'kysely';
import type { LookupInput } from '#kernel/page.ts';
import { idsCondition } from '../db/conditions.ts';
import { matchesText } from './search-documents.ts';

/** What a combo box asks for. Ids win over text; nothing given shows the first ones. */
export function lookedUp(kind: string, input: LookupInput, id: RawBuilder<unknown>): RawBuilder<boolean> {
  return idsCondition(id, input.ids) ?? matchesText(kind, input.q, id) ?? sql<boolean>`true`;
}
