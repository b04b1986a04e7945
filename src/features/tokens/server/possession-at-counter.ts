import { sql } from 'kysely';
import type { CounterProcess } from '#features/counter/server/counter-process.public.ts';
import { possessionKind } from './possession.kind.ts';

/** Whose token is read while a check runs, and who has not answered, has answered by it. */
export const possessionAtCounter: CounterProcess = {
  kind: possessionKind,
  holds: (
    assetId,
  ) => sql<boolean>`exists (select 1 from possession_holders as h join loan_items as i on i.id = h.item_id
    where h.check_id = possession_checks.id and i.asset_id = ${assetId}::uuid and i.active
      and (h.result is null or h.result = 'absent'))`,
  tags: sql<string[]>`array[]::text[]`,
  stops: [{ step: 'answer', way: 'in', when: sql<boolean>`records.state = 'running'`, at: sql`null`, ahead: true }],
};
