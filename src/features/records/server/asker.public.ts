import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { foundHolds } from '#platform/search/folded-sql.ts';
import { matchesText } from '#platform/search/search-documents.ts';
import type { AnyRecordKind } from './record-kind.public.ts';

/** Who reads records as the one who asked for them, and is told what is shared: by page, by list and by search alike. */
export const isAsker = ({ role }: Pick<Actor, 'role'>): boolean => role === 'staff' || role === 'coordinator';

/**
 * Whether a record holds every word. The index holds what the desk writes too; whoever asked finds a record by what they are
 * told of it, which is asked of the few that are theirs.
 */
export function recordMatches(
  actor: Actor,
  { process, toldText }: Pick<AnyRecordKind, 'process' | 'toldText'>,
  query: string,
): RawBuilder<boolean> | null {
  const isFound = matchesText(process.entity, query, sql.ref('records.id'));
  return isFound && toldText && isAsker(actor) ? foundHolds(isFound, toldText, query) : isFound;
}
