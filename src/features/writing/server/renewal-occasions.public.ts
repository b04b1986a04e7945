import { type RawBuilder, sql } from 'kysely';
import { changedAt, changeWords, eachChangeAgreed } from '#features/catalog/server/software-occasions.public.ts';
import { manualRenewalDays } from '#features/knowledge/contract/coverage.ts';
import type { DutySpan, Occasion } from '#platform/duty/duty-check.ts';
import { occasion, within } from '#platform/duty/occasions.ts';

/**
 * Each change that people notice, with each manual that tells of the product. A change that nobody put to a manual is one too:
 * the change itself is the source.
 */
const eachRenewal = (span: DutySpan): RawBuilder<Occasion> => sql`
  select ${occasion({
    id: sql`coalesce(w.id, c.id)`,
    at: changedAt,
    due: sql`${changedAt} + make_interval(days => ${manualRenewalDays}::int)`,
    done: sql`w.done_at`,
    what: sql`${changeWords} || coalesce(' ' || n.knowledge_no, '')`,
    link: sql`coalesce('/knowledge/' || n.id, '/knowledge/manuals')`,
  })} from software_changes as c join software_products as s on s.id = c.software_id
    left join manual_renewals as w on w.change_id = c.id left join knowledge_items as n on n.id = w.knowledge_id
    where c.kind in ('version', 'replaced') and c.affects <> '{}' and ${within(changedAt, span)}`;

/** Each change that the ledger of software tells of: shown by the manuals, or 県 agreed that nothing changes. */
export const eachChangeShown = (span: DutySpan): RawBuilder<Occasion> => sql`${eachRenewal(span)} union all
  ${eachChangeAgreed(sql`c.kind in ('version', 'replaced') and c.affects = '{}'`)(span)}`;
