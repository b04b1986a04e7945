import { sql } from 'kysely';
import type { SearchKind } from '#features/search/contract/search.messages.ts';
import { searchIndexers } from '#features/search/server/search-indexer.public.ts';
import { searchProvider, searchProviders } from '#features/search/server/search-provider.public.ts';
import type { SlotFilling } from '#platform/use-case/module.ts';
import { recordMatches } from './asker.public.ts';
import { indexRecords } from './index-records.ts';
import type { AnyRecordKind } from './record-kind.public.ts';

/**
 * Lets the records of a process be found by number, title and what its kind adds; to be spread into the slots of its
 * feature. Capped: the search shows the first of each kind; the list of the kind shows all.
 */
export function recordSearch(kind: AnyRecordKind, entity: SearchKind): SlotFilling[] {
  const provider = searchProvider<{ id: string; number: string; title: string; state: string }>({
    kind: entity,
    scope: kind.scope,
    rows: (ctx, { q, limit }) =>
      ctx.tx
        .selectFrom('records')
        .select(['records.id', 'records.number', 'records.title', 'records.state'])
        .where('records.entity', '=', entity)
        .where(recordMatches(ctx.actor, kind, q) ?? sql<boolean>`false`)
        .where(kind.scope.seenBy(ctx.actor))
        .orderBy('records.opened_at', 'desc')
        .limit(sql.lit(limit)),
    toHit: ({ id, number, title, state }) => {
      return { id, href: kind.href(id), code: number, title, note: kind.words.states[state] ?? state };
    },
  });
  return [
    searchProviders.fill(provider),
    searchIndexers.fill({ kind: entity, index: (ctx, ids) => indexRecords(ctx, kind, ids) }),
  ];
}
